# SPDX-License-Identifier: EUPL-1.2
"""Every example that the rulebook prints is run here: what a lawyer reads is what the program does."""

import pytest

from ledfyr.law.chapters import CHAPTERS
from ledfyr.law.rulebook import Entry, Example, answer, examples_in
from ledfyr.law.saying import situation_of

EXAMPLES = [
    pytest.param(entry, example, id=f"{entry.title}: {situation_of(example)}")
    for entry, example in examples_in(*CHAPTERS)
]


@pytest.mark.parametrize(("entry", "example"), EXAMPLES)
def test_a_rule_answers_as_the_book_says(entry: Entry, example: Example) -> None:
    said = answer(entry, example)

    assert (type(said), said) == (type(example.expected), example.expected)
