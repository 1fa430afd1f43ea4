# SPDX-License-Identifier: EUPL-1.2
"""What is asked and what is done, table by table: nothing without the sender's own yes to that very question."""

from dataclasses import replace

import pytest

from ledfyr.contact.rules import transferring as rules
from ledfyr.contact.rules.consenting import Consent, Step, Turn, newest_question
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.transferring import Asked, Movable, question_said, why_not_ask, why_not_carry_out
from ledfyr.law.sources import Refusal

HERE, THERE, WITHOUT_KEY = 4, 5, 6
ASKED = Asked(THERE, "Mottagningen, Kungälv", "De finns där du bor.", ("a1",))
THREAD = Movable(Door.QUESTION, HERE, letters=("a1", "b2"), receiving=(THERE,))
ASK, YES, NO, WITHDRAWN, DONE = Step.ASKED, Step.YES, Step.NO, Step.WITHDRAWN, Step.DONE


@pytest.mark.parametrize(
    ("asked", "thread", "refusal"),
    [
        (ASKED, THREAD, None),
        (replace(ASKED, to_unit=None, receiver="Polisen"), THREAD, None),
        (ASKED, replace(THREAD, question=NO), None),
        (ASKED, replace(THREAD, door=Door.LEAVING), None),
        (ASKED, replace(THREAD, door=Door.ADULT), None),
        (ASKED, replace(THREAD, question=ASK), rules.ONE_WAITS),
        (ASKED, replace(THREAD, question=YES), rules.ONE_WAITS),
        (ASKED, replace(THREAD, door=Door.CHILD), rules.IS_REPORT),
        (ASKED, replace(THREAD, door=Door.MANDATED), rules.IS_REPORT),
        (ASKED, replace(THREAD, is_report=True), rules.BECAME_REPORT),
        (ASKED, replace(THREAD, is_moved=True), rules.IS_MOVED),
        (replace(ASKED, to_unit=HERE), THREAD, rules.SAME_UNIT),
        (replace(ASKED, to_unit=WITHOUT_KEY), THREAD, rules.NO_KEY),
        (replace(ASKED, to_unit=None, receiver=""), THREAD, rules.NO_RECEIVER),
        (replace(ASKED, to_unit=None, receiver="P" * 121), THREAD, rules.NO_RECEIVER),
        (replace(ASKED, why="därför"), THREAD, rules.NO_WHY),
        (replace(ASKED, why="e" * 2001), THREAD, rules.NO_WHY),
        (replace(ASKED, letters=()), THREAD, rules.NOTHING_CHOSEN),
        (replace(ASKED, letters=("a1", "c3")), THREAD, rules.NOTHING_CHOSEN),
    ],
)
def test_a_question_is_asked(asked: Asked, thread: Movable, refusal: Refusal | None) -> None:
    assert why_not_ask(asked, thread) == refusal


@pytest.mark.parametrize(
    ("to_unit", "changed", "refusal"),
    [
        (THERE, {"question": YES}, None),
        (None, {"question": YES}, None),
        (THERE, {}, rules.NOBODY_ASKED),
        (THERE, {"question": ASK}, rules.NO_YES),
        (THERE, {"question": NO}, rules.SAID_NO),
        (None, {"question": ASK}, rules.NO_YES),
        (THERE, {"question": WITHDRAWN}, rules.NOBODY_ASKED),
        (THERE, {"question": DONE}, rules.NOBODY_ASKED),
        (WITHOUT_KEY, {"question": YES}, rules.NO_KEY),
        (THERE, {"question": YES, "is_unanswered": True}, rules.UNANSWERED),
        (THERE, {"question": YES, "is_missing": True}, rules.MISSING),
        (THERE, {"question": YES, "is_damaged": True}, rules.DAMAGED),
        (THERE, {"question": YES, "is_moved": True}, rules.IS_MOVED),
        (THERE, {"question": YES, "is_report": True}, rules.BECAME_REPORT),
    ],
)
def test_it_is_carried_out(to_unit: int | None, changed: dict[str, object], refusal: Refusal | None) -> None:
    assert why_not_carry_out(to_unit, replace(THREAD, **changed)) == refusal  # type: ignore[arg-type]  # a row of the table


def turn(who: str, step: Step | None = None, question: str = "t1") -> Turn:
    return Turn(who == "sender", Consent(step, question) if step else None)


@pytest.mark.parametrize(
    ("turns", "stands"),
    [
        ([], None),
        ([turn("sender"), turn("staff")], None),
        ([turn("staff", ASK)], ASK),
        ([turn("staff", ASK), turn("sender")], ASK),
        ([turn("staff", ASK), turn("sender", YES)], YES),
        ([turn("staff", ASK), turn("sender", NO)], NO),
        ([turn("staff", ASK), turn("sender", YES), turn("sender", NO)], NO),
        ([turn("staff", ASK), turn("sender", NO), turn("sender", YES)], NO),  # a no ends the question
        ([turn("staff", ASK), turn("sender", YES), turn("staff", DONE)], DONE),
        ([turn("staff", ASK), turn("sender", YES), turn("staff", DONE), turn("sender", NO)], DONE),
        ([turn("staff", ASK), turn("staff", WITHDRAWN), turn("sender", YES)], WITHDRAWN),
        ([turn("staff", ASK), turn("sender", YES), turn("staff", ASK, "t2")], ASK),  # a yes to another question
        ([turn("staff", ASK, "t2"), turn("sender", YES)], ASK),
        ([turn("staff", ASK), turn("staff", YES)], ASK),  # staff never answer in the sender's place
        ([turn("sender", ASK)], None),  # nor does the sender ask
        ([turn("sender", YES)], None),
    ],
)
def test_a_question_stands_as_it_was_answered(turns: list[Turn], stands: Step | None) -> None:
    question = newest_question(turns)

    assert (question.stands if question else None) == stands


@pytest.mark.parametrize("to_unit", [THERE, None])
def test_the_question_says_to_whom_why_what_and_what_then(to_unit: int | None) -> None:
    said = question_said(replace(ASKED, to_unit=to_unit), ["Ditt brev den 3 november 2026", "Vårt svar den 4 november"])

    assert all(part in said for part in (ASKED.receiver, ASKED.why, "– Ditt brev den 3 november 2026", "– Vårt svar"))
    assert all(part in said for part in ("Inget annat följer med", "Säger du ja:", "Svarar du inte händer ingenting"))
    assert ("De svarar inte här" in said) is (to_unit is None)


def test_a_token_shows_in_no_message_of_an_error() -> None:
    assert "t1" not in repr(Turn(is_senders=True, consent=Consent(YES, "t1", "Polisen")))
