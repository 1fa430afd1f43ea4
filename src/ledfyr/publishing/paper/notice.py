# SPDX-License-Identifier: EUPL-1.2
"""Makes the notice for a library's board: whoever scans it has the page in the phone, and nobody sees which."""

from collections.abc import Sequence

from ledfyr.publishing.paper.contents import plain, printed
from ledfyr.publishing.paper.lines import shown_address
from ledfyr.publishing.paper.qr import qr_svg
from ledfyr.publishing.paper.tree import Direction
from ledfyr.publishing.paper.typesetting import primary, typeset


def notice_of(
    *,
    heading: str,
    lines: Sequence[str],
    address: str,
    municipality: str,
    language: str,
    direction: Direction,
    qr_alternative: str,
) -> bytes:
    """Return the PDF; raises PaperRefused. The words are the caller's: a passer-by reads them too."""
    contents = {
        "title": printed(heading),
        "heading": printed(heading),
        "lines": plain(tuple(lines)),
        "address": address,
        "shown-address": shown_address(address),
        "municipality": municipality,
        "language": primary(language),
        "direction": direction,
        "qr": qr_svg(address, quiet_zone=0),  # the paper around it is white
        "qr-alternative": qr_alternative,
    }
    return typeset("notice.typ", contents)
