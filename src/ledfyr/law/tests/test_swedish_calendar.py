# SPDX-License-Identifier: EUPL-1.2
"""Every public holiday and eve of Sweden, and from which day the law has it."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays

from ledfyr.law.swedish_calendar import HOLIDAYS, holiday_name, holidays_between, is_eve, is_public_holiday

FIRST, LAST = date(2005, 1, 1), date(2060, 12, 31)
DAYS = [FIRST + timedelta(number) for number in range((LAST - FIRST).days + 1)]

SAID = {
    "1990-01-01": "nyårsdagen",  # the first day of the law
    "1989-12-26": None,
    "2004-05-31": "annandag pingst",  # the last one
    "2004-06-06": None,  # the last national day that was an ordinary Sunday
    "2005-05-16": None,
    "2005-06-06": "Sveriges nationaldag",
    "2008-03-23": "påskdagen",  # as early as it comes in a hundred years
    "2008-05-01": "första maj och Kristi himmelsfärdsdag",
    "2038-04-25": "påskdagen",  # as late as it can come
    "2049-06-06": "pingstdagen och Sveriges nationaldag",
    "2026-01-01": "nyårsdagen",
    "2026-01-05": None,
    "2026-01-06": "trettondedag jul",
    "2026-04-02": None,
    "2026-04-03": "långfredagen",
    "2026-04-04": None,  # påskafton is an ordinary Saturday to the law
    "2026-04-05": "påskdagen",
    "2026-04-06": "annandag påsk",
    "2026-04-30": None,
    "2026-05-01": "första maj",
    "2026-05-14": "Kristi himmelsfärdsdag",
    "2026-05-24": "pingstdagen",
    "2026-06-06": "Sveriges nationaldag",
    "2026-06-07": None,  # a plain Sunday
    "2026-06-19": "midsommarafton",
    "2026-06-20": "midsommardagen",
    "2020-06-26": None,
    "2020-06-20": "midsommardagen",
    "2021-06-26": "midsommardagen",
    "2026-10-31": "alla helgons dag",
    "2027-11-06": "alla helgons dag",
    "2026-12-24": "julafton",
    "2026-12-25": "juldagen",
    "2026-12-26": "annandag jul",
    "2026-12-31": "nyårsafton",
}


@pytest.mark.parametrize(("day", "name"), SAID.items(), ids=SAID.keys())
def test_a_day_has_the_name_that_the_law_gives_it(day: str, name: str | None) -> None:
    assert holiday_name(date.fromisoformat(day)) == name


def test_the_same_days_are_holidays_as_in_another_implementation() -> None:
    years = range(FIRST.year, LAST.year + 1)
    public = country_holidays("SE", years=years, include_sundays=False)
    with_eves = country_holidays("SE", years=years, categories=("public", "de_facto"), include_sundays=False)

    assert [day for day in DAYS if is_public_holiday(day)] == sorted(public)
    assert [day for day in DAYS if holiday_name(day)] == sorted(with_eves)


def test_an_eve_is_not_a_public_holiday() -> None:
    eves = [day for day in DAYS if day.year == 2026 and is_eve(day)]

    assert eves == [date(2026, 6, 19), date(2026, 12, 24), date(2026, 12, 31)]
    assert not any(is_public_holiday(day) for day in eves)


def test_holidays_between_two_days_come_in_order_with_both_ends() -> None:
    over_new_year = list(holidays_between(date(2026, 12, 26), date(2027, 1, 1)))

    assert over_new_year == [
        (date(2026, 12, 26), "annandag jul"),
        (date(2026, 12, 31), "nyårsafton"),
        (date(2027, 1, 1), "nyårsdagen"),
    ]
    assert [day for day, _ in holidays_between(FIRST, LAST)] == [day for day in DAYS if holiday_name(day)]


def test_each_line_of_the_table_stands_on_a_paragraph() -> None:
    eves = {holiday.name for holiday in HOLIDAYS if holiday.paragraph == "lag (1930:173) 2 §"}

    assert eves == {"midsommarafton", "julafton", "nyårsafton"}
    assert {holiday.paragraph for holiday in HOLIDAYS if not holiday.is_eve} == {"lag (1989:253) 1–2 §§"}
