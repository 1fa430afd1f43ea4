# SPDX-License-Identifier: EUPL-1.2
"""Each word of the matrix opens what it says and no more, and the matrix never opens another municipality's matters."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.staff.rules.matters import Matter
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Depth, Situation, why_not_hold_key, why_not_see, why_not_see_own_log

IN_ALE = Situation(same_municipality=True)
ASSIGNED = replace(IN_ALE, is_assigned=True)
IN_THE_UNIT = replace(IN_ALE, same_unit=True)
ALERT = replace(IN_ALE, is_open_alert=True)
GLASS = replace(IN_ALE, broke_glass=True)
THAT_IT_EXISTS = replace(IN_ALE, depth=Depth.METADATA)

YES = [
    (Role.RECEPTION, Matter.OWN_THREAD, ASSIGNED),
    (Role.RECEPTION, Matter.REPORT_CONTENT, IN_ALE),
    (Role.RECEPTION, Matter.REPORTER_IDENTITY, replace(IN_ALE, gave_reason=True)),
    (Role.RECEPTION, Matter.PROTECTED_ADDRESS, replace(ASSIGNED, depth=Depth.MASKED)),
    (Role.RECEPTION, Matter.PROTECTED_ADDRESS, GLASS),
    (Role.CHILD_CASEWORKER, Matter.CHILD_FILE, ASSIGNED),
    (Role.CHILD_CASEWORKER, Matter.REPORTER_IDENTITY, replace(ASSIGNED, depth=Depth.MASKED)),
    (
        Role.CHILD_CASEWORKER,
        Matter.REPORTER_IDENTITY,
        replace(ASSIGNED, gave_reason=True, reporter_may_be_named=True),
    ),
    (Role.ADULT_CASEWORKER, Matter.ADULT_FILE, ASSIGNED),
    (Role.UNIT_MANAGER, Matter.CHILD_FILE, IN_THE_UNIT),
    (Role.UNIT_MANAGER, Matter.ACCESS_LOG, IN_THE_UNIT),
    (Role.EMERGENCY, Matter.REPORT_CONTENT, ALERT),
    (Role.EMERGENCY, Matter.REPORTER_IDENTITY, replace(ALERT, gave_reason=True)),
    (Role.EMERGENCY, Matter.CHILD_FILE, GLASS),
    (Role.REGISTRAR, Matter.REPORT_CONTENT, THAT_IT_EXISTS),
    (Role.REGISTRAR, Matter.REPORTER_IDENTITY, THAT_IT_EXISTS),
    (Role.SECURITY_COORDINATOR, Matter.SITUATIONAL_PICTURE, IN_ALE),
    (Role.POLICE_PARTNER, Matter.SITUATIONAL_PICTURE, replace(IN_ALE, is_shared_version=True)),
    (Role.POLICE_PARTNER, Matter.REPORT_CONTENT, replace(IN_ALE, disclosure_is_logged=True)),
    (Role.COMMUNICATOR, Matter.PUBLIC_FACTS, IN_ALE),
    (Role.LOG_REVIEWER, Matter.ACCESS_LOG, IN_ALE),
    (Role.LOG_REVIEWER, Matter.CHILD_FILE, THAT_IT_EXISTS),
    (Role.DATA_PROTECTION_OFFICER, Matter.CHILD_FILE, replace(IN_ALE, is_lawful_request=True)),
    (Role.DATA_PROTECTION_OFFICER, Matter.SITUATIONAL_PICTURE, IN_ALE),
    (Role.SYSTEM_ADMINISTRATOR, Matter.ACCESS_LOG, THAT_IT_EXISTS),
    (Role.SYSTEM_ADMINISTRATOR, Matter.ACCESS_RIGHTS, IN_ALE),
]
NO = [
    (Role.RECEPTION, Matter.OWN_THREAD, IN_THE_UNIT, "det som är tilldelat"),
    (Role.RECEPTION, Matter.REPORTER_IDENTITY, IN_ALE, "skriver varför"),
    (Role.RECEPTION, Matter.PROTECTED_ADDRESS, ASSIGNED, "dolt, nödöppning"),
    (Role.RECEPTION, Matter.SITUATIONAL_PICTURE, IN_ALE, "nej"),
    (Role.CHILD_CASEWORKER, Matter.ADULT_FILE, ASSIGNED, "nej"),
    (Role.CHILD_CASEWORKER, Matter.CHILD_FILE, IN_THE_UNIT, "det som är tilldelat"),
    (Role.CHILD_CASEWORKER, Matter.REPORTER_IDENTITY, replace(ASSIGNED, gave_reason=True), "26 kap. 5 § OSL"),
    (Role.CHILD_CASEWORKER, Matter.PROTECTED_ADDRESS, replace(IN_ALE, depth=Depth.MASKED), "dolt, nödöppning"),
    (Role.UNIT_MANAGER, Matter.CHILD_FILE, ASSIGNED, "enhetens"),
    (Role.UNIT_MANAGER, Matter.PROTECTED_ADDRESS, IN_THE_UNIT, "nödöppning"),
    (Role.EMERGENCY, Matter.CHILD_FILE, ALERT, "nödöppning"),
    (Role.EMERGENCY, Matter.REPORTER_IDENTITY, ALERT, "vid behov"),
    (Role.REGISTRAR, Matter.REPORT_CONTENT, IN_ALE, "att det finns och när"),
    (Role.SECURITY_COORDINATOR, Matter.CHILD_FILE, GLASS, "nej"),
    (Role.POLICE_PARTNER, Matter.SITUATIONAL_PICTURE, IN_ALE, "den delade versionen"),
    (Role.POLICE_PARTNER, Matter.CHILD_FILE, replace(IN_ALE, disclosure_is_logged=True), "nej"),
    (Role.LOG_REVIEWER, Matter.CHILD_FILE, IN_ALE, "vem och när"),
    (Role.DATA_PROTECTION_OFFICER, Matter.REPORT_CONTENT, IN_ALE, "på laglig begäran"),
    (Role.SYSTEM_ADMINISTRATOR, Matter.ACCESS_LOG, IN_ALE, "tekniskt"),
    (Role.COMMUNICATOR, Matter.ACCESS_RIGHTS, IN_ALE, "nej"),
]
situations = st.builds(
    Situation,
    depth=st.sampled_from(Depth),
    **{name: st.booleans() for name in Situation.__dataclass_fields__ if name != "depth"},
)


@pytest.mark.parametrize(("role", "matter", "situation"), YES)
def test_what_the_matrix_opens_is_seen(role: Role, matter: Matter, situation: Situation) -> None:
    assert why_not_see(role, matter, situation) is None
    assert why_not_see(role, matter, replace(situation, same_municipality=False)) is not None


@pytest.mark.parametrize(("role", "matter", "situation", "said"), NO)
def test_what_it_does_not_open_is_not_and_the_refusal_says_why(
    role: Role, matter: Matter, situation: Situation, said: str
) -> None:
    refusal = why_not_see(role, matter, situation)

    assert refusal is not None
    assert said in refusal.reason


@given(
    matter=st.sampled_from([matter for matter in Matter if matter is not Matter.ACCESS_RIGHTS]), situation=situations
)
def test_an_administrator_reads_no_content_whatever_the_situation(matter: Matter, situation: Situation) -> None:
    assert why_not_see(Role.SYSTEM_ADMINISTRATOR, matter, replace(situation, depth=Depth.CONTENT)) is not None


@given(situation=situations)
def test_security_never_sees_a_person_and_social_services_never_the_picture(situation: Situation) -> None:
    about_persons = [
        Matter.OWN_THREAD,
        Matter.REPORT_CONTENT,
        Matter.REPORTER_IDENTITY,
        Matter.CHILD_FILE,
        Matter.ADULT_FILE,
        Matter.PROTECTED_ADDRESS,
    ]
    assert all(why_not_see(Role.SECURITY_COORDINATOR, matter, situation) for matter in about_persons)
    for role in (Role.RECEPTION, Role.CHILD_CASEWORKER, Role.ADULT_CASEWORKER, Role.UNIT_MANAGER, Role.EMERGENCY):
        assert why_not_see(role, Matter.SITUATIONAL_PICTURE, situation) is not None


def test_a_units_key_is_shared_by_those_who_work_in_its_cases_and_nobody_else() -> None:
    assert {role for role in Role if why_not_hold_key(role) is None} == {
        Role.RECEPTION,
        Role.CHILD_CASEWORKER,
        Role.ADULT_CASEWORKER,
        Role.UNIT_MANAGER,
        Role.EMERGENCY,
    }


def test_three_roles_ask_for_what_the_log_says_of_them() -> None:
    assert {role for role in Role if why_not_see_own_log(role)} == {
        Role.REGISTRAR,
        Role.POLICE_PARTNER,
        Role.COMMUNICATOR,
    }
    assert "begär ett registerutdrag" in str(why_not_see_own_log(Role.POLICE_PARTNER))
