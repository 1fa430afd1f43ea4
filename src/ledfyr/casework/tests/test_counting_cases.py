# SPDX-License-Identifier: EUPL-1.2
"""Cases are counted by quarter in rounded numbers, and one case more or less shows in none beyond its rounding."""

import json
from dataclasses import asdict
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.casework.rules.counting import Quarter, figures_of, file_of_counts, quarter_of, quarters_before
from ledfyr.casework.rules.facts import CaseFacts, ReportCame, facts_of
from ledfyr.casework.rules.steps import StepKind, TakenStep
from ledfyr.casework.tests.stating import DUE, PROTECTED, RECEIVED, REPORT, case, taken
from ledfyr.contact.rules.counting import STEP

TODAY = date(2026, 11, 30)
LATE = DUE + timedelta(days=1)
OPENED, NOT_OPENED = taken(StepKind.OPENED, DUE), taken(StepKind.NOT_OPENED, LATE)
IN_TIME, TOO_LATE = date(2026, 7, 16), date(2026, 7, 17)  # four months after the sixteenth of March


def days(begins: date) -> st.SearchStrategy[date]:
    return st.dates(begins, begins + timedelta(days=200))


def steps_of(kinds: list[StepKind], on: date) -> list[TakenStep]:
    return [TakenStep(kind, on, REPORT if kind.is_of_report else None) for kind in kinds]


CASES = st.builds(
    lambda kinds, on: facts_of(RECEIVED, [ReportCame(REPORT, RECEIVED)], steps_of(kinds, on)),
    st.lists(st.sampled_from(StepKind), max_size=6),
    days(RECEIVED),
)


@pytest.mark.parametrize(
    ("facts", "counted"),
    [
        (case(), {"protected_late": 20, "chosen_late": 20}),
        (case(PROTECTED, OPENED), {"protected_in_time": 20, "chosen_in_time": 20, "opened": 20, "inquired_late": 20}),
        (case(PROTECTED, NOT_OPENED), {"protected_in_time": 20, "chosen_late": 20, "not_opened": 20}),
        (
            case(PROTECTED, OPENED, taken(StepKind.MEASURES, IN_TIME)),
            {"protected_in_time": 20, "chosen_in_time": 20, "opened": 20, "inquired_in_time": 20, "with_measure": 20},
        ),
        (
            case(PROTECTED, OPENED, taken(StepKind.WITHOUT_MEASURE, TOO_LATE)),
            {"protected_in_time": 20, "chosen_in_time": 20, "opened": 20, "inquired_late": 20, "without_measure": 20},
        ),
    ],
)
def test_each_case_counts_where_it_belongs(facts: CaseFacts, counted: dict[str, int]) -> None:
    figures = asdict(figures_of([facts] * 20, TODAY))

    assert {name: count for name, count in figures.items() if count} == {"cases": 20, **counted}


def test_what_can_still_be_done_in_time_is_neither_in_time_nor_late() -> None:
    figures = figures_of([case()] * 20, RECEIVED)

    assert (figures.chosen_in_time, figures.chosen_late, figures.share_chosen) == (0, 0, None)


@given(st.lists(CASES, max_size=40), CASES, CASES)
def test_one_case_more_or_another_moves_no_number_beyond_its_rounding(
    cases: list[CaseFacts], one: CaseFacts, other: CaseFacts
) -> None:
    without, added, changed = (asdict(figures_of([*cases, *more], TODAY)) for more in ([], [one], [other]))

    assert all(abs(without[name] - added[name]) in (0, STEP) for name in without)
    assert all(abs(added[name] - changed[name]) in (0, STEP) for name in added)


def test_shares_are_reckoned_of_twenty_at_least() -> None:
    right, wrong = case(PROTECTED, OPENED), case(PROTECTED, NOT_OPENED)

    assert figures_of([right] * 16 + [wrong], TODAY).share_chosen is None
    assert figures_of([right] * 15 + [wrong] * 5, TODAY).share_chosen == 75


@pytest.mark.parametrize(
    ("day", "begins"), [("2026-01-01", "2026-01-01"), ("2026-03-31", "2026-01-01"), ("2026-12-31", "2026-10-01")]
)
def test_a_day_belongs_to_its_quarter(day: str, begins: str) -> None:
    assert quarter_of(date.fromisoformat(day)).isoformat() == begins


def test_the_quarter_that_goes_on_is_never_told_of() -> None:
    told = [day.isoformat() for day in quarters_before(date(2026, 2, 3), 5)]

    assert told == ["2025-10-01", "2025-07-01", "2025-04-01", "2025-01-01", "2024-10-01"]


def test_the_file_that_leaves_says_what_it_is_and_holds_rounded_counts_alone() -> None:
    quarter = Quarter(date(2026, 7, 1), figures_of([case()] * 7, TODAY))

    told = json.loads(file_of_counts([quarter], municipality="ale", reviewed_on=TODAY))

    assert (told["format"], told["rounded_to"], told["reviewed_on"]) == ("ledfyr-counts/1", STEP, "2026-11-30")
    [line] = told["quarters"]
    assert line.pop("quarter") == "2026-Q3"
    assert {count % STEP for count in line.values()} == {0}
