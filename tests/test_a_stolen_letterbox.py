# SPDX-License-Identifier: EUPL-1.2
"""Words are planted in a letter, its answer and its receipt. Afterwards no file or memory of the letterbox has them."""

import os
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.conftest import served
from tests.letters_at_work import WHOLE_HOUSE, Letters
from tests.letters_at_work.sender import Sender
from tests.thief import back_up, files_below, found_in, memory_below

WRITTEN, REPLIED, ANSWERED = (f"{word}{secrets.token_hex(8)}" for word in ("brevord", "svarsord", "personalord"))
ADDRESS = "203.0.113.77"
COLLECTED_WITHIN = 2.0  # seconds
OTHERS = 60  # requests, so that each of the two processes has some


@dataclass(frozen=True)
class Stolen:
    """What a thief has, and what the thief looks for."""

    files: dict[str, bytes]
    memory: dict[str, bytes]
    words: tuple[str, ...]


@pytest.fixture(scope="module")
def stolen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stolen]:
    home = tmp_path_factory.mktemp("stolen")
    temporary = home / "temporary"
    temporary.mkdir()
    letters = Letters.set_up(home)
    with served(home, "letterbox", TMPDIR=str(temporary)) as address:
        receipt = write_and_come_back(letters, Sender(address, network=ADDRESS))
        for number in range(OTHERS):  # others go on writing
            Sender(address).send("skriv/", door="fraga", act="las-igenom", text=f"Någon annan, nummer {number}.")
        time.sleep(COLLECTED_WITHIN)
        back_up(home)
        memory = dict(memory_below(os.getpid(), named="gunicorn"))
        kept = " ".join(receipt.split()[:4])
        yield Stolen(files_below(home), memory, (WRITTEN, REPLIED, ANSWERED, ADDRESS, receipt, kept))


def write_and_come_back(letters: Letters, sender: Sender) -> str:
    """Everything that can be done with a letter, with a planted word in each step."""
    receipt = sender.write(f"Kan ni läsa {WRITTEN}?")
    letters.run("answer", said=f"Ja, vi läser. {ANSWERED}", **WHOLE_HOUSE)
    opened = sender.come_back(receipt)
    assert WRITTEN in opened
    assert ANSWERED in opened
    nonce = opened.partition("\nnonce=")[2].partition("\n")[0]
    assert REPLIED in sender.come_back(receipt, act="svara", text=f"Tack. {REPLIED}", nonce=nonce)
    return receipt


def test_the_search_would_find_a_word(stolen: Stolen) -> None:
    assert any(b"contact_letter" in content for content in stolen.files.values())
    assert any(b"ledfyr.web.letterbox.views" in content for content in stolen.memory.values())
    assert {"social.sqlite3", "social.backup", "letterbox-face.log", "pepper"} <= set(stolen.files)
    assert len(stolen.memory) >= 2  # gunicorn and its workers


def test_no_file_of_the_letterbox_holds_a_planted_word(stolen: Stolen) -> None:
    assert found_in(stolen.files, stolen.words) == []


def test_no_memory_of_the_letterbox_holds_a_planted_word(stolen: Stolen) -> None:
    assert found_in(stolen.memory, stolen.words) == []


def test_the_letterbox_logs_nothing(stolen: Stolen) -> None:
    assert stolen.files["letterbox-face.log"] == b""
