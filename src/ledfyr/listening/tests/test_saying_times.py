# SPDX-License-Identifier: EUPL-1.2
"""Times are said by the hour and the minutes, spans from one to the other."""

import pytest

from ledfyr.listening.for_the_ear import said


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("kl. 9–15", "klockan nio till femton."),
        ("Öppnar kl. 09.00.", "Öppnar klockan nio."),
        ("kl 9", "klockan nio."),
        ("klockan 21", "klockan tjugoett."),
        ("09.00–12.00", "klockan nio till tolv."),
        ("09:00-12:00", "klockan nio till tolv."),
        ("stänger 16.30", "stänger sexton och trettio."),
        ("kl. 08.05", "klockan åtta noll fem."),
        ("16.30–24.00", "klockan sexton och trettio till midnatt."),
        ("00.00–08.00", "midnatt till åtta."),
        ("måndag–fredag\t09.00–12.00", "måndag till fredag, klockan nio till tolv."),
        ("mellan 8.30 och 12.45", "mellan åtta och trettio och tolv och fyrtiofem."),
    ],
)
def test_in_swedish(written: str, heard: str) -> None:
    assert said(written, "sv") == heard


@pytest.mark.parametrize(
    ("language", "written", "heard"),
    [
        ("en", "at 9:00", "at nine o'clock."),
        ("en", "at 16:30", "at sixteen thirty."),
        ("en", "09:00–12:05", "nine o'clock to twelve oh five."),
        ("fi", "klo 9–12", "kello yhdeksästä kahteentoista."),
        ("fi", "klo 9.30–12.00", "kello yhdeksän kolmekymmentä viiva kaksitoista."),
        ("fi", "klo 8.00", "kello kahdeksan."),
        ("fi", "16.00–24.00", "kello kuudestatoista keskiyöhön."),
        ("uk", "відчиняється о 9:00", "відчиняється о дев'ятій."),
        ("uk", "до 16:30", "до шістнадцятої тридцять."),
        ("uk", "9:00–12:00", "з дев'ятої до дванадцятої."),
        ("uk", "9:00", "дев'ята."),
        ("ar", "الساعة 9:00", "الساعة التاسعة."),
        ("ar", "09:00–12:00", "من الساعة التاسعة إلى الساعة الثانية عشرة."),
        ("ar", "16:30", "الساعة السادسة عشرة والنصف."),
        ("fa", "ساعت 9:00", "ساعت نُه."),
        ("fa", "09:00–12:30", "از ساعت نُه تا ساعت دوازده و نیم."),
        ("fa", "16:45", "ساعت شانزده و چهل و پنج دقیقه."),
    ],
)
def test_in_the_other_languages(language: str, written: str, heard: str) -> None:
    assert said(written, language) == heard


@pytest.mark.parametrize("written", ["2025:400", "WCAG 2.2", "24.30", "25.00", "9–12 år", "12.00 %"])
def test_what_is_no_time_is_not_said_as_one(written: str) -> None:
    assert "klockan" not in said(written, "sv")
