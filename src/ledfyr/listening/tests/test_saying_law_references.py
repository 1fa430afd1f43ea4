# SPDX-License-Identifier: EUPL-1.2
"""Chapters and sections are said as a lawyer reads them aloud."""

import pytest

from ledfyr.listening.for_the_ear import said


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("1 §", "första paragrafen."),
        ("11 kap. 1 §", "elfte kapitlet första paragrafen."),
        ("26 kap. 9 a §", "tjugosjätte kapitlet paragraf nio a."),
        ("1–4 §§", "paragraferna ett till fyra."),
        ("4 och 10–20 §§", "paragraferna fyra och tio till tjugo."),
        ("10 kap. 15 a–23 §§", "tionde kapitlet paragraferna femton a till tjugotre."),
        ("8 §, 12 kap. 2 §", "åttonde paragrafen, tolfte kapitlet andra paragrafen."),
        ("2, 10, 11 och 14 kap.", "kapitlen två, tio, elva och fjorton."),
        ("rätt att överklaga (35 kap.)", "rätt att överklaga (trettiofemte kapitlet)."),
        ("45 kap.", "kapitel fyrtiofem."),
        ("Lagen (2025:400), 11 kap. 1 §", "Lagen (2025 kolon 400), elfte kapitlet första paragrafen."),
        ("proposition 2022/23:43", "proposition 2022 23 kolon 43."),
    ],
)  # fmt: skip
def test_in_swedish(written: str, heard: str) -> None:
    assert said(written, "sv") == heard


def test_other_languages_say_the_sign_where_it_stands() -> None:
    assert said("розділ 10, §§ 15 a–23", "uk") == "розділ 10, параграфи 15 a до 23."
    assert said("11 luku, 1 §", "fi") == "11 luku, 1 pykälä."
    assert said("(2025:400)", "en") == "(2025 colon 400)."
