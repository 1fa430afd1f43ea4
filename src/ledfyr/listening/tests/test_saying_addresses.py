# SPDX-License-Identifier: EUPL-1.2
"""An address is said as one would say it on the phone."""

import pytest

from ledfyr.listening.for_the_ear import said


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("orostelefonen@rb.se", "orostelefonen snabel-a rb punkt se."),
        ("Skriv till fornamn.efternamn@ale.se.", "Skriv till fornamn punkt efternamn snabel-a ale punkt se."),
        ("raddabarnen.se", "raddabarnen punkt se."),
        ("cve.se.", "C V E punkt se."),
        ("https://www.cve.se/rad/", "C V E punkt se snedstreck rad."),
        ("1177.se", "elva sjuttiosju punkt se."),
        ("hoppa-av.nu", "hoppa bindestreck av punkt nu."),
        ("Sluta. Se dig om.", "Sluta. Se dig om."),
    ],
)
def test_in_swedish(written: str, heard: str) -> None:
    assert said(written, "sv") == heard


@pytest.mark.parametrize(
    ("language", "heard"),
    [
        ("en", "info at bris dot se."),
        ("fi", "info ät bris piste se."),
        ("ar", "info آت bris نقطة se."),
        ("fa", "info اَت bris نقطه se."),
        ("uk", "info ет bris крапка se."),
    ],
)
def test_in_the_other_languages(language: str, heard: str) -> None:
    assert said("info@bris.se", language) == heard
