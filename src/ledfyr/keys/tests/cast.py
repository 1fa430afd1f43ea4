# SPDX-License-Identifier: EUPL-1.2
"""A reception with two members and one who is yet outside, whose phrases are stretched as little as is allowed."""

from datetime import UTC, date, datetime, timedelta

from ledfyr.keys.actions.own_keys import make_member_key, unlock_member_key
from ledfyr.keys.actions.test_letters import seal_test_letter
from ledfyr.keys.actions.unit_keys import admit_member, make_unit_key
from ledfyr.keys.queries import keyring, number_to_compare
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import Effort, Stretching
from ledfyr.staff.rules.rights import Place, Right
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.rules.acts import Actor

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 30)
RECEPTION = 4
ANNA, BERIT, CARIN = 17, 18, 19  # Carin is not let in before a test does so
PHRASE = "sju blå hästar dricker kallt kaffe"
LIGHT = Effort(1, 8 * 1024 * 1024)
QUICK = Stretching(chosen=LIGHT, least=LIGHT, most=LIGHT)


def acting(account: int) -> Actor:
    return Actor(account, unit=str(RECEPTION), municipality="ale")


def rights(role: Role = Role.RECEPTION, unit: int = RECEPTION) -> tuple[Right, ...]:
    return (Right(role, Place("ale", unit), TODAY, TODAY + timedelta(days=300)),)


def give_key(account: int) -> None:
    make_member_key(account=account, phrase=PHRASE, by=acting(account), at=NOW, stretching=QUICK)


def ring_of(account: int) -> Keyring:
    own = unlock_member_key(account=account, phrase=PHRASE, by=acting(account), at=NOW, stretching=QUICK)
    return keyring(RECEPTION, account, own)


def reception_of_two() -> Keyring:
    """Anna made the unit's key and let Berit in; returns Anna's keyring."""
    for account in (ANNA, BERIT, CARIN):
        give_key(account)
    make_unit_key(unit=RECEPTION, account=ANNA, rights=rights(), by=acting(ANNA), at=NOW)
    ring = ring_of(ANNA)
    admit(ring, BERIT)
    return ring


def admit(ring: Keyring, account: int) -> None:
    """Anna lets somebody in after they have compared the number."""
    compared = number_to_compare(account)
    admit_member(ring=ring, account=account, rights=rights(), compared=compared, by=acting(ANNA), at=NOW)


def letters_to_reception(ring: Keyring, count: int) -> list[str]:
    """So many letters, every other one written by a member; returns what they say."""
    said = [f"Brev {number}" for number in range(count)]
    for number, text in enumerate(said):
        letter = seal_test_letter(unit=RECEPTION, text=text, by=acting(ANNA), at=NOW)
        if number % 2:
            ring.write(letter, {"text": text})
            letter.save()
    return said
