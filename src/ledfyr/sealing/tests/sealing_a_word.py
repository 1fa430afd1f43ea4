# SPDX-License-Identifier: EUPL-1.2
"""A program that seals, opens and locks with a word, lets it all go, and waits while its memory is looked through."""

import sys

from ledfyr.sealing import lock_with_phrase, open_text, seal_text, unlock_with_phrase
from ledfyr.sealing.tests.cast import ASTRID, LETTER, LOCK, QUICK, RECEPTION

BACKWARDS = "kramxirfdnalb"  # the word itself stands nowhere before the work begins


def work() -> None:
    word = BACKWARDS[::-1]
    text, phrase = f"{word} " * 200, f"{word} lampa tåg berg"
    for _ in range(5):
        open_text(seal_text(text, RECEPTION.public, LETTER), RECEPTION, LETTER)
    unlock_with_phrase(lock_with_phrase(ASTRID, phrase, LOCK, stretching=QUICK), phrase, LOCK, stretching=QUICK)


if __name__ == "__main__":
    work()
    print("done", flush=True)  # noqa: T201 - whom it works for waits for this
    sys.stdin.read()
