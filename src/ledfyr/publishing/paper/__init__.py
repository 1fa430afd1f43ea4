# SPDX-License-Identifier: EUPL-1.2
"""Puts public pages on paper: a tagged PDF of each, a card with the numbers, a QR code, a notice for a board."""

from ledfyr.publishing.paper.card import CardService, card_of
from ledfyr.publishing.paper.notice import notice_of
from ledfyr.publishing.paper.pdf import PaperWords, pdf_of
from ledfyr.publishing.paper.qr import qr_png, qr_svg
from ledfyr.publishing.paper.reading import NothingToPrint, document_of
from ledfyr.publishing.paper.tree import Direction, Document
from ledfyr.publishing.paper.typesetting import PaperRefused

__all__ = [
    "CardService",
    "Direction",
    "Document",
    "NothingToPrint",
    "PaperRefused",
    "PaperWords",
    "card_of",
    "document_of",
    "notice_of",
    "pdf_of",
    "qr_png",
    "qr_svg",
]
