# SPDX-License-Identifier: EUPL-1.2
"""Makes the paper of a page: a calm A4 in the page's language that says nothing loudly about its subject."""

from dataclasses import dataclass

from ledfyr.publishing.paper.contents import plain, printed
from ledfyr.publishing.paper.lines import shown_address
from ledfyr.publishing.paper.qr import qr_svg
from ledfyr.publishing.paper.tree import Direction, Document
from ledfyr.publishing.paper.typesetting import primary, typeset


@dataclass(frozen=True)
class PaperWords:
    """The few words that stand on every paper, in its language."""

    emergency: str  # ”Fara för liv: ring 112”
    address: str  # ”Sidan finns på”
    qr: str  # ”QR-kod till sidan”


def pdf_of(
    document: Document,
    *,
    title: str,
    language: str,
    direction: Direction,
    municipality: str,
    address: str,
    printed_text: str,
    words: PaperWords,
) -> bytes:
    """Return the PDF; raises PaperRefused. `title` is the neutral one, and `printed_text` a sentence of its own."""
    return typeset(
        "page.typ",
        {
            "title": printed(title),
            "language": primary(language),
            "direction": direction,
            "municipality": municipality,
            "address": address,
            "address-label": printed(words.address),
            "shown-address": shown_address(address),
            "printed": printed(printed_text),
            "emergency": printed(words.emergency),
            "qr": qr_svg(address, quiet_zone=0),  # the paper around it is white
            "qr-alternative": words.qr,
            "blocks": plain(document.blocks, base=address),
        },
    )
