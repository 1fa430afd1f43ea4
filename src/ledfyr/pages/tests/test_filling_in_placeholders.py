# SPDX-License-Identifier: EUPL-1.2
"""Three words are filled in for each municipality, and a fourth is noticed before a reader sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.pages.placeholders import KNOWN, fill_in, unknown_placeholders
from ledfyr.pages.tests.files import ALE

FILLED_IN = {
    "Råd i {kommun}": "Råd i Ale kommun",
    "{kommunens} mottagning": "Ale kommuns mottagning",
    "Polisen i {polisomrade}.": "Polisen i lokalpolisområde Kungälv och Ale.",
    "{kommun}{kommun}": "Ale kommunAle kommun",
    '<a href="/x/">{kommun}</a>': '<a href="/x/">Ale kommun</a>',
    "{Kommun} {komun} {} { kommun } {{kommun}}": "{Kommun} {komun} {} { kommun } {Ale kommun}",
    "Inget att fylla i": "Inget att fylla i",
}


@pytest.mark.parametrize(("text", "filled_in"), FILLED_IN.items())
def test_a_text_is_said_as_the_municipality_says_it(text: str, filled_in: str) -> None:
    assert fill_in(text, ALE) == filled_in


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("{kommun} {kommunens} {polisomrade}", []),
        ("{Kommun} {kommunen}", ["{Kommun}", "{kommunen}"]),
        ("a {x} b {y} c {x}", ["{x}", "{y}", "{x}"]),
        ("inget { här } eller {}", []),
    ],
)
def test_a_placeholder_that_nothing_fills_in_is_found(text: str, unknown: list[str]) -> None:
    assert unknown_placeholders(text) == unknown


def test_where_nothing_is_filled_in_every_placeholder_is_unknown() -> None:
    assert unknown_placeholders("{kommun}", known=()) == ["{kommun}"]


@given(text=st.text(alphabet="{}kommun "))
def test_every_known_placeholder_is_filled_in(text: str) -> None:
    assert not any(placeholder in fill_in(text, ALE) for placeholder in KNOWN)
