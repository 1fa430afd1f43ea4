# SPDX-License-Identifier: EUPL-1.2
"""What each door asks for, what it refuses, and what is told before sending."""

import pytest

from ledfyr.contact.rules.doors import ASKED, Door, Field
from ledfyr.contact.rules.writing import Hint, Reason, Refused, hints_for, tidied, why_not_receive

NAMED = {Field.TEXT: "Jag är orolig.", Field.WHO: "En elev i 8B", Field.NAME: "Eva Ek", Field.WORKPLACE: "Himlaskolan"}


@pytest.mark.parametrize("door", Door)
def test_every_door_takes_a_text_and_refuses_an_empty_one(door: Door) -> None:
    assert why_not_receive(door, {**NAMED, Field.REACHED_BY: "070-174 06 05"}) is None
    assert why_not_receive(door, {**NAMED, Field.TEXT: ""}) == Refused(Reason.EMPTY, Field.TEXT)


@pytest.mark.parametrize("door", [door for door in Door if door is not Door.MANDATED])
def test_only_who_must_report_is_asked_for_a_name(door: Door) -> None:
    assert why_not_receive(door, {Field.TEXT: "Jag är orolig."}) is None


@pytest.mark.parametrize("missing", [Field.WHO, Field.NAME, Field.WORKPLACE, Field.REACHED_BY])
def test_who_must_report_cannot_be_anonymous(missing: Field) -> None:
    answers = {**NAMED, Field.REACHED_BY: "070-174 06 05", missing: ""}

    assert why_not_receive(Door.MANDATED, answers) == Refused(Reason.MISSING, missing)


def test_advice_never_asks_who_it_is_about() -> None:
    assert [asked.field for door in Door if door.is_advice for asked in ASKED[door]] == [Field.TEXT] * 2


def test_a_text_of_the_longest_length_is_taken_and_one_letter_more_is_not() -> None:
    most = ASKED[Door.QUESTION][0].longest

    assert why_not_receive(Door.QUESTION, {Field.TEXT: "å" * most}) is None
    assert why_not_receive(Door.QUESTION, {Field.TEXT: "å" * (most + 1)}) == Refused(
        Reason.TOO_LONG, Field.TEXT, most, 1
    )


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("Min son är född 080512-2387.", (Hint.IDENTITY,)),
        ("Ring mig på 070-174 06 05.", (Hint.IDENTITY,)),
        ("Skriv till eva@himla.example.", (Hint.IDENTITY,)),
        ("Han är 14 år och går i 8B sedan 2024.", ()),
        ("Vi bor på våning 3, port 1234.", ()),
    ],
)
def test_an_identity_in_a_question_is_pointed_out_and_stops_nothing(text: str, hints: tuple[Hint, ...]) -> None:
    assert hints_for(Door.QUESTION, {Field.TEXT: text}) == hints
    assert hints_for(Door.CHILD, {Field.TEXT: text}) == ()
    assert why_not_receive(Door.QUESTION, {Field.TEXT: text}) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("en rad\r\ntill", "en rad\ntill"),
        ("\u202eomvänd\u202c", "omvänd"),
        ("a\x00b\x1b", "ab"),
        ("e\u0301n", "én"),
        ("👩‍👧 🏳️", "👩‍👧 🏳️"),
        ("<b>klistrat</b>", "<b>klistrat</b>"),
    ],
)
def test_what_nobody_sees_is_taken_away_and_the_rest_kept(typed: str, kept: str) -> None:
    assert tidied(typed) == kept
