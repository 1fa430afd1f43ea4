# SPDX-License-Identifier: EUPL-1.2
"""Each step is refused with its paragraph until the case and the writer have what the law asks for."""

from collections.abc import Mapping
from datetime import date

import pytest

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import StepKind, TakenStep
from ledfyr.casework.rules.taking_steps import why_not_correct, why_not_take_step
from ledfyr.casework.tests.stating import (
    ANOTHER,
    DUE,
    NOTHING,
    PROTECTED,
    RECEIVED,
    REPORT,
    SOCIONOM,
    case,
    stated,
    taken,
)
from ledfyr.law.inquiry import Qualification

OPENED = case(PROTECTED, taken(StepKind.OPENED))
NOT_OPENED = case(PROTECTED, taken(StepKind.NOT_OPENED))
ASSESSED, NEW = case(PROTECTED), case()
AFTER = date(2026, 3, 17)
NONE = Qualification.NONE


def reason(
    kind: StepKind,
    facts: CaseFacts,
    changed: Mapping[str, str] = NOTHING,
    *,
    by: Qualification = SOCIONOM,
    on: date = RECEIVED,
) -> str:
    refusal = why_not_take_step(kind, facts, stated(kind, changed), qualification=by, on=on)
    return refusal.reason if refusal else ""


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (StepKind.PROTECTION, NEW),
        (StepKind.PRELIMINARY, NEW),
        (StepKind.EXTENSION, NEW),
        (StepKind.GUARDIAN, ASSESSED),
        (StepKind.OPENED, ASSESSED),
        (StepKind.NOT_OPENED, ASSESSED),
        (StepKind.INFORMED, OPENED),
        (StepKind.JOINED, OPENED),
        (StepKind.GUARDIAN, OPENED),
    ],
)
def test_a_step_in_its_order_with_all_that_is_asked_is_taken(kind: StepKind, facts: CaseFacts) -> None:
    assert reason(kind, facts) == ""


@pytest.mark.parametrize(
    ("kind", "facts", "because"),
    [
        (StepKind.GUARDIAN, NEW, "farligt för barnet"),
        (StepKind.OPENED, NEW, "Skyddsbedömningen är inte antecknad"),
        (StepKind.NOT_OPENED, NEW, "Skyddsbedömningen är inte antecknad"),
        (StepKind.PROTECTION, ASSESSED, "redan antecknad"),
        (StepKind.PRELIMINARY, OPENED, "redan gjort"),
        (StepKind.EXTENSION, OPENED, "redan gjort"),
        (StepKind.OPENED, OPENED, "redan gjort"),
        (StepKind.OPENED, NOT_OPENED, "redan gjort"),
        (StepKind.NOT_OPENED, NOT_OPENED, "redan gjort"),
        (StepKind.INFORMED, ASSESSED, "Ingen utredning"),
        (StepKind.JOINED, NOT_OPENED, "Ingen utredning"),
        (StepKind.GUARDIAN, case(PROTECTED, taken(StepKind.OPENED), reports=(REPORT, ANOTHER)), "farligt"),
    ],
)
def test_a_step_out_of_its_order_is_refused(kind: StepKind, facts: CaseFacts, because: str) -> None:
    assert because in reason(kind, facts)


@pytest.mark.parametrize(
    ("kind", "changed", "because"),
    [
        (StepKind.PROTECTION, {"text": "  "}, "inget att spara"),
        (StepKind.EXTENSION, {"reasons": ""}, "synnerliga skäl"),
        (StepKind.OPENED, {"need": " "}, "vilket skydd eller stöd"),
        (StepKind.NOT_OPENED, {"reasons": ""}, "saknar skäl"),
        (StepKind.NOT_OPENED, {"child_heard": ""}, "Barnet har inte hörts"),
        (StepKind.NOT_OPENED, {"signed": ""}, "underskrift"),
        (StepKind.OPENED, {"signed": ""}, "inte undertecknat"),
        (StepKind.PROTECTION, {"signed": ""}, "inte undertecknat"),
        (StepKind.INFORMED, {"text": ""}, "ska genast få veta"),
        (StepKind.INFORMED, {"special_reasons": "Det är farligt."}, "Det står både"),
        (StepKind.OPENED, {"experienced": ""}, "erfarenhet"),
    ],
)
def test_what_is_missing_is_named(kind: StepKind, changed: dict[str, str], because: str) -> None:
    facts = {StepKind.PROTECTION: NEW, StepKind.INFORMED: OPENED}.get(kind, ASSESSED)

    assert because in reason(kind, facts, changed)


def test_a_child_that_was_not_heard_needs_a_reason_and_then_the_decision_stands() -> None:
    assert (
        reason(StepKind.NOT_OPENED, ASSESSED, {"child_heard": "", "not_heard_because": "Barnet är sju månader."}) == ""
    )


def test_informing_waits_only_for_special_reasons() -> None:
    assert reason(StepKind.INFORMED, OPENED, {"text": "", "special_reasons": "Barnet kan skadas."}) == ""


@pytest.mark.parametrize(
    ("kind", "facts", "takes_degree"),
    [
        (StepKind.PROTECTION, NEW, False),
        (StepKind.GUARDIAN, ASSESSED, False),
        (StepKind.PRELIMINARY, ASSESSED, True),
        (StepKind.EXTENSION, ASSESSED, True),
        (StepKind.OPENED, ASSESSED, True),
        (StepKind.NOT_OPENED, ASSESSED, True),
        (StepKind.INFORMED, OPENED, True),
    ],
)
def test_choosing_takes_a_degree_and_protecting_does_not(kind: StepKind, facts: CaseFacts, takes_degree: bool) -> None:  # noqa: FBT001  # the table's own column
    assert ("examen" in reason(kind, facts, by=NONE)) is takes_degree


@pytest.mark.parametrize(
    ("on", "until", "because"),
    [
        (DUE, date(2026, 3, 17), ""),
        (DUE, DUE, "ingen ny sista dag"),
        (AFTER, date(2026, 3, 30), "redan ute"),
    ],
)
def test_an_extension_is_decided_in_time_and_ends_later(on: date, until: date, because: str) -> None:
    kind = StepKind.EXTENSION
    refusal = why_not_take_step(kind, ASSESSED, stated(kind, until=until), qualification=SOCIONOM, on=on)

    assert because in (refusal.reason if refusal else "")
    assert bool(refusal) is bool(because)


def test_a_late_choice_is_made_all_the_same() -> None:
    assert reason(StepKind.OPENED, ASSESSED, on=AFTER) == ""


def correction(kind: StepKind, facts: CaseFacts, changed: Mapping[str, str] = NOTHING) -> str:
    refusal = why_not_correct(kind, facts, stated(kind, changed), qualification=SOCIONOM, on=RECEIVED)
    return refusal.reason if refusal else ""


@pytest.mark.parametrize(
    ("kind", "facts"), [(StepKind.PROTECTION, ASSESSED), (StepKind.OPENED, OPENED), (StepKind.NOT_OPENED, NOT_OPENED)]
)
def test_a_correction_says_why(kind: StepKind, facts: CaseFacts) -> None:
    assert correction(kind, facts, {"why_corrected": "Fel namn på skolan."}) == ""
    assert "varför" in correction(kind, facts)


def test_a_corrected_decision_lacks_nothing_that_the_first_had_to_have() -> None:
    assert "hörts" in correction(StepKind.NOT_OPENED, NOT_OPENED, {"why_corrected": "Stavfel.", "child_heard": ""})


def test_a_correction_changes_neither_the_day_nor_what_was_decided() -> None:
    corrected = TakenStep(StepKind.PROTECTION, AFTER, REPORT, is_correction=True)

    assert case(PROTECTED, corrected) == ASSESSED
    assert case(corrected) == NEW
