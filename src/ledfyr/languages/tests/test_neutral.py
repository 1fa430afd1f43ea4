# SPDX-License-Identifier: EUPL-1.2
"""A word that would tell a bystander what the page is about is found, and ordinary words are left alone."""

import pytest

from ledfyr.languages.neutral import telling_word

WORDS = {
    "Våldsbejakande extremism": "extrem",
    "Mot VÅLD": "våld",
    "Avhopparstöd": "avhopp",
    "Du vill hoppa av": "hoppa av",
    "hoppa-av": "hoppa-av",
    "Gör en orosanmälan": "orosanmäl",
    "orosanmalan": "orosanmäl",
    "vald": "våld",
    "radikalisering": "radikal",
    "Terrorister": "terror",
    "nazister": "nazis",
    "jihadism": "jihad",
    "Nazism": "nazis",
    "Vit makt": "vit makt",
    "Hatbrott": "hatbrott",
    "Avradikalisering": "radikal",
    "Violent extremism": "extrem",
    "العنف": "عنف",
    "Väkivalta": "väkival",
    "Du har vald mottagning": None,
    "Råd till dig som är orolig": None,
    "eget-barn": None,
}


@pytest.mark.parametrize(("text", "word"), WORDS.items())
def test_a_telling_word_is_found(text: str, word: str | None) -> None:
    assert telling_word(text) == word
