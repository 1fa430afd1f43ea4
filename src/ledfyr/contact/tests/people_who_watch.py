# SPDX-License-Identifier: EUPL-1.2
"""A reception of accounts with addresses: Anna and Berit answer, Vera decides, and a letter can come."""

from dataclasses import dataclass

import pytest
from django.core import mail

from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.actions.opening_desk import open_desk
from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.models import Thread
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.tests.at_the_desk import PEPPER, WORRIED
from ledfyr.keys.actions.own_keys import unlock_member_key
from ledfyr.keys.actions.unit_keys import admit_member, make_unit_key
from ledfyr.keys.queries import keyring, number_to_compare
from ledfyr.keys.tests.cast import NOW, PHRASE, QUICK, TODAY, give_key
from ledfyr.staff.models import Account, Unit
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind
from ledfyr.staff.tests import cast
from ledfyr.trail.rules.acts import Actor


@dataclass(frozen=True)
class People:
    """Anna and Berit answer; Vera decides. All take part in the key but Vera."""

    unit: Unit
    anna: Account
    berit: Account
    vera: Account

    def acting(self, account: Account) -> Actor:
        return Actor(account.pk, unit=str(self.unit.pk), municipality="ale")

    def post(self) -> Thread:
        told = Posted("ale", Door.QUESTION, "sv", b"1" * 16, {Field.TEXT: WORRIED})
        post_letter(told, pepper=PEPPER, at=NOW)
        meet_letters(unit=self.unit.pk, municipality="ale", at=NOW)
        return Thread.objects.get()


@pytest.fixture
def people() -> People:
    cast.municipality("ale")
    unit = cast.unit("ale", UnitKind.RECEPTION)
    made = People(unit, cast.account("Anna Berg"), cast.account("Berit Dahl"), cast.account("Vera Holm"))
    for account in (made.anna, made.berit):
        cast.holds(account, Role.RECEPTION, "ale", unit)
        give_key(account.pk)
    cast.holds(made.vera, Role.UNIT_MANAGER, "ale", unit)
    anna, berit = made.anna.pk, made.berit.pk
    by = made.acting(made.anna)
    make_unit_key(unit=unit.pk, account=anna, rights=held_rights(made.anna, TODAY), by=by, at=NOW)
    own = unlock_member_key(account=anna, phrase=PHRASE, by=by, at=NOW, stretching=QUICK)
    rights, compared = held_rights(made.berit, TODAY), number_to_compare(berit)
    ring = keyring(unit.pk, anna, own)
    admit_member(ring=ring, account=berit, rights=rights, compared=compared, by=by, at=NOW)
    rights = held_rights(made.vera, TODAY)
    open_desk(municipality="ale", unit=unit.pk, answers_within=3, rights=rights, by=made.acting(made.vera), at=NOW)
    return made


def told() -> set[str]:
    """Who has been told since the last time this was asked."""
    addresses = {address for message in mail.outbox for address in message.to}
    mail.outbox.clear()
    return addresses
