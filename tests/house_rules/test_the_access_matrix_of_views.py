# SPDX-License-Identifier: EUPL-1.2
"""Every view of the staff face, met by every role from its own unit, another unit and another municipality.

A new view fails until it stands in the table, `who_enters_which_view.py`. Run with -s, what everybody met is printed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from ledfyr.house_rules.views import Caller
from ledfyr.staff.models import AccessRight, Unit
from ledfyr.staff.rules.roles import FOR_THE_WHOLE_INSTALLATION, Role
from ledfyr.staff.rules.units import HELD_IN, UnitKind, needs_unit
from ledfyr.staff.tests import cast
from ledfyr.web.sign_in.tests.signing_in import let_in
from tests.house_rules.test_every_view_states_its_caller import OPEN_BY_NATURE, views_of
from tests.house_rules.who_enters_which_view import EXPECTED, ONES_OWN, Met, Place

DATABASES = ["default", "social", "security"]
pytestmark = pytest.mark.django_db(databases=DATABASES)

ASKS_FOR_A_KEY = {"/nycklar/egen/", "/nycklar/las-upp/"}
STANDS_FOR = {
    "<slug:code>": "en",
    "<slug:key>": "bris",
    "<slug:slug>": "tecken",
    "<slug:reference>": "234567899",
    "<int:right>": "1",
    "<int:part>": "1",
    "<int:letter>": "1",
    "<int:sequence>": "1",
    "<slug:log>": "socialtjansten",
    "<slug:month>": "2026-01",
}


def places_of(role: Role) -> tuple[Place, ...]:
    """Where the role can be held; only a role that is bound to a unit knows another unit."""
    places = [Place.OWN_UNIT, Place.OTHER_MUNICIPALITY]
    if needs_unit(role):
        places.append(Place.OTHER_UNIT)
    if role in FOR_THE_WHOLE_INSTALLATION:
        places.append(Place.WHOLE_INSTALLATION)
    return tuple(places)


def unit_of(role: Role, ale: cast.Ale) -> Unit | None:
    """The unit in Ale whose pages are asked for: the one for children, or the one that the role is held in."""
    if not needs_unit(role):
        return None
    kinds = HELD_IN[role]
    return ale.children if ale.children.kind in kinds else cast.unit("ale", min(kinds))


def holder(role: Role, place: Place, ale: cast.Ale) -> Client:
    """Somebody signed in who holds the role there and nothing else."""
    slug = {Place.OTHER_MUNICIPALITY: "kungalv", Place.WHOLE_INSTALLATION: ""}.get(place, "ale")
    person = cast.account(f"{role.value.replace('_', ' ')} {place.name.lower()}")
    within = unit_of(role, ale)
    if within and place is not Place.OWN_UNIT:
        within = cast.unit(slug, UnitKind(within.kind), f"{place} {role.swedish}")
    cast.holds(person, role, slug, within, since=timezone.localdate())
    return let_in(Client(), person)


def met(client: Client, address: str, role: Role, ale: cast.Ale) -> Met:
    """What is met at an address of Ale, by reading it or else by sending an empty form; nothing that it does stays."""
    within = unit_of(role, ale) or ale.children
    number = within.pk if "/enheter/" in address else ale.ida.access_rights.get().pk
    if "/examen/" in address:
        number = ale.ida.qualifications.get().pk
    if "/konton/" in address:
        number = ale.ida.pk
    for pattern, value in {**STANDS_FOR, "<int:number>": str(number)}.items():
        address = address.replace(pattern, value)
    with undone():
        answer = client.get(address)
        if answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            answer = client.post(address)
    sent_to = answer.headers.get("Location", "")
    assert not sent_to.startswith("/logga-in/"), address
    if sent_to in ASKS_FOR_A_KEY:
        return Met.LOCKED
    return {HTTPStatus.FORBIDDEN: Met.CLOSED, HTTPStatus.NOT_FOUND: Met.NOT_THERE}.get(answer.status_code, Met.OPEN)


@contextmanager
def undone() -> Iterator[None]:
    """Let nothing stay of what happens inside."""
    points = {name: transaction.savepoint(using=name) for name in DATABASES}
    yield
    for name, point in points.items():
        transaction.savepoint_rollback(point, using=name)


@pytest.fixture
def ale(settings: Any) -> cast.Ale:  # noqa: ANN401  # pytest-django gives the fixture no public type
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"
    people = cast.ale(timezone.localdate())
    cast.qualified(people.ida, by=people.vera)
    cast.holds(people.ida, Role.CHILD_CASEWORKER, "ale", people.children, since=timezone.localdate())
    return people


def test_every_view_stands_in_the_table() -> None:
    """State there who enters a new view, and what those meet who hold the role elsewhere."""
    addresses = {address for address, _ in views_of("staff")}

    assert addresses - set(EXPECTED) - OPEN_BY_NATURE - ONES_OWN == set()
    assert (set(EXPECTED) | ONES_OWN) - addresses == set()


def test_what_a_view_states_is_what_the_table_says() -> None:
    stated = {
        address: frozenset(Role) if view.open_to is Caller.SIGNED_IN else view.open_to.roles
        for address, view in views_of("staff")
        if address in EXPECTED
    }

    assert stated == {address: expected.roles for address, expected in EXPECTED.items()}


@pytest.mark.parametrize("role", Role)
def test_every_role_meets_at_every_view_what_the_table_says(role: Role, ale: cast.Ale) -> None:
    wrong = {}
    for place in places_of(role):
        client = holder(role, place, ale)
        for address, expected in EXPECTED.items():
            found = met(client, address, role, ale)
            print(f"{role.swedish}, {place}: {address} {found}")  # noqa: T201  # for whoever runs this with -s
            if found is not expected.at(role, place):
                wrong[address, place] = f"{found}, and not {expected.at(role, place)}"

    assert wrong == {}


DONE, REFUSED, NOT_THERE, CLOSED = "gjort", "nekat", "finns inte", "stängt"
# Who ends the right of a caseworker in the unit for children, and who approves it again.
ACTS = {
    (Role.UNIT_MANAGER, Place.OWN_UNIT): (DONE, DONE),
    (Role.UNIT_MANAGER, Place.OTHER_UNIT): (REFUSED, REFUSED),
    (Role.UNIT_MANAGER, Place.OTHER_MUNICIPALITY): (NOT_THERE, NOT_THERE),
    (Role.SECURITY_COORDINATOR, Place.OWN_UNIT): (REFUSED, REFUSED),
    (Role.SECURITY_COORDINATOR, Place.OTHER_MUNICIPALITY): (NOT_THERE, NOT_THERE),
    (Role.SYSTEM_ADMINISTRATOR, Place.OWN_UNIT): (DONE, REFUSED),
    (Role.SYSTEM_ADMINISTRATOR, Place.OTHER_MUNICIPALITY): (NOT_THERE, NOT_THERE),
    (Role.SYSTEM_ADMINISTRATOR, Place.WHOLE_INSTALLATION): (DONE, REFUSED),
}


def outcome(client: Client, right: AccessRight, act: str) -> str:
    """What came of it, read from the database and not from the page."""
    status = client.post(f"/behorigheter/{right.pk}/{act}/", {"valid_until": right.valid_until.isoformat()}).status_code
    ended = AccessRight.objects.filter(pk=right.pk, ended_on__isnull=False).exists()
    return DONE if ended else {403: CLOSED, 404: NOT_THERE}.get(status, REFUSED)


@pytest.mark.parametrize("act", ["avsluta", "godkann"])
@pytest.mark.parametrize("role", Role)
def test_a_right_is_acted_on_by_those_who_may_and_by_nobody_else(role: Role, act: str, ale: cast.Ale) -> None:
    right = ale.ida.access_rights.get()
    found = {}
    for place in places_of(role):
        with undone():
            found[role, place] = outcome(holder(role, place, ale), right, act)

    which = ["avsluta", "godkann"].index(act)
    assert found == {(role, place): ACTS.get((role, place), (CLOSED, CLOSED))[which] for place in places_of(role)}
