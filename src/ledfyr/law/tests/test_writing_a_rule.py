# SPDX-License-Identifier: EUPL-1.2
"""A rule is written once, with its examples, and a test asks it each of them."""

from datetime import date, timedelta

from ledfyr.law.rulebook import Chapter, Entry, Example, Table, answer, examples_in
from ledfyr.law.sources import Law, NotInForce, Provision, Source, in_force

DAYS = (Provision(14, Source(Law.SOL, "20:2", "A-43"), date(2025, 7, 1)),)


def decide_by(received_on: date) -> date:
    return received_on + timedelta(days=in_force(DAYS, received_on).value)


IN_MARCH = Example("Anmälan kom 2 mars 2026", {"received_on": date(2026, 3, 2)}, date(2026, 3, 16))
TOO_EARLY = Example("Anmälan kom 30 juni 2025", {"received_on": date(2025, 6, 30)}, NotInForce)
ENTRY = Entry("Förhandsbedömning", "Beslut inom 14 dagar.", decide_by, (Table("Tid", DAYS),), (IN_MARCH, TOO_EARLY))


def test_a_rule_answers_what_an_example_gives_it() -> None:
    assert answer(ENTRY, IN_MARCH) == IN_MARCH.expected


def test_a_rule_that_did_not_hold_that_day_answers_so() -> None:
    assert answer(ENTRY, TOO_EARLY) is NotInForce


def test_every_example_of_a_chapter_comes_with_its_rule() -> None:
    assert list(examples_in(Chapter("Tider", (ENTRY,)))) == [(ENTRY, IN_MARCH), (ENTRY, TOO_EARLY)]
