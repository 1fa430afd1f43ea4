# SPDX-License-Identifier: EUPL-1.2
"""A bake that ends in the middle, however it does, leaves readers with the site as it was, and the next one works."""

import multiprocessing
import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from django.template import TemplateDoesNotExist

from ledfyr.publishing.baking import bake
from ledfyr.publishing.release import LISTING, current_folder
from ledfyr.publishing.tests.small_site import NOON, SIGNS, SITE, START, bake_site, page, words_on

SPOILT = replace(SIGNS, template="not-there.html")


def releases(baked: Path) -> list[Path]:
    return sorted((baked / "releases").iterdir())


def bake_and_die(baked: Path) -> None:
    """Bake in a process that is killed before the second page."""

    def die(path: str) -> None:
        if path == SIGNS.path:
            os.kill(os.getpid(), signal.SIGKILL)

    bake(pages=SITE, design=[], templates="second", baked=baked, at=NOON, progress=die)


def test_a_page_that_cannot_be_rendered_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    before = bake_site(tmp_path).release.folder

    with pytest.raises(TemplateDoesNotExist):
        bake_site(tmp_path, page("/ale/", "Halvfärdig."), SPOILT, minutes_later=1)

    assert current_folder(tmp_path) == before
    assert [words_on(tmp_path, each.path) for each in SITE] == [each.context["words"] for each in SITE]


def test_what_a_failed_bake_left_behind_is_cleared_away_by_the_next(tmp_path: Path) -> None:
    bake_site(tmp_path)
    for minute in (1, 2):
        with pytest.raises(TemplateDoesNotExist):
            bake_site(tmp_path, START, SPOILT, minutes_later=minute)

    result = bake_site(tmp_path, minutes_later=3)

    assert result.kept == 3
    assert len(releases(tmp_path)) == 2
    assert all((folder / LISTING).exists() for folder in releases(tmp_path))


def test_a_killed_process_leaves_the_site_as_it_was_and_no_lock_behind(tmp_path: Path) -> None:
    bake_site(tmp_path)
    killed = multiprocessing.get_context("fork").Process(target=bake_and_die, args=(tmp_path,))
    killed.start()
    killed.join()
    assert killed.exitcode == -signal.SIGKILL
    assert words_on(tmp_path, "/ale/") == "Vi svarar nu."

    result = bake_site(tmp_path, page("/ale/", "Efteråt."), minutes_later=1)

    assert words_on(tmp_path, "/ale/") == "Efteråt."
    assert releases(tmp_path)[-1] == result.release.folder


def test_the_first_bake_of_all_leaves_nothing_to_meet_when_it_fails(tmp_path: Path) -> None:
    with pytest.raises(TemplateDoesNotExist):
        bake_site(tmp_path, START, SPOILT)

    assert current_folder(tmp_path) is None
    assert bake_site(tmp_path, minutes_later=1).pages == [each.path for each in SITE]
