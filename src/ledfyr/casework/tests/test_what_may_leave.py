# SPDX-License-Identifier: EUPL-1.2
"""What may leave a case, ground by ground: the questions, whoever decides, and the second person where there is one."""

from dataclasses import replace
from datetime import date

import pytest

from ledfyr.casework.rules.disclosing import (
    NO_RESERVATION_FOR_AUTHORITIES,
    NOT_ANOTHERS,
    NOT_ONES_OWN,
    NOT_SIGNED,
    REPORTER_NOT_LOOKED_FOR,
    SAY_WHY,
    WHAT,
    Outcome,
    Passage,
    PassageKind,
    Proposed,
    Signer,
    needs_another,
    refusal_of,
    why_not_decide,
    why_not_propose,
)
from ledfyr.casework.tests.disclosing_cast import (
    CASEWORKER,
    MANAGER,
    OTHER_MANAGER,
    TEXT,
    ground_of,
    proposed,
    without,
)
from ledfyr.law.disclosure import GROUNDS, NON_GROUNDS, Ground, Protection, Recipient
from ledfyr.law.disclosure.why_not_disclose import (
    answered_against,
    not_answered,
    not_for_them_to_decide,
    not_this_secrecy,
    not_to_them,
)
from ledfyr.law.sources import Provision, Refusal

DAY = date(2026, 11, 30)
every_ground = pytest.mark.parametrize("wording", GROUNDS, ids=lambda wording: wording.source.fact)


def decided(wants: Proposed, by: Signer, *, written_by: Signer = CASEWORKER, on: date = DAY) -> Refusal | None:
    return why_not_decide(Outcome.GIVEN, wants, written_by=written_by.account, by=by, words="Läst.", on=on)


@every_ground
def test_it_leaves_when_every_question_is_answered_as_the_law_needs(wording: Provision[Ground]) -> None:
    wants = proposed(wording.value, DAY)

    assert why_not_propose(wants, CASEWORKER, DAY) is None
    assert why_not_propose(wants, MANAGER, DAY) is None
    assert decided(wants, MANAGER) is None


@every_ground
def test_no_question_of_the_ground_can_be_left_out(wording: Provision[Ground]) -> None:
    wants = proposed(wording.value, DAY)

    for question in wording.value.questions:
        lacking = replace(wants, passages=()) if question.key == WHAT else without(wants, question.key)
        assert why_not_propose(lacking, CASEWORKER, DAY) == not_answered(question, wording.source)


@every_ground
def test_it_leaves_for_nobody_whom_the_ground_does_not_name(wording: Provision[Ground]) -> None:
    strangers = [each for each in Recipient if each not in wording.value.recipients]

    for stranger in strangers:
        wants = replace(proposed(wording.value, DAY), recipient=stranger)
        assert why_not_propose(wants, CASEWORKER, DAY) == not_to_them(wording.source)
    assert strangers


@every_ground
def test_whoever_may_not_decide_writes_a_proposal_that_another_decides(wording: Provision[Ground]) -> None:
    ground, wants = wording.value, proposed(wording.value, DAY)
    alone = {"waiver", "acute_intervention", "care_elsewhere", "whereabouts", "protected_registration"}

    assert needs_another(CASEWORKER.roles, ground) is (ground.key not in alone)
    assert needs_another(MANAGER.roles, ground) is (ground.key == "against_crime_and_cheating")
    assert decided(wants, CASEWORKER, written_by=MANAGER) == (
        None if ground.key in alone else not_for_them_to_decide(wording.source)
    )


@every_ground
def test_nobody_decides_on_what_they_have_written(wording: Provision[Ground]) -> None:
    wants = proposed(wording.value, DAY)

    assert decided(wants, MANAGER, written_by=MANAGER) == NOT_ONES_OWN
    assert decided(wants, OTHER_MANAGER, written_by=MANAGER) is None


@every_ground
def test_what_it_lifts_is_the_ordinary_secrecy_and_another_only_where_the_law_says_so(
    wording: Provision[Ground],
) -> None:
    wants = replace(proposed(wording.value, DAY), protected_by=frozenset({Protection.FAMILY_COUNSELLING}))
    lifts = Protection.FAMILY_COUNSELLING in wording.value.lifts

    assert why_not_propose(wants, CASEWORKER, DAY) == (None if lifts else not_this_secrecy(wording.source))


def test_the_law_is_asked_anew_on_the_day_of_the_decision() -> None:
    wording = ground_of("risk_under_21")
    born_on = date(2005, 12, 1)
    wants = proposed(wording.value, DAY, born_on=born_on)
    younger = next(question for question in wording.value.questions if question.key == "born_on")

    assert why_not_propose(wants, CASEWORKER, DAY) is None
    assert decided(wants, MANAGER, on=date(2026, 11, 30)) is None
    assert decided(wants, MANAGER, on=date(2026, 12, 1)) == answered_against(younger, wording.source)


@pytest.mark.parametrize("wording", NON_GROUNDS, ids=lambda wording: wording.value.key)
def test_what_is_no_ground_says_why_where_it_stands_and_what_to_do_instead(wording: Provision[object]) -> None:
    refusal = refusal_of(wording)  # type: ignore[arg-type]  # a table of what is no ground

    assert refusal.source is wording.source
    assert refusal.reason.startswith("Det här är ingen grund.")
    assert "Välj en bestämmelse i listan" in refusal.instead


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"signed": False}, NOT_SIGNED),
        ({"reservation": "Får inte spridas."}, NO_RESERVATION_FOR_AUTHORITIES),
        ({"passages": (Passage(PassageKind.REPORT, "Anmälan", "Grannen ringde."),)}, REPORTER_NOT_LOOKED_FOR),
    ],
)
def test_ledfyr_asks_for_more_than_the_ground(changed: dict[str, object], refusal: Refusal) -> None:
    wants = proposed(ground_of("care_elsewhere").value, DAY)

    assert why_not_propose(replace(wants, **changed), CASEWORKER, DAY) == refusal  # type: ignore[arg-type]


def test_a_reservation_binds_an_individual_and_a_report_that_was_read_may_leave() -> None:
    wants = proposed(ground_of("waiver").value, DAY)
    report = Passage(PassageKind.REPORT, "Anmälan", "Blåmärken.")
    wants = replace(
        wants,
        recipient=Recipient.INDIVIDUAL,
        reservation="Bara för mötet.",
        passages=(TEXT, report),
        reporter_looked_for=True,
    )

    assert why_not_propose(wants, CASEWORKER, DAY) is None


def test_declining_takes_a_word_and_taking_back_takes_whoever_wrote_it() -> None:
    wants = proposed(ground_of("own_work").value, DAY)
    asked = {"written_by": CASEWORKER.account, "on": DAY}

    assert why_not_decide(Outcome.DECLINED, wants, by=MANAGER, words=" ", **asked) == SAY_WHY  # type: ignore[arg-type]
    assert why_not_decide(Outcome.DECLINED, wants, by=MANAGER, words="Nej.", **asked) is None  # type: ignore[arg-type]
    assert why_not_decide(Outcome.WITHDRAWN, wants, by=MANAGER, words="", **asked) == NOT_ANOTHERS  # type: ignore[arg-type]
    assert why_not_decide(Outcome.WITHDRAWN, wants, by=CASEWORKER, words="", **asked) is None  # type: ignore[arg-type]
