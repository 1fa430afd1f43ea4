# SPDX-License-Identifier: EUPL-1.2
"""LIX is words a sentence plus the share of long words, as Björnsson counted it; each example is counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.pages.rules.reading_ease import lix, reading_ease

# words, sentences, words of more than six letters
COUNTED = {
    "Ring oss.": (2, 1, 0),
    "Ring oss. Vi svarar nu.": (5, 2, 0),  # "svarar" has six letters
    "Du berättar.": (2, 1, 1),
    "Kommunen hjälper. Polisen lyssnar.": (4, 2, 4),
    "Först det här: sedan det.": (5, 2, 0),
    "Vad vill du? Säg till!": (5, 2, 0),
    "Vad sa du?! Jo.": (4, 2, 0),
    "Vänta ... Nu.": (2, 2, 0),
    "Ring 112 nu.": (2, 1, 0),  # a number is no word
    "Klockan 16.30 stänger vi.": (3, 1, 2),
    "E-post och tv-serier": (3, 1, 1),  # "tv-serier" has nine signs
    "Hon sa: ”Kom hit.” Han gick.": (6, 3, 0),
    "(Så är det.) Så var det.": (6, 2, 0),
    "Rubrik utan punkt\nEn mening.": (5, 2, 0),
    "Ett\n\n\nTvå": (2, 2, 0),
}


@pytest.mark.parametrize(("text", "counted"), COUNTED.items())
def test_lix_is_what_a_hand_count_gives(text: str, counted: tuple[int, int, int]) -> None:
    words, sentences, long_words = counted

    assert lix(text) == pytest.approx(words / sentences + 100 * long_words / words)


@pytest.mark.parametrize("text", ["", "   ", "112", "… !", "\n"])
def test_a_text_without_words_weighs_nothing(text: str) -> None:
    assert lix(text) == 0
    assert reading_ease(text).heaviest == ()


def test_the_heaviest_sentences_come_first() -> None:
    light, heavy, heavier = "Du kan gå", "Kommunen hjälper", "Socialtjänsten utreder situationen"
    ease = reading_ease(f"{light}. {heavy}. Vi ses. {heavier}.")

    assert ease.words == 10
    assert ease.heaviest == (heavier, heavy, light)


@given(text=st.text(alphabet="abåö .!?:\n”-1"))
def test_any_text_can_be_measured(text: str) -> None:
    assert lix(text) == reading_ease(text).lix >= 0
