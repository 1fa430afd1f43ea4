# SPDX-License-Identifier: EUPL-1.2
"""Who approves whom: the unit's manager, a coordinator, an administrator where there is no content; never oneself."""

from datetime import date

import pytest

from ledfyr.staff.rules.analysing import StatedAnalysis, why_not_analyse
from ledfyr.staff.rules.approving import somebody_approves, why_not_approve
from ledfyr.staff.rules.ending import why_not_close, why_not_end
from ledfyr.staff.rules.rights import Colleague, DecidedElsewhere, Place, Right
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.setting_up import why_not_set_up
from ledfyr.staff.rules.units import UnitKind

TODAY, LAST = date(2026, 11, 30), date(2027, 11, 29)
CHILDREN, ADULTS = Place("ale", 3, UnitKind.CHILD_CASEWORK), Place("ale", 4, UnitKind.ADULT_CASEWORK)
ALE, KUNGALV, EVERYWHERE = Place("ale"), Place("kungalv"), Place("")


def holding(role: Role, place: Place) -> Colleague:
    return Colleague((Right(role, place, TODAY, LAST),))


VERA = holding(Role.UNIT_MANAGER, CHILDREN)
SAM = holding(Role.SECURITY_COORDINATOR, ALE)
NOA = holding(Role.SYSTEM_ADMINISTRATOR, EVERYWHERE)
LOCAL_NOA = holding(Role.SYSTEM_ADMINISTRATOR, ALE)


@pytest.mark.parametrize(
    ("role", "place", "by", "said"),
    [
        (Role.CHILD_CASEWORKER, CHILDREN, VERA, None),
        (Role.ADULT_CASEWORKER, ADULTS, VERA, "chefen för samma enhet"),
        (Role.CHILD_CASEWORKER, Place("kungalv", 9, UnitKind.CHILD_CASEWORK), VERA, "i samma kommun"),
        (Role.UNIT_MANAGER, ADULTS, VERA, None),
        (Role.REGISTRAR, ALE, VERA, None),
        (Role.LOG_REVIEWER, ALE, VERA, None),
        (Role.DATA_PROTECTION_OFFICER, ALE, VERA, None),
        (Role.SECURITY_COORDINATOR, ALE, VERA, "godkänns av en säkerhetssamordnare"),
        (Role.SECURITY_COORDINATOR, ALE, SAM, None),
        (Role.POLICE_PARTNER, ALE, SAM, None),
        (Role.POLICE_PARTNER, KUNGALV, SAM, "i samma kommun"),
        (Role.CHILD_CASEWORKER, CHILDREN, SAM, "godkänns av en enhetschef"),
        (Role.CHILD_CASEWORKER, CHILDREN, NOA, "öppnar konton men ger ingen rätt att se"),
        (Role.LOG_REVIEWER, ALE, NOA, "öppnar konton men ger ingen rätt att se"),
        (Role.COMMUNICATOR, EVERYWHERE, NOA, None),
        (Role.COMMUNICATOR, ALE, NOA, None),
        (Role.COMMUNICATOR, ALE, LOCAL_NOA, None),
        (Role.COMMUNICATOR, EVERYWHERE, LOCAL_NOA, "godkänns av en systemförvaltare"),
        (Role.SYSTEM_ADMINISTRATOR, EVERYWHERE, NOA, None),
        (Role.COMMUNICATOR, ALE, VERA, "godkänns av en systemförvaltare"),
        (Role.REGISTRAR, ALE, Colleague(VERA.held, is_the_same_person=True), "Ingen godkänner sin egen"),
        (Role.RECEPTION, CHILDREN, Colleague(()), "godkänns av en enhetschef"),
        (Role.UNIT_MANAGER, CHILDREN, DecidedElsewhere("Nämnden § 112"), None),
        (Role.UNIT_MANAGER, CHILDREN, DecidedElsewhere(" "), "vem som har beslutat"),
        (Role.UNIT_MANAGER, CHILDREN, DecidedElsewhere("Nämnden", a_colleague_may=True), "kan redan godkänna"),
        (Role.COMMUNICATOR, EVERYWHERE, DecidedElsewhere("Kommundirektören", a_colleague_may=True), None),
    ],
)
def test_who_approves_what(role: Role, place: Place, by: Colleague | DecidedElsewhere, said: str | None) -> None:
    refusal = why_not_approve(role, place, by)

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)


def test_a_colleague_who_may_is_looked_for_among_all() -> None:
    assert somebody_approves(Role.CHILD_CASEWORKER, CHILDREN, [SAM, NOA, VERA])
    assert not somebody_approves(Role.CHILD_CASEWORKER, CHILDREN, [SAM, NOA])
    assert not somebody_approves(Role.ADULT_CASEWORKER, ADULTS, [VERA])


@pytest.mark.parametrize(
    ("by", "may"),
    [
        (VERA, True),
        (NOA, True),
        (LOCAL_NOA, True),
        (SAM, False),
        (holding(Role.SYSTEM_ADMINISTRATOR, KUNGALV), False),
        (Colleague((), is_the_same_person=True), True),
    ],
)
def test_to_take_away_is_less_than_to_give(by: Colleague, may: bool) -> None:  # noqa: FBT001
    right = Right(Role.CHILD_CASEWORKER, CHILDREN, TODAY, LAST)

    assert (why_not_end(right, by) is None) is may


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (NOA, None),
        (VERA, "stängs av en systemförvaltare"),
        (holding(Role.SYSTEM_ADMINISTRATOR, KUNGALV), "avslutas av den som får godkänna den"),
    ],
)
def test_an_account_is_closed_by_an_administrator_of_all_its_places(by: Colleague, said: str | None) -> None:
    refusal = why_not_close((Right(Role.CHILD_CASEWORKER, CHILDREN, TODAY, LAST),), by)

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)


@pytest.mark.parametrize(
    ("changed", "by", "said"),
    [
        ({}, VERA, None),
        ({}, None, None),
        ({}, NOA, "skrivs av en enhetschef"),
        ({"municipality": ""}, VERA, "för en kommun, inte för alla"),
        ({"role": Role.COMMUNICATOR, "municipality": ""}, NOA, None),
        ({"needs": " "}, VERA, "vad rollen behöver"),
        ({"risks": ""}, VERA, "vad som kan gå fel"),
        ({"decided_by": ""}, VERA, "vem som har beslutat"),
        ({"decided_on": date(2026, 12, 1)}, VERA, "inte beslutad än"),
        ({"next_review_on": TODAY}, VERA, "redan ha setts över"),
        ({"next_review_on": LAST}, VERA, None),
        ({"next_review_on": date(2027, 11, 30)}, VERA, "ses över varje år"),
    ],
)
def test_an_analysis_says_need_risk_who_and_when(
    changed: dict[str, object], by: Colleague | None, said: str | None
) -> None:
    whole = {
        "role": Role.CHILD_CASEWORKER,
        "municipality": "ale",
        "needs": "Läsa tilldelade akter.",
        "risks": "Någon läser mer.",
        "decided_by": "Förvaltningschefen",
        "decided_on": TODAY,
        "next_review_on": LAST,
    }

    refusal = why_not_analyse(StatedAnalysis(**(whole | changed)), by, TODAY)  # type: ignore[arg-type]

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)


@pytest.mark.parametrize(
    ("name", "by", "said"),
    [
        ("Barn och unga", VERA, None),
        ("Barn och unga", None, None),
        ("MOTTAGNINGEN", VERA, "redan en enhet"),
        ("  ", VERA, "1 till 120 tecken"),
        ("x" * 121, VERA, "1 till 120 tecken"),
        ("Barn och unga", holding(Role.REGISTRAR, ALE), "läggs upp av"),
        ("Barn och unga", holding(Role.UNIT_MANAGER, Place("kungalv", 9)), "läggs upp av"),
    ],
)
def test_a_unit_has_a_name_of_its_own(name: str, by: Colleague | None, said: str | None) -> None:
    refusal = why_not_set_up(name, "ale", ("Mottagningen",), by)

    assert (refusal is None) if said is None else (refusal and said in refusal.reason)
