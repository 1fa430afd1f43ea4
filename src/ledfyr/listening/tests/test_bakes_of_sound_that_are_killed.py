# SPDX-License-Identifier: EUPL-1.2
"""However a bake ends in the middle, the next one finds whole files or none, and two at once do each other no harm."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from ledfyr.listening import saying_many
from ledfyr.listening.spoken import SpokenPages
from ledfyr.listening.tests.cast import SIGNS, START, Hummers, Humming, page


def die(*_anything: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def speak_and_die_after_a_portion(folder: Path) -> None:
    saying_many.AT_ONCE = 1
    SpokenPages(folder, Hummers(Humming())).speak_many([START, SIGNS], progress=die)


def speak_and_die_between_two_files(folder: Path) -> None:
    rename, renamed = Path.replace, list[Path]()

    def rename_one(path: Path, target: Path) -> Path:
        if renamed:
            die()
        renamed.append(path)
        return rename(path, target)

    Path.replace = rename_one  # type: ignore[method-assign,assignment]
    SpokenPages(folder, Hummers(Humming())).speak_many([START, SIGNS])


def run(act: Callable[[Path], None], folder: Path) -> int | None:
    process = multiprocessing.get_context("fork").Process(target=act, args=(folder,))
    process.start()
    process.join()
    return process.exitcode


def test_sentences_that_were_said_before_the_end_are_kept(tmp_path: Path) -> None:
    assert run(speak_and_die_after_a_portion, tmp_path) == -signal.SIGKILL
    voice = Humming()

    site = SpokenPages(tmp_path, Hummers(voice)).speak_many([START, SIGNS])

    assert 0 < len(voice.asked) < 3
    assert len(site.pages) == 2


def test_a_page_of_which_one_file_was_written_is_not_there(tmp_path: Path) -> None:
    assert run(speak_and_die_between_two_files, tmp_path) == -signal.SIGKILL
    assert len(list((tmp_path / "pages").glob("*.vtt"))) == 1

    spoken = SpokenPages(tmp_path, Hummers(Humming()))
    site = spoken.speak_many([START, SIGNS])

    assert (site.pages_made, site.sentences_said) == (2, 0)
    spoken.throw_away_all_but([START, SIGNS])
    assert len(list((tmp_path / "pages").iterdir())) == 6


def test_an_empty_file_as_after_a_power_cut_is_made_again(tmp_path: Path) -> None:
    spoken = SpokenPages(tmp_path, Hummers(Humming()))
    spoken.speak_many([START]).pages["/ale/"].mp3.write_bytes(b"")

    site = spoken.speak_many([START])

    assert site.pages_made == 1
    assert site.pages["/ale/"].seconds > 1


def test_a_store_that_is_damaged_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "sentences.sqlite3").write_bytes(b"no database" * 400)

    assert len(SpokenPages(tmp_path, Hummers(Humming())).speak_many([START]).pages) == 1


def speak_everything(folder: Path) -> None:
    SpokenPages(folder, Hummers(Humming())).speak_many([START, SIGNS])


def test_two_bakes_at_once_make_the_same_pages(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    bakes = [context.Process(target=speak_everything, args=(tmp_path,)) for _ in range(3)]
    for bake in bakes:
        bake.start()
    for bake in bakes:
        bake.join()

    assert [bake.exitcode for bake in bakes] == [0, 0, 0]
    assert len(list((tmp_path / "pages").iterdir())) == 6


def test_two_processes_say_what_one_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saying_many, "WORTH_A_PROCESS", 1)
    pages = [START, SIGNS, page("/ale/en/", "Call us.", language="en")]

    site = SpokenPages(tmp_path).speak_many(pages, processes=2)

    assert (len(site.pages), site.sentences_said, site.refused) == (3, 4, {})
