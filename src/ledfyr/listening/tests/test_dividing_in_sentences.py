# SPDX-License-Identifier: EUPL-1.2
"""A sentence ends where a reader would draw breath, not at an abbreviation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.listening.sentences import LONGEST, sentences_of


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("sv", "Ring oss. Vi svarar nu.", ("Ring oss.", "Vi svarar nu.")),
        ("sv", "Öppnar kl. 08.00. Ring då.", ("Öppnar kl. 08.00.", "Ring då.")),
        ("sv", "Be t.ex. Bris om råd. Eller 1177.", ("Be t.ex. Bris om råd.", "Eller 1177.")),
        ("sv", "Hot, våld m.m. Det är brott.", ("Hot, våld m.m.", "Det är brott.")),
        ("sv", "Lagen, 11 kap. 1 §, gäller.", ("Lagen, 11 kap. 1 §, gäller.",)),
        ("sv", "Läs 14 kap. Där står det.", ("Läs 14 kap.", "Där står det.")),
        ("sv", "Hur mår du? frågar hon. Bra!", ("Hur mår du? frågar hon.", "Bra!")),
        ("sv", "”Vad gör ni?” Hon väntar.", ("”Vad gör ni?”", "Hon väntar.")),
        ("sv", "Fråga A. Svensson.", ("Fråga A. Svensson.",)),
        ("sv", "Ring 112. Vänta inte.", ("Ring 112.", "Vänta inte.")),
        ("fi", "Luettu 24. marraskuuta 2026. Soita.", ("Luettu 24. marraskuuta 2026.", "Soita.")),
        ("ar", "هل أنت هنا؟ اتصل بنا.", ("هل أنت هنا؟", "اتصل بنا.")),
        ("uk", "Напр. школа. Далі.", ("Напр. школа.", "Далі.")),
        ("so", "Soo wac. Hadda.", ("Soo wac.", "Hadda.")),
        ("sv", "", ()),
    ],
)
def test_where_they_end(language: str, text: str, sentences: tuple[str, ...]) -> None:
    assert sentences_of(text, language) == sentences


@given(st.text(max_size=1200))
def test_together_they_are_the_whole_text_and_none_is_too_long(text: str) -> None:
    sentences = sentences_of(text, "sv")

    assert "".join("".join(sentences).split()) == "".join(text.split())
    assert all(len(sentence) <= LONGEST for sentence in sentences)
