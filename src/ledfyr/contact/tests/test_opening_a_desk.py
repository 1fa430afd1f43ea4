# SPDX-License-Identifier: EUPL-1.2
"""A manager opens the municipality's desk at a unit that has a key, and promises an answer within working days."""

import pytest

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.opening_desk import open_desk
from ledfyr.contact.models import Desk as DeskRow
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.rules.desks import DeskAsked, why_not_open_desk
from ledfyr.contact.tests.at_the_desk import Desk
from ledfyr.keys.tests.cast import ANNA, NOW, RECEPTION, acting, rights
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.models import TrailRow

HERE, THERE = 4, 5
MANAGES = frozenset({HERE})


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        (DeskAsked(HERE, 1, MANAGES, has_key=True), True),
        (DeskAsked(HERE, 20, MANAGES, has_key=True), True),
        (DeskAsked(HERE, 0, MANAGES, has_key=True), False),
        (DeskAsked(HERE, 21, MANAGES, has_key=True), False),
        (DeskAsked(HERE, 3, MANAGES, has_key=False), False),
        (DeskAsked(HERE, 3, frozenset(), has_key=True), False),
        (DeskAsked(HERE, 3, MANAGES, has_key=True, stands_at=HERE), True),
        (DeskAsked(HERE, 3, MANAGES, has_key=True, stands_at=THERE), False),
        (DeskAsked(HERE, 3, frozenset({HERE, THERE}), has_key=True, stands_at=THERE), True),
    ],
)
def test_a_desk_opens_where_its_manager_says_and_its_key_is(asked: DeskAsked, opens: bool) -> None:  # noqa: FBT001  # the tables' own column
    assert (why_not_open_desk(asked) is None) is opens


@pytest.mark.django_db(databases=["default", "social"])
def test_opening_and_changing_stand_in_the_trail(desk: Desk) -> None:
    manager = rights(Role.UNIT_MANAGER)

    open_desk(municipality="ale", unit=RECEPTION, answers_within=5, rights=manager, by=acting(ANNA), at=NOW)

    assert desk.ring.unit == RECEPTION
    assert DeskRow.objects.get().answers_within == 5
    verbs = [row.verb for row in TrailRow.objects.using("social").filter(kind="contact.desk").order_by("sequence")]
    assert verbs == [ContactVerb.DESK_OPENED.code, ContactVerb.DESK_CHANGED.code]


@pytest.mark.django_db(databases=["default", "social"])
def test_a_caseworker_of_the_reception_does_not_change_the_promise(desk: Desk) -> None:
    with pytest.raises(ContactActRefused, match="chef"):
        open_desk(municipality="ale", unit=RECEPTION, answers_within=9, rights=rights(), by=acting(ANNA), at=NOW)

    assert desk.ring.unit == RECEPTION
    assert DeskRow.objects.get().answers_within == 3
