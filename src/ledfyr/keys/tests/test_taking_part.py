# SPDX-License-Identifier: EUPL-1.2
"""A colleague lets somebody in who works there; nobody lets themselves in, and no administrator is ever let in."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ledfyr.keys.rules.joining import Candidate, why_not_admit, why_not_remove
from ledfyr.keys.tests.cast import RECEPTION, TODAY, rights
from ledfyr.staff.rules.rights import Right
from ledfyr.staff.rules.roles import Role

WORKS_THERE = Candidate(rights(), has_key=True, is_member=False, is_compared=True)


def with_rights(given: tuple[Right, ...]) -> Candidate:
    return replace(WORKS_THERE, rights=given)


def test_a_colleague_who_works_there_and_has_a_key_is_let_in() -> None:
    assert why_not_admit(WORKS_THERE, RECEPTION, TODAY) is None


@pytest.mark.parametrize(
    ("candidate", "said"),
    [
        (replace(WORKS_THERE, is_the_same_person=True), "släppa in dig själv"),
        (replace(WORKS_THERE, is_member=True), "har redan del"),
        (replace(WORKS_THERE, has_key=False), "ingen egen nyckel"),
        (replace(WORKS_THERE, is_compared=False), "en annan än den ni jämförde"),
        (with_rights(()), "ingen behörighet i enheten"),
        (with_rights(rights(unit=5)), "ingen behörighet i enheten"),
        (with_rights(rights(Role.SYSTEM_ADMINISTRATOR)), "ingen del i enhetens nyckel"),
        (with_rights(rights(Role.LOG_REVIEWER)), "ingen del i enhetens nyckel"),
    ],
)
def test_others_are_refused_with_what_to_do_instead(candidate: Candidate, said: str) -> None:
    refusal = why_not_admit(candidate, RECEPTION, TODAY)

    assert refusal is not None
    assert said in refusal.reason
    assert refusal.instead


def test_the_last_day_of_a_right_is_the_last_on_which_it_lets_anybody_in() -> None:
    last = rights()[0].valid_until

    assert why_not_admit(WORKS_THERE, RECEPTION, last) is None
    assert why_not_admit(WORKS_THERE, RECEPTION, last + timedelta(days=1)) is not None


@pytest.mark.parametrize(
    ("is_member", "left", "is_being_changed", "refused"),
    [(True, 1, False, False), (False, 1, False, True), (True, 0, False, True), (True, 1, True, True)],
)
def test_somebody_is_left_who_can_open(*, is_member: bool, left: int, is_being_changed: bool, refused: bool) -> None:
    refusal = why_not_remove(is_member=is_member, members_left=left, is_being_changed=is_being_changed)

    assert (refusal is not None) is refused
