# SPDX-License-Identifier: EUPL-1.2
"""What stands beside a page: the same page as a tagged PDF, made again only when what it says has changed."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.template.loader import render_to_string

from ledfyr.languages import words_of
from ledfyr.languages.current import speaking
from ledfyr.pages.public_page import PublicPage
from ledfyr.publishing import paper
from ledfyr.publishing.paper import Document, NothingToPrint, PaperRefused, PaperWords

PAPER_MARK = "<!--papper-->"
PAPER_NAME = "sidan.pdf"
PDF = "application/pdf"

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Paper:
    """A page on paper: what it is made from, and the act that makes it."""

    key: str
    make: Callable[[], bytes | None]


def paper_of(page: PublicPage, html: str, address: str) -> Paper | None:
    """The paper of a page that has one; `address` is the whole address that its QR code leads to."""
    if PAPER_MARK not in html:
        return None
    try:
        document = paper.document_of(html)
    except NothingToPrint:
        return None
    said = (document, page.title, page.language.code, page.municipality, address, _ways_of_setting())
    return Paper(sha256(repr(said).encode()).hexdigest(), lambda: _set(page, document, address))


def with_link(page: PublicPage, html: str) -> str:
    """The page with the link to its paper."""
    with speaking(page.language):
        return html.replace(PAPER_MARK, render_to_string("paper_link/paper_link.html", {"href": PAPER_NAME}))


def _set(page: PublicPage, document: Document, address: str) -> bytes | None:
    """None where the paper cannot be set: the page is baked all the same, and the operator is told by a code."""
    words = words_of(page.language)
    try:
        return paper.pdf_of(
            document,
            title=page.title,
            language=page.language.html,
            direction=page.language.direction,
            municipality=page.municipality,
            address=address,
            printed_text=words("paper.hours_change"),
            words=PaperWords(
                emergency=f"{words('page.danger_for_life')} {words('page.call_112')}",
                address=words("paper.address"),
                qr=words("paper.qr"),
            ),
        )
    except PaperRefused:
        logger.warning("paper-refused")
        return None


@cache
def _ways_of_setting() -> str:
    """Hash of the templates that set a page, so that a changed one sets every page anew."""
    folder = Path(paper.__file__).parent
    return sha256(b"".join(path.read_bytes() for path in sorted(folder.glob("*.typ")))).hexdigest()
