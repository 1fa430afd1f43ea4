# SPDX-License-Identifier: EUPL-1.2
"""At twelve a child's own yes counts, at fifteen the child is a party, and at eighteen nobody else says yes or no."""

from datetime import date

import pytest

from ledfyr.casework.rules.steps import StepKind, TakenStep
from ledfyr.casework.rules.taking_steps import why_not_correct
from ledfyr.casework.tests.inquiring import (
    ANALYSED,
    BEGUN,
    DECIDED_ON,
    EIGHTEEN,
    ENDED,
    FIFTEEN,
    FOLLOWED,
    HELPED,
    NINE,
    THIRTEEN,
    aged,
    reason,
)
from ledfyr.casework.tests.stating import PROTECTED, SOCIONOM, stated, taken

ALONE = {"guardians_consent": "", "suitable_because": "Samtal i skolan, utan att det blir farligt hemma."}
WITHOUT_A_WORD = {"guardians_consent": "", "suitable_because": ""}
OPENED = (PROTECTED, taken(StepKind.OPENED))


@pytest.mark.parametrize(
    ("born_on", "changed", "because"),
    [
        (NINE, {}, ""),
        (NINE, ALONE, "inte fyllt 12 år"),
        (None, ALONE, "inte fyllt 12 år"),
        (None, {}, ""),
        (THIRTEEN, ALONE, ""),
        (THIRTEEN, WITHOUT_A_WORD, "insatsen är lämplig"),
        (THIRTEEN, {**ALONE, "child_says": "SILENT"}, "självt samtycka"),
        (FIFTEEN, {**ALONE, "child_says": "ASKS"}, ""),
        (FIFTEEN, {**ALONE, "child_says": ""}, "be om insatsen"),
        (FIFTEEN, {"child_says": "REFUSES"}, "har sagt nej"),
        (EIGHTEEN, {**WITHOUT_A_WORD, "child_says": "ASKS"}, ""),
        (EIGHTEEN, {"child_says": "SILENT"}, "frivilliga"),
        (NINE, {"measures": "CONTACT_PERSON,ANOTHER"}, ""),
        (NINE, {"measures": "ANOTHER,QUALIFIED_CONTACT_PERSON", "child_says": "SILENT"}, "kontaktperson"),
    ],
)
def test_whoever_has_to_say_yes_to_a_measure_has_said_so(
    born_on: date | None, changed: dict[str, str], because: str
) -> None:
    found = reason(StepKind.MEASURES, aged(ANALYSED, born_on), changed)

    assert (because in found, bool(found)) == (True, bool(because))


@pytest.mark.parametrize(
    ("kind", "steps"),
    [
        (StepKind.INFORMED, OPENED),
        (StepKind.COMMUNICATED, BEGUN),
        (StepKind.FOLLOWING, ENDED),
        (StepKind.FOLLOWING_ENDED, FOLLOWED),
    ],
)
def test_from_fifteen_the_child_gets_it_itself(kind: StepKind, steps: tuple[TakenStep, ...]) -> None:
    left_out = {"to_child": ""}

    assert reason(kind, aged(steps, THIRTEEN), left_out) == ""
    assert reason(kind, aged(steps, None), left_out) == ""
    assert "själv part" in reason(kind, aged(steps, FIFTEEN), left_out)
    assert reason(kind, aged(steps, FIFTEEN), {"to_child": "ja"}) == ""


def test_a_birthday_between_two_steps_changes_who_is_asked() -> None:
    born_on = date(2008, 5, 4)
    before, after = date(2026, 5, 3), date(2026, 5, 4)
    facts = aged(ANALYSED, born_on)

    assert reason(StepKind.GUARDIAN, facts, on=before) == ""
    assert "ingen vårdnadshavare" in reason(StepKind.GUARDIAN, facts, on=after)
    assert reason(StepKind.MEASURES, facts, {"child_says": "SILENT"}, on=before) == ""
    assert "frivilliga" in reason(StepKind.MEASURES, facts, {"child_says": "SILENT"}, on=after)
    assert "inte en vuxen" in reason(StepKind.FOLLOWING, aged(ENDED, born_on), {"to_child": "ja"}, on=after)


def test_a_decision_about_a_child_is_corrected_as_what_it_was_when_the_child_has_grown_up() -> None:
    facts = aged(HELPED, date(2008, 5, 5))
    corrected = stated(StepKind.MEASURES, {"child_says": "SILENT", "why_corrected": "Fel namn på skolan."})
    grown_up = date(2026, 6, 1)

    refusal = why_not_correct(
        StepKind.MEASURES, facts, corrected, qualification=SOCIONOM, on=grown_up, first_on=DECIDED_ON
    )

    assert refusal is None
    assert "frivilliga" in reason(
        StepKind.MEASURES, aged(ANALYSED, facts.born_on), {"child_says": "SILENT"}, on=grown_up
    )
