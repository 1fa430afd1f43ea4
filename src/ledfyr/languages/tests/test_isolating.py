# SPDX-License-Identifier: EUPL-1.2
"""Numbers, times and dates stand in right-to-left text as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.languages import SWEDISH, language_of, words_of
from ledfyr.languages.isolating import (
    END,
    FIRST_STRONG,
    LEFT_TO_RIGHT,
    MARK,
    isolated,
    unbalanced_mark,
    with_isolated_numbers,
)

ARABIC = language_of("ar")


def guarded(number: str) -> str:
    return f"{LEFT_TO_RIGHT}{number}{END}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("اتصل 020-100 200.", f"اتصل {guarded('020-100 200')}."),
        ("من 09:00 إلى 12:00", f"من {guarded('09:00')} إلى {guarded('12:00')}"),
        ("2021–2024", guarded("2021–2024")),
        ("114 14، 112", f"{guarded('114 14')}، {guarded('112')}"),
        ("+46 20 100 200", guarded("+46 20 100 200")),
        ("1. أولا", "1. أولا"),
        ("75 %", guarded("75 %")),
        ("بلا أرقام", "بلا أرقام"),
        ("قل (Hej, ring mig.)", f"قل ({FIRST_STRONG}Hej, ring mig.{END})"),
    ],
)
def test_a_number_in_running_text_is_isolated(text: str, shown: str) -> None:
    assert with_isolated_numbers(text, ARABIC) == shown


def test_text_that_is_guarded_already_is_left_alone() -> None:
    once = with_isolated_numbers("اتصل 020-100 200", ARABIC)

    assert with_isolated_numbers(once, ARABIC) == once


def test_languages_that_run_from_the_left_need_no_guard() -> None:
    assert with_isolated_numbers("Ring 020-100 200", SWEDISH) == "Ring 020-100 200"
    assert isolated("09.00", SWEDISH) == "09.00"


def test_what_is_filled_in_is_isolated_by_what_it_is() -> None:
    assert isolated("12:00", ARABIC) == guarded("12:00")
    assert isolated("Ale kommun", ARABIC) == f"{FIRST_STRONG}Ale kommun{END}"
    assert isolated("24 نوفمبر 2026", ARABIC) == f"{FIRST_STRONG}24 نوفمبر 2026{END}"
    assert isolated("", ARABIC) == ""
    assert guarded("12:00") in words_of(ARABIC)("hours.closes_at", time="12:00")


@pytest.mark.parametrize(
    ("text", "mark"),
    [("a\u2066b\u2069", None), ("a", None), ("a\u2066b", "U+2066"), ("a\u2069b", "U+2069"), ("\u202aa\u202c", None)],
)
def test_a_mark_without_its_pair_is_named(text: str, mark: str | None) -> None:
    assert unbalanced_mark(text) == mark


@given(text=st.text(max_size=60))
def test_whatever_is_written_comes_out_balanced_and_with_the_same_letters(text: str) -> None:
    if not unbalanced_mark(text):
        shown = with_isolated_numbers(text, ARABIC)
        assert unbalanced_mark(shown) is None
        assert MARK.sub("", shown) == MARK.sub("", text)
