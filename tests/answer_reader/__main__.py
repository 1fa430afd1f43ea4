# SPDX-License-Identifier: EUPL-1.2
"""Answers, as staff do, what LEDFYR_HOME received under a number: `python -m tests.answer_reader "K7M 4DP X93" Tack.`

A process of its own, so that the tests of pages meet a database that no other test can touch.
"""

import sys

from django.utils import timezone

from ledfyr.feedback.actions import answer_feedback
from ledfyr.feedback.rules.references import read_reference


def answer(typed: str, words: str) -> None:
    """Answer in the name of Kim Ek."""
    answer_feedback(reference=read_reference(typed) or "", answer=words, by="Kim Ek", at=timezone.now())


if __name__ == "__main__":
    answer(*sys.argv[1:])
