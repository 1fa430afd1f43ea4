# SPDX-License-Identifier: EUPL-1.2
"""A change bakes exactly the pages that show it, and everything else is taken over as it is."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ledfyr.publishing.release import LISTING, current_folder
from ledfyr.publishing.tests.small_site import (
    MIDNIGHT,
    MISSING,
    SIGNS,
    SITE,
    START,
    STYLE,
    bake_site,
    page,
    words_on,
)


def test_the_first_bake_bakes_every_page(tmp_path: Path) -> None:
    result = bake_site(tmp_path)

    assert (result.pages, result.kept) == (["/ale/", "/ale/tecken/", "/ale/404/"], 0)


def test_a_second_bake_with_nothing_changed_keeps_every_page(tmp_path: Path) -> None:
    bake_site(tmp_path)
    result = bake_site(tmp_path, minutes_later=1)

    assert (result.pages, result.kept) == ([], 3)


def test_a_change_on_one_page_bakes_exactly_that_page(tmp_path: Path) -> None:
    bake_site(tmp_path)
    result = bake_site(tmp_path, START, page("/ale/tecken/", "Nya ord."), MISSING, minutes_later=1)

    assert (result.pages, result.kept) == (["/ale/tecken/"], 2)
    assert words_on(tmp_path, "/ale/tecken/") == "Nya ord."
    assert words_on(tmp_path, "/ale/") == "Vi svarar nu."


def test_a_changed_template_bakes_every_page(tmp_path: Path) -> None:
    bake_site(tmp_path)
    result = bake_site(tmp_path, templates="second", minutes_later=1)

    assert (len(result.pages), result.kept) == (3, 0)


def test_another_template_for_a_page_bakes_that_page(tmp_path: Path) -> None:
    bake_site(tmp_path, START)
    result = bake_site(tmp_path, replace(START, template="other.html"), minutes_later=1)

    assert result.pages == ["/ale/"]


def test_a_page_that_only_stays_true_longer_is_kept(tmp_path: Path) -> None:
    later = MIDNIGHT + timedelta(days=1)
    bake_site(tmp_path, START)
    result = bake_site(tmp_path, replace(START, true_until=later), minutes_later=1)

    assert result.kept == 1
    assert result.release.files["/ale/"].true_until == later.timestamp()


def test_a_page_that_is_no_longer_planned_is_gone(tmp_path: Path) -> None:
    bake_site(tmp_path)
    result = bake_site(tmp_path, START, minutes_later=1)

    assert "/ale/tecken/" not in result.release.files
    assert not (tmp_path / "current" / "ale" / "tecken").exists()


def test_the_next_bake_is_due_when_the_first_page_stops_being_true(tmp_path: Path) -> None:
    soon = MIDNIGHT - timedelta(hours=7)
    result = bake_site(tmp_path, START, page("/ale/kontakter/", until=soon), MISSING)

    assert result.true_until == soon


def test_the_listing_tells_which_facts_a_page_shows(tmp_path: Path) -> None:
    result = bake_site(tmp_path, replace(START, facts=frozenset({"socialjour", "112"})))

    assert result.release.files["/ale/"].facts == ("112", "socialjour")


@pytest.mark.parametrize("damage", [b"", b"[{", b'[{"path": "/ale/"}]', b'{"a": 1}', b"\xff", b"null"])
def test_a_listing_that_cannot_be_read_makes_everything_be_baked_anew(damage: bytes, tmp_path: Path) -> None:
    folder = bake_site(tmp_path).release.folder
    (folder / LISTING).write_bytes(damage)

    result = bake_site(tmp_path, minutes_later=1)

    assert (len(result.pages), result.kept) == (3, 0)
    assert current_folder(tmp_path) == result.release.folder


@pytest.mark.parametrize("name", ["index.html", "index.html.br", "index.html.gz"])
def test_a_file_that_somebody_has_taken_away_is_baked_anew(name: str, tmp_path: Path) -> None:
    folder = bake_site(tmp_path).release.folder
    (folder / "ale" / "tecken" / name).unlink()

    result = bake_site(tmp_path, minutes_later=1)

    assert result.pages == [SIGNS.path]


def test_two_bakes_in_the_same_moment_are_two_releases(tmp_path: Path) -> None:
    folders = {bake_site(tmp_path, *SITE).release.folder for _ in range(3)}

    assert len(folders) == 3
    assert current_folder(tmp_path) == max(folders)


def test_a_design_file_that_stood_there_before_is_not_packed_again(tmp_path: Path) -> None:
    before = bake_site(tmp_path).release.folder / f"{STYLE.path.lstrip('/')}.br"
    before.write_bytes(b"packed once")

    after = bake_site(tmp_path, minutes_later=1).release.folder / f"{STYLE.path.lstrip('/')}.br"

    assert (after != before, after.read_bytes()) == (True, b"packed once")


def test_a_design_file_that_somebody_took_away_is_written_again(tmp_path: Path) -> None:
    (bake_site(tmp_path).release.folder / STYLE.path.lstrip("/")).unlink()

    after = bake_site(tmp_path, minutes_later=1).release.folder / STYLE.path.lstrip("/")

    assert after.read_bytes() == STYLE.content
