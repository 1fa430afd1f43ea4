# SPDX-License-Identifier: EUPL-1.2
"""A municipality's colour is used only where everybody can read it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ledfyr
from ledfyr.places.rules import accent
from ledfyr.places.rules.accent import LEAST_CONTRAST, accent_on_dark, contrast, why_not_accent

TOKENS = Path(ledfyr.__file__).parent / "web" / "design" / "foundation" / "tokens.css"


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48)]
)
def test_contrast_is_counted_as_wcag_does(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(
    ("colour", "reason"),
    [
        ("#0b5c6b", None),
        ("#5b2a86", None),
        ("#88ccdd", "går inte att läsa på ljus grund"),
        ("#ffff00", "Välj en mörkare"),
        ("röd", "är ingen färg"),
        ("#0b5c6", "är ingen färg"),
        ("#0b5c6b;}", "är ingen färg"),
    ],
)
def test_a_colour_that_cannot_be_read_is_refused_with_what_to_write(colour: str, reason: str | None) -> None:
    said = why_not_accent(colour)

    assert said is None if reason is None else reason in (said or "")


@given(colour=st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_whatever_the_colour_its_dark_form_can_be_read_on_every_dark_ground(colour: str) -> None:
    lighter = accent_on_dark(colour)

    grounds = (*accent.GROUNDS_IN_DARK, accent.INK_ON_ACCENT_IN_DARK)
    assert min(contrast(lighter, ground) for ground in grounds) >= LEAST_CONTRAST


def test_the_grounds_that_are_checked_are_those_of_the_design() -> None:
    light, dark = TOKENS.read_text(encoding="utf-8").split("@media (prefers-color-scheme: dark)")

    for names, css in ((accent.GROUNDS_IN_LIGHT, light), (accent.GROUNDS_IN_DARK, dark.split("@media print")[0])):
        stated = tuple(re.findall(r"--(?:ground|surface|light): (#[0-9a-f]{6})", css))
        assert stated == names
