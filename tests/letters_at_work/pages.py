# SPDX-License-Identifier: EUPL-1.2
"""A few words for each page of letters, with the marks that the letterbox fills in, laid out as the bakery does it."""

from pathlib import Path

from ledfyr.web.letterbox.tests.sending import lay_out


def lay_out_pages(baked: Path) -> None:
    """Make a release of them."""
    lay_out(baked)
