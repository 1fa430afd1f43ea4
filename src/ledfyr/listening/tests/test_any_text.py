# SPDX-License-Identifier: EUPL-1.2
"""Whatever somebody writes is spoken or silent, and never an error."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ledfyr.listening.encoding import pack
from ledfyr.listening.espeak import VOICES, Espeak
from ledfyr.listening.for_the_ear import said

LANGUAGES = st.sampled_from(["so", *VOICES])
# Numbers, signs and words in any order find more than letters from all over the world do.
PIECES = st.sampled_from(
    [
        "0",
        "1",
        "12",
        "112",
        "2026",
        "020",
        "-",
        "–",
        " ",
        ".",
        ":",
        "/",
        "§",
        "%",
        "kl.",
        "kap.",
        "@",
        "se",
        "november",
        "CVE",
        "a",
        "؟",
        "٩",
        "[[",
        "<",
        "\0",
        "\ud800",
        "’",
    ]
)
TEXTS = st.text(max_size=60) | st.lists(PIECES, max_size=14).map("".join)


@given(TEXTS, LANGUAGES)
def test_any_text_is_said_in_words_or_not_at_all(text: str, language: str) -> None:
    heard = said(text, language)

    assert "\0" not in heard
    assert heard == "" or heard[-1] in ".!?؟۔"


@settings(max_examples=60)
@given(TEXTS, st.sampled_from(sorted(VOICES)))
def test_any_text_is_spoken_or_silent(text: str, language: str) -> None:
    heard = said(text, language)

    assert pack(*Espeak(language).speak(heard)).steps >= 1
