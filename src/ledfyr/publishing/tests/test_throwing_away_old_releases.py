# SPDX-License-Identifier: EUPL-1.2
"""A few old releases stay for slow readers, the rest is thrown away, and what readers meet now never is."""

from pathlib import Path

from ledfyr.publishing.release import current_folder
from ledfyr.publishing.tests.small_site import bake_site, page, words_on


def releases(baked: Path) -> list[Path]:
    return sorted((baked / "releases").iterdir())


def test_the_last_three_releases_are_kept(tmp_path: Path) -> None:
    baked = [bake_site(tmp_path, minutes_later=minute).release.folder for minute in range(6)]

    assert releases(tmp_path) == baked[-3:]


def test_what_readers_meet_stays_even_when_the_clock_has_gone_back(tmp_path: Path) -> None:
    for minute in (50, 51, 52, 53):
        bake_site(tmp_path, minutes_later=minute)
    for minute in (1, 2, 3, 4):
        result = bake_site(tmp_path, page("/ale/", f"Minut {minute}"), minutes_later=minute)

        assert current_folder(tmp_path) == result.release.folder
        assert words_on(tmp_path, "/ale/") == f"Minut {minute}"
        assert len(releases(tmp_path)) == 3
