# SPDX-License-Identifier: EUPL-1.2
"""A new release reaches readers by itself, and one that cannot be read leaves them with the one before."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest.mock import Mock

import pytest

from ledfyr.publishing.release import LISTING, current_folder
from ledfyr.web import baked_site
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.tests.serving import ask, lay_out, not_here

DAMAGES: dict[str, Callable[[Path], object]] = {
    "no listing": lambda folder: (folder / LISTING).unlink(),
    "half a listing": lambda folder: (folder / LISTING).write_text('[{"path": "/al'),
    "a file is missing": lambda folder: (folder / "ale" / "index.html.br").unlink(),
    "thrown away": shutil.rmtree,
}


@pytest.fixture
def _always_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baked_site, "LOOK_EVERY", 0)


@pytest.mark.usefixtures("_always_looking")
def test_a_new_release_is_picked_up(tmp_path: Path) -> None:
    lay_out(tmp_path, "first", words="Stängt.")
    site = BakedSite(tmp_path, not_here)
    assert ask(site).words == "Stängt."

    lay_out(tmp_path, "second", words="Öppet.")

    assert ask(site).words == "Öppet."


def test_a_site_that_is_baked_after_the_start_is_picked_up_at_once(tmp_path: Path) -> None:
    site = BakedSite(tmp_path, not_here)
    assert ask(site).status == 404

    lay_out(tmp_path)

    assert ask(site).status == 200


@pytest.mark.usefixtures("_always_looking")
def test_a_page_that_the_new_release_does_not_have_is_gone(tmp_path: Path) -> None:
    lay_out(tmp_path)
    site = BakedSite(tmp_path, not_here)
    folder = lay_out(tmp_path, "second")
    listing = folder / LISTING
    listing.write_text(listing.read_text().replace("/ale/tecken/", "/ale/annat/"))

    assert ask(site, "/ale/tecken/").status == 404


@pytest.mark.usefixtures("_always_looking")
@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_release_that_cannot_be_read_leaves_the_one_before(damage: Callable[[Path], object], tmp_path: Path) -> None:
    lay_out(tmp_path, "first", words="Stängt.")
    site = BakedSite(tmp_path, not_here)
    damage(lay_out(tmp_path, "second", words="Öppet."))
    assert ask(site).words == "Stängt."

    lay_out(tmp_path, "third", words="Öppet igen.")

    assert ask(site).words == "Öppet igen."


def test_the_first_readers_do_not_wait_for_the_release_to_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path)
    site = BakedSite(tmp_path, not_here)
    monkeypatch.setattr(baked_site, "read_release", None)

    assert ask(site).status == 200


def test_the_disk_is_not_asked_for_every_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = Mock(wraps=current_folder)
    monkeypatch.setattr(baked_site, "LOOK_EVERY", 1000)
    monkeypatch.setattr(baked_site, "current_folder", look)
    lay_out(tmp_path)
    site = BakedSite(tmp_path, not_here)

    assert {ask(site).status for _ in range(50)} == {200}
    assert look.call_count == 1


@pytest.mark.usefixtures("_always_looking")
def test_readers_who_come_while_releases_change_get_one_or_the_other(tmp_path: Path) -> None:
    lay_out(tmp_path, "0", words="Utgåva 0")
    site = BakedSite(tmp_path, not_here)

    with ThreadPoolExecutor(4) as readers:
        answers = [readers.submit(ask, site, accept_encoding="br") for _ in range(200)]
        for edition in range(1, 10):
            lay_out(tmp_path, str(edition), words=f"Utgåva {edition}")
        words = {answer.result().words for answer in answers}

    assert words <= {f"Utgåva {edition}" for edition in range(10)}
    assert ask(site).words == "Utgåva 9"
