# SPDX-License-Identifier: EUPL-1.2
"""Secrecy lasts the years that the law says, never longer and never less for what was drawn up later."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.secrecy import RULES, Secrecy, secrecy_ends_on
from ledfyr.law.sources import NotInForce, Standing

YEARS = {secrecy: 50 if secrecy is Secrecy.REPORTER else 70 for secrecy in Secrecy}
IN_MARCH = date(2026, 3, 2)
days = some.dates(date(1990, 1, 1), date(2090, 12, 31)) | some.just(date(2024, 2, 29))
secrecies = some.sampled_from(Secrecy)


@given(secrecies, days)
def test_secrecy_ends_after_so_many_years(secrecy: Secrecy, drawn_up_on: date) -> None:
    ends_on = secrecy_ends_on(secrecy, drawn_up_on, IN_MARCH)

    assert ends_on.year == drawn_up_on.year + YEARS[secrecy]
    assert (ends_on.month, ends_on.day) in {(drawn_up_on.month, drawn_up_on.day), (2, 28)}


@given(secrecies, days, days)
def test_what_was_drawn_up_later_is_never_open_earlier(secrecy: Secrecy, one: date, other: date) -> None:
    earlier, later = sorted([one, other])

    assert secrecy_ends_on(secrecy, earlier, IN_MARCH) <= secrecy_ends_on(secrecy, later, IN_MARCH)


@pytest.mark.parametrize("secrecy", Secrecy, ids=lambda secrecy: secrecy.name)
def test_no_rule_speaks_before_the_wording_that_was_read(secrecy: Secrecy) -> None:
    [rule] = RULES[secrecy]

    assert secrecy_ends_on(secrecy, IN_MARCH, rule.valid_from)
    with pytest.raises(NotInForce):
        secrecy_ends_on(secrecy, IN_MARCH, rule.valid_from - timedelta(days=1))
    assert rule.source.standing is Standing.VERIFIED


def test_the_workplace_of_a_reporter_is_bound_from_15_january_2026() -> None:
    assert RULES[Secrecy.REPORTERS_WORKPLACE][0].valid_from == date(2026, 1, 15)


def test_a_rule_says_itself_in_swedish() -> None:
    said = str(RULES[Secrecy.SOCIAL_SERVICES][0].value)

    assert said.startswith("Hemligt, om det inte står klart")
    assert said.endswith("medier, utom om hur vissa tvångsbeslut verkställs")
