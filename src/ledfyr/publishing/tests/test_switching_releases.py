# SPDX-License-Identifier: EUPL-1.2
"""Readers meet one whole release at every moment: never half a site, never two at once."""

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import FrameType

import pytest

from ledfyr.publishing import shelf
from ledfyr.publishing.release import current_folder, read_release, switch_to
from ledfyr.publishing.tests.small_site import bake_site, page, words_on

ADDRESSES = [f"/ale/{number}/" for number in range(5)]


def bake_edition(baked: Path, edition: int) -> None:
    """Every page of the site says which edition it belongs to."""
    bake_site(baked, *(page(address, f"Utgåva {edition}") for address in ADDRESSES), minutes_later=edition)


def read_until(done: threading.Event, read: Callable[[], object]) -> list[object]:
    """What a reader who never stops reading has seen."""
    seen = []
    while not done.wait(0.0005):
        seen.append(read())
    return seen


def while_baking(baked: Path, read: Callable[[], object], *, editions: int = 50) -> list[object]:
    """What a reader saw during so many bakes; whatever made the reading fail is raised here."""
    bake_edition(baked, 0)
    done = threading.Event()
    with ThreadPoolExecutor(1) as readers:
        seen = readers.submit(read_until, done, read)
        try:
            for edition in range(1, editions + 1):
                bake_edition(baked, edition)
        finally:
            done.set()
        return seen.result()


def test_a_reader_never_meets_two_releases_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "RELEASES_KEPT", 100)  # this reader may be slow; throwing away has tests of its own

    def editions_on_the_site() -> frozenset[bytes]:
        folder = current_folder(tmp_path)
        assert folder is not None
        return frozenset((folder / address.strip("/") / "index.html").read_bytes() for address in ADDRESSES)

    seen = while_baking(tmp_path, editions_on_the_site)

    assert {len(editions) for editions in seen if isinstance(editions, frozenset)} == {1}
    assert len(set(seen)) > 5, "the reader was there while the site changed"


def test_a_reader_never_meets_a_missing_page(tmp_path: Path) -> None:
    seen = while_baking(tmp_path, lambda: [words_on(tmp_path, address)[:6] for address in ADDRESSES])

    assert all(words == ["Utgåva"] * 5 for words in seen)


def test_a_whole_release_stands_there_at_every_step_of_a_switch(tmp_path: Path) -> None:
    bake_edition(tmp_path, 1)
    first = current_folder(tmp_path)
    bake_edition(tmp_path, 2)
    assert first is not None
    seen = []

    def look(_frame: FrameType, _event: str, _argument: object) -> None:
        seen.append(words_on(tmp_path, ADDRESSES[0]))

    sys.setprofile(look)  # called whenever a function is entered or left, those of the operating system too
    switch_to(first, tmp_path)
    sys.setprofile(None)

    turned = seen.index("Utgåva 1")
    assert seen == ["Utgåva 2"] * turned + ["Utgåva 1"] * (len(seen) - turned)


def test_the_site_may_be_moved_with_its_releases(tmp_path: Path) -> None:
    bake_site(tmp_path / "here")
    (tmp_path / "here").rename(tmp_path / "there")

    assert words_on(tmp_path / "there", "/ale/") == "Vi svarar nu."


def test_a_switch_that_was_interrupted_does_not_stop_the_next(tmp_path: Path) -> None:
    bake_site(tmp_path)
    (tmp_path / ".current-next").symlink_to("releases/nowhere")

    bake_site(tmp_path, page("/ale/", "Senare."), minutes_later=1)

    assert words_on(tmp_path, "/ale/") == "Senare."


def test_two_who_bake_at_once_wait_for_each_other(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as bakers:
        list(bakers.map(lambda edition: bake_edition(tmp_path, edition), range(12)))

    folder = current_folder(tmp_path)
    assert folder is not None
    assert set(ADDRESSES) < set(read_release(folder).files)
    assert len({words_on(tmp_path, address) for address in ADDRESSES}) == 1
