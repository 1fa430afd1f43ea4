# SPDX-License-Identifier: EUPL-1.2
"""Draws the QR code of an address on this machine: nobody else gets to know which page is put up where."""

from io import BytesIO
from typing import Literal

import segno

QUIET_ZONE = 4  # modules of white around the code, as ISO/IEC 18004 asks
MENDS: Literal["m"] = "m"  # a seventh of the code may be dirty or torn


def qr_svg(address: str, alternative: str = "", quiet_zone: int = QUIET_ZONE) -> str:
    """Return an SVG image that says in its title what it is: the address, unless the caller has better words."""
    return _code(address).svg_inline(border=quiet_zone, omitsize=True, title=alternative or address, dark="#000")


def qr_png(address: str, pixels_each: int = 12) -> bytes:
    """Return a PNG image, for those who put it into a poster of their own."""
    image = BytesIO()
    _code(address).save(image, kind="png", scale=pixels_each, border=QUIET_ZONE)
    return image.getvalue()


def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error=MENDS)
