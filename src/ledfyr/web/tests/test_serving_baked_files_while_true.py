# SPDX-License-Identifier: EUPL-1.2
"""A page may be kept exactly until it stops being true, and a file of the design for ever."""

from pathlib import Path

import pytest

from ledfyr.web.baked_site import BakedSite
from ledfyr.web.tests.serving import MIDNIGHT, NOON, STYLE, Clock, ask, lay_out, not_here


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def site(tmp_path: Path, clock: Clock) -> BakedSite:
    lay_out(tmp_path)
    return BakedSite(tmp_path, not_here, clock)


@pytest.mark.parametrize(
    ("now", "seconds"),
    [
        (NOON, 43_200),
        (NOON + 3600, 39_600),
        (MIDNIGHT - 1, 1),
        (MIDNIGHT - 0.5, 0),
        (MIDNIGHT, 0),
        (MIDNIGHT + 1, 0),
        (MIDNIGHT + 1e6, 0),
    ],
)
def test_a_page_may_be_kept_until_its_end(now: float, seconds: int, site: BakedSite, clock: Clock) -> None:
    clock.now = now

    assert ask(site).headers["Cache-Control"] == f"public, max-age={seconds}, must-revalidate"
    assert ask(site, if_none_match="*").headers["Cache-Control"] == f"public, max-age={seconds}, must-revalidate"


def test_a_file_of_the_design_may_be_kept_for_ever(site: BakedSite, clock: Clock) -> None:
    clock.now = MIDNIGHT + 1

    assert ask(site, STYLE).headers["Cache-Control"] == "public, max-age=31536000, immutable"
