# SPDX-License-Identifier: EUPL-1.2
"""A phone number is said digit by digit, with a pause where it is parted."""

import pytest

from ledfyr.listening.for_the_ear import said


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("020-100 200", "noll två noll, ett noll noll, två noll noll."),
        ("Ring 0303-70 30 00 i dag", "Ring noll tre noll tre, sju noll, tre noll, noll noll i dag."),
        ("031-36 58 700", "noll tre ett, tre sex, fem åtta, sju noll noll."),
        ("08-527 44 290", "noll åtta, fem två sju, fyra fyra, två nio noll."),
        ("+46 303 70 30 00", "plus fyra sex, tre noll tre, sju noll, tre noll, noll noll."),
        ("0303–703000", "noll tre noll tre, sju noll, tre noll, noll noll."),
        ("0303-7030005", "noll tre noll tre, sju noll tre, noll noll, noll fem."),
        ("Ring 112.", "Ring ett ett två."),
        ("114 14", "ett ett fyra, ett fyra."),
        ("11414", "ett ett fyra, ett fyra."),
        ("116 111", "ett ett sex, ett ett ett."),
        ("1177", "elva sjuttiosju."),
        ("112, 114 14 eller 1177?", "ett ett två, ett ett fyra, ett fyra eller elva sjuttiosju?"),
    ],
)
def test_in_swedish(written: str, heard: str) -> None:
    assert said(written, "sv") == heard


@pytest.mark.parametrize(
    ("language", "written", "heard"),
    [
        ("en", "Call 020-100 200", "Call zero two zero, one zero zero, two zero zero."),
        ("en", "112", "one one two."),
        ("en", "1177", "eleven seventy-seven."),
        ("fi", "020-100 200", "nolla kaksi nolla, yksi nolla nolla, kaksi nolla nolla."),
        ("fi", "114 14", "yksi yksi neljä, yksi neljä."),
        ("ar", "\u2066020-100 200\u2069", "صفر اثنان صفر, واحد صفر صفر, اثنان صفر صفر."),
        ("ar", "١١٢", "واحد واحد اثنان."),
        ("fa", "۱۱۲", "یک یک دو."),
        ("fa", "116 111", "یک یک شش, یک یک یک."),
        ("uk", "112", "один один два."),
        ("uk", "020-100 200", "нуль два нуль, один нуль нуль, два нуль нуль."),
    ],
)
def test_in_the_other_languages(language: str, written: str, heard: str) -> None:
    assert said(written, language) == heard


@pytest.mark.parametrize("written", ["112 %", "2112", "1 112 000", "08.00", "0–18 år", "12-08"])
def test_what_is_no_phone_number_is_not_said_as_one(written: str) -> None:
    assert "ett ett två" not in said(written, "sv")
    assert "noll åtta" not in said(written, "sv")
