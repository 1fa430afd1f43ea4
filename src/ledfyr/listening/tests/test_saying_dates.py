# SPDX-License-Identifier: EUPL-1.2
"""A day of a month is said with its ordinal."""

import pytest

from ledfyr.listening.for_the_ear import said


@pytest.mark.parametrize(
    ("language", "written", "heard"),
    [
        ("sv", "24 november 2026", "den tjugofjärde november 2026."),
        ("sv", "Läst den 1 november 2026.", "Läst den första november 2026."),
        ("sv", "onsdag 6 januari", "onsdag den sjätte januari."),
        ("sv", "januari 2024", "januari 2024."),
        ("sv", "99 november", "99 november."),
        ("en", "24 November 2026", "the twenty-fourth of November 2026."),
        ("en", "since 1 July 2023", "since the first of July 2023."),
        ("fi", "24. marraskuuta 2026", "kahdeskymmenesneljäs marraskuuta 2026."),
        ("uk", "24 листопада 2026 року", "двадцять четвертого листопада дві тисячі двадцять шостого року."),
        ("uk", "6 січня", "шостого січня."),
        ("ar", "24 نوفمبر 2026", "الرابع والعشرين من نوفمبر 2026."),
        ("ar", "1 يوليو (تموز) 2023", "الأول من يوليو (تموز) 2023."),
        ("fa", "24 نومبر 2026", "بیست و چهارم نومبر 2026."),
        ("fa", "۶ ژانویه", "ششم ژانویه."),
    ],
)
def test_days(language: str, written: str, heard: str) -> None:
    assert said(written, language) == heard
