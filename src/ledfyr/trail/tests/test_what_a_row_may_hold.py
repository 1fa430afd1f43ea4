# SPDX-License-Identifier: EUPL-1.2
"""A row holds ids and registered codes; a sentence, a name with a blank or a personal number is refused at the door."""

from dataclasses import replace
from datetime import datetime

import pytest

from ledfyr.trail.rules.acts import Act, Actor, Ground, looks_like_a_personal_number, why_not_record
from ledfyr.trail.tests.cast import ANNA, BROKEN_GLASS, CASEWORK, SCHEDULE, WEDNESDAY, ExampleVerb, case, opening
from ledfyr.trail.vocabulary import Reason, Verb

SIGNED_IN = Act(ExampleVerb.SIGNED_IN, ANNA, WEDNESDAY)
WITHOUT_UNIT = Actor(17, municipality="ale")


class Unregistered(Verb):
    SHOUTED = ("example.shouted", "ropade")


class UnregisteredReason(Reason):
    CURIOUS = ("example.curious", "nyfiken")


@pytest.mark.parametrize(
    "act",
    [
        opening(),
        opening("6f1c2f0e-6a1f-4f8e-9f43-0f2b8c1d7e55"),
        opening(ground=CASEWORK),
        opening(ground=BROKEN_GLASS),
        opening(by=SCHEDULE),
        SIGNED_IN,
        replace(SIGNED_IN, by=WITHOUT_UNIT),
    ],
)
def test_ids_and_codes_may_be_recorded(act: Act) -> None:
    assert why_not_record(act) is None


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (opening(at=datetime(2026, 11, 25, 9, 15)), "no time zone"),  # noqa: DTZ001  # that is what is refused
        (replace(SIGNED_IN, verb=Unregistered.SHOUTED), "not registered"),
        (opening(ground=Ground(UnregisteredReason.CURIOUS)), "not registered"),
        (opening("Kim Ek"), "record"),
        (opening(""), "record"),
        (opening("4711\n"), "record"),
        (opening("x" * 65), "record"),
        (opening(by=Actor(17, "Mottagningen i Ale", "ale")), "unit"),
        (opening(by=Actor(17, "mottagningen", "Ale kommun")), "municipality"),
        (opening(ground=Ground(reference="såg att hen bor på Storgatan 1")), "reference"),
        (opening("19121212-1212"), "personal number"),
        (opening(ground=Ground(reference="1212121212")), "personal number"),
        (opening(ground=Ground(breaks_glass=True)), "states a reason"),
        (opening(by=WITHOUT_UNIT), "for a unit"),
        (replace(SIGNED_IN, by=Actor(17)), "no municipality"),
    ],
)
def test_anything_else_is_refused_without_being_repeated(act: Act, reason: str) -> None:
    refusal = why_not_record(act)

    assert refusal is not None
    assert reason in refusal
    assert "Kim" not in refusal
    assert "1212" not in refusal


@pytest.mark.parametrize("text", ["191212121212", "19121212-1212", "121212-1212", "121212+1212", "1212721219"])
def test_personal_and_coordination_numbers_are_known(text: str) -> None:
    assert looks_like_a_personal_number(text)


@pytest.mark.parametrize("text", ["4711", "1212121213", "9999999999", "1213121212", "2026-11-25", "ale"])
def test_other_numbers_are_not_taken_for_them(text: str) -> None:
    assert not looks_like_a_personal_number(text)


def test_a_case_is_named_by_its_number_alone() -> None:
    assert (case().kind.code, case().record) == ("example.case", "4711")
