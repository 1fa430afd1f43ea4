# SPDX-License-Identifier: EUPL-1.2
"""Each rule finds what it is for and nothing else, and says which rule it was and nothing more."""

from datetime import timedelta

import pytest

from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.finding import RULES, Find, finds_in
from ledfyr.trail.tests.cast import WEDNESDAY
from ledfyr.trail.tests.house import House, opened

NIGHT = WEDNESDAY + timedelta(hours=14)
HOME = "Storgatan 1, 449 30 Nödinge"


@pytest.mark.parametrize(
    ("find", "act", "house"),
    [
        (Find.OUTSIDE_ASSIGNMENT, opened(), House(not_assigned={(17, "4711")})),
        (Find.SAME_SURNAME, opened(), House(surnames={"4711": ["Ek-Lund"]}, staff_surnames={17: ["Lund"]})),
        (Find.SAME_ADDRESS, opened(), House(addresses={"4711": [HOME]}, staff_addresses={17: [HOME.upper()]})),
        (Find.COLLEAGUE, opened(), House(colleagues={"4711"})),
        (Find.PROTECTED_IDENTITY, opened(), House(protected={"4711"})),
        (Find.BROKEN_GLASS, opened(breaks_glass=True), House()),
        (Find.ODD_HOUR, opened(at=NIGHT), House()),
    ],
)
def test_a_rule_finds_what_it_is_for(find: Find, act: RecordedAct, house: House) -> None:
    assert finds_in([act, opened(2, 4712)], house.answers()) == {1: [find]}


def test_what_is_as_it_should_be_is_not_found() -> None:
    house = House(surnames={"4711": ["Ek"]}, staff_surnames={17: ["Lund"], 18: ["Ek"]})

    assert finds_in([opened()], house.answers()) == {}


def test_one_row_may_be_found_by_several_rules() -> None:
    house = House(not_assigned={(17, "4711")}, protected={"4711"})

    found = finds_in([opened(at=NIGHT, breaks_glass=True)], house.answers())
    assert set(found[1]) == {Find.OUTSIDE_ASSIGNMENT, Find.PROTECTED_IDENTITY, Find.ODD_HOUR, Find.BROKEN_GLASS}


def test_many_records_are_found_beside_the_rest() -> None:
    acts = [opened(number, number) for number in range(1, 70)]

    assert finds_in(acts, House(protected={"69"}).answers())[69] == [Find.PROTECTED_IDENTITY, Find.MANY_RECORDS]


def test_a_unit_that_works_round_the_clock_is_not_found_at_night() -> None:
    house = House(round_the_clock={"socialjouren"})

    assert finds_in([opened(at=NIGHT, unit="socialjouren")], house.answers()) == {}


@pytest.mark.parametrize(
    "act",
    [
        opened(at=NIGHT, account=None),
        opened(at=NIGHT, record=""),
        opened(at=NIGHT, verb="trail.row_decided"),
    ],
)
def test_the_system_an_act_without_record_and_the_reviewing_itself_are_left_out(act: RecordedAct) -> None:
    assert finds_in([act], House().answers()) == {}


def test_an_act_without_a_word_in_this_version_is_looked_at() -> None:
    assert finds_in([opened(at=NIGHT, verb="example.unheard_of")], House().answers()) == {1: [Find.ODD_HOUR]}


def test_every_find_but_chance_and_number_has_its_rule() -> None:
    assert set(RULES) == set(Find) - {Find.SAMPLED, Find.MANY_RECORDS}
