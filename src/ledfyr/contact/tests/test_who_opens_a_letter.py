# SPDX-License-Identifier: EUPL-1.2
"""The access matrix, letter by letter: who opens what comes to the unit, and who does not although their key would."""

import pytest

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.assigning import declare_conflict
from ledfyr.contact.models import Handling
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.seeing_letters import ThreadState, why_not_open
from ledfyr.contact.tests.at_the_desk import Desk
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, acting
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.models import TrailRow

FREE = ThreadState(Door.QUESTION)
ANNAS = ThreadState(Door.QUESTION, assigned_to=ANNA)
READ_BY_BERIT = ThreadState(Door.QUESTION, assigned_to=ANNA, second_reader=BERIT)
ACUTE = ThreadState(Door.QUESTION, assigned_to=ANNA, is_acute=True)
REPORT = ThreadState(Door.CHILD, assigned_to=ANNA)
TOO_CLOSE = ThreadState(Door.CHILD, assigned_to=ANNA, in_conflict=frozenset({BERIT}))


@pytest.mark.parametrize(
    ("role", "thread", "opens"),
    [
        (Role.RECEPTION, FREE, False),
        (Role.RECEPTION, ANNAS, False),
        (Role.RECEPTION, READ_BY_BERIT, True),
        (Role.RECEPTION, ACUTE, False),
        (Role.RECEPTION, REPORT, True),
        (Role.RECEPTION, TOO_CLOSE, False),
        (Role.UNIT_MANAGER, FREE, True),
        (Role.UNIT_MANAGER, TOO_CLOSE, False),
        (Role.EMERGENCY, ANNAS, False),
        (Role.EMERGENCY, ACUTE, True),
        (Role.CHILD_CASEWORKER, FREE, False),
        (Role.REGISTRAR, REPORT, False),
        (Role.SYSTEM_ADMINISTRATOR, ACUTE, False),
    ],
)
def test_berit_opens_a_thread_as_her_role_and_the_thread_say(role: Role, thread: ThreadState, opens: bool) -> None:  # noqa: FBT001  # the tables' own column
    assert (why_not_open(Reader(BERIT, frozenset({role})), thread) is None) is opens


def test_nobody_without_a_role_opens_anything() -> None:
    assert why_not_open(Reader(BERIT, frozenset()), READ_BY_BERIT) is not None


@pytest.mark.django_db(databases=["default", "social"])
def test_a_conflict_that_was_declared_closes_the_thread_and_the_try_is_recorded(desk: Desk) -> None:
    thread = desk.thread()
    declare_conflict(thread=thread, account=ANNA, by=acting(ANNA), at=NOW)

    with pytest.raises(ContactActRefused, match="jäv"):
        desk.read(thread, role=Role.UNIT_MANAGER)

    assert Handling.objects.get(thread=thread).assigned_to is None
    rows = TrailRow.objects.using("social").filter(record=thread.pk.hex).order_by("sequence")
    assert [row.verb for row in rows][-2:] == [ContactVerb.CONFLICT_DECLARED.code, ContactVerb.READ_REFUSED.code]
