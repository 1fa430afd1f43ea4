# SPDX-License-Identifier: EUPL-1.2
"""Abbreviations are said in full or letter by letter, signs as words, and quotation marks not at all."""

import pytest

from ledfyr.listening.for_the_ear import said


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("m.m.", "med mera."),
        ("t.ex. en lärare", "till exempel en lärare."),
        ("T.ex. en lärare", "till exempel en lärare."),
        ("bl.a. Bris", "bland annat Bris."),
        ("dvs. nu", "det vill säga nu."),
        ("hot, våld osv.", "hot, våld och så vidare."),
        ("fr.o.m. i dag", "från och med i dag."),
        ("VBE", "V B E."),
        ("CVE:s råd", "C V E råd."),
        ("Ring SOS Alarm", "Ring S O S Alarm."),
        ("Brå och Bris", "Brå och Bris."),
        ("BRIS", "Bris."),
        ("2021–2024", "2021 till 2024."),
        ("måndag–fredag", "måndag till fredag."),
        ("A–Ö", "A till Ö."),
        ("50 % av 2 800", "50 procent av 2800."),
        ("och/eller", "och eller."),
        ("han/hon", "han eller hon."),
        ("WCAG 2.2", "W C A G 2 punkt 2."),
        ("18 år – eller äldre", "18 år, eller äldre."),
        ("”Hej”, sa hon. «Ja» ’nej’", "Hej, sa hon. Ja 'nej'."),
        ("Källa: Rädda Barnen", "Källa: Rädda Barnen."),
        ("Fråga så här:", "Fråga så här."),
        ("● Öppet nu ↗ ✕", "Öppet nu."),
        ("social\u00adtjänsten", "socialtjänsten."),
        ("”…”", ""),
        ("– · –", ""),
        ("", ""),
    ],
)
def test_in_swedish(written: str, heard: str) -> None:
    assert said(written, "sv") == heard


@pytest.mark.parametrize(
    ("language", "written", "heard"),
    [
        ("en", "e.g. 5 %", "for example 5 per cent."),
        ("en", "don’t", "don't."),
        ("en", "CVE", "C V E."),
        ("en", "No. Call us.", "No. Call us."),
        ("fi", "esim. 5 %", "esimerkiksi 5 prosenttia."),
        ("fi", "2021–2024", "2021 viiva 2024."),
        ("ar", "من 15–18", "من 15 إلى 18."),
        ("ar", "هل أنت هنا؟", "هل أنت هنا؟"),
        ("fa", "می\u200cتوانید", "می\u200cتوانید."),
        ("uk", "напр. 5 %", "наприклад 5 відсотків."),
        ("uk", "п’ять", "п'ять."),
        ("so", "kl. 9, 112", "kl. 9, 112."),
    ],
)
def test_in_the_other_languages(language: str, written: str, heard: str) -> None:
    assert said(written, language) == heard
