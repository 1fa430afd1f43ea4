# SPDX-License-Identifier: EUPL-1.2
"""Processes and the disk are taken away while letters with files are posted: every kept file opens whole."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.letters_at_work import Letters
from tests.test_letters_survive_kills import WRITERS, post_and_be_killed

LETTERS, BETWEEN_KILLS = 240, (3, 12)
FILES = 2  # of each letter; tests/letters_at_work/files.py says what stands in them
LARGEST_FILE = 600_000  # bytes: too few for the large file of every fifth letter, and soon for the database
ON_A_FULL_DISK = 150


@pytest.fixture
def letters(tmp_path: Path) -> Letters:
    return Letters.set_up(tmp_path)


def post(letters: Letters, first: int) -> tuple[dict[int, str], int]:
    return post_and_be_killed(letters, first, act="post-with-files", end=LETTERS, between=BETWEEN_KILLS)


def files_on_the_disk(letters: Letters) -> int:
    return sum(path.is_file() for path in (letters.home / "letters").rglob("*"))


def test_letters_with_files_while_the_processes_are_killed(letters: Letters) -> None:
    with ThreadPoolExecutor(WRITERS) as senders:
        told = list(senders.map(lambda first: post(letters, first), range(WRITERS)))
    assert sum(kills for _, kills in told) > 10, "the processes ended before they were killed; nothing was tried"
    assert files_on_the_disk(letters) > LETTERS * FILES, "no kill left a file behind; tidying was not tried"

    found = letters.look_at_files()

    assert (found["whole"], found["broken"]) == (list(range(LETTERS)), 0)
    assert found["rows"] == found["left"] == LETTERS * FILES  # no letter has more, and what belongs to none is gone


def test_letters_with_files_on_a_disk_that_is_full(letters: Letters) -> None:
    said = letters.run("post-with-files", 0, 1, ON_A_FULL_DISK, LARGEST_FILE)
    kept = [int(line.split()[0]) for line in said if not line.startswith("refused")]
    assert 0 < len(kept) < ON_A_FULL_DISK * 4 / 5, "the disk was full for large files alone, or always"

    found = letters.look_at_files()
    assert (found["whole"], found["broken"]) == (kept, 0)
    assert found["rows"] == found["left"] == len(kept) * FILES

    letters.run("post-with-files", 0, 1, ON_A_FULL_DISK)  # with room again, whoever presses the button again
    found = letters.look_at_files()
    assert (found["whole"], found["broken"]) == (list(range(ON_A_FULL_DISK)), 0)
    assert found["left"] == ON_A_FULL_DISK * FILES
