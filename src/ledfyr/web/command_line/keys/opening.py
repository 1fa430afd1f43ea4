# SPDX-License-Identifier: EUPL-1.2
"""Finds the unit that a command names, and lets one of its members unlock its key at the terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import click
from django.utils import timezone

from ledfyr.keys.actions.own_keys import NoKeyYet
from ledfyr.keys.actions.unit_keys import note_refused_part
from ledfyr.keys.queries import NotInTheKey, keyring
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import PrivateKey, SealingRefused, WrongPhrase
from ledfyr.staff.queries.grounds import units_of
from ledfyr.staff.queries.people import AccountMissing, account_by_email
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.units import UnitKind
from ledfyr.trail.rules.acts import Actor
from ledfyr.trail.vocabulary import SystemActor
from ledfyr.web.keys.member import Member, WorkUnit, member_with, named
from ledfyr.web.keys.phrases import unlock_key
from ledfyr.web.keys.wording import PART_REFUSED, refusal_said

TRIES = 5


@dataclass(frozen=True)
class AtTerminal:
    """A member who has unlocked the unit's key at the terminal."""

    member: Member
    ring: Keyring
    by: Actor


def unit_named(text: str) -> WorkUnit:
    """The unit by its number, or by municipality and name such as “ale/mottagningen”; a sentence when it is not one."""
    asked = text.strip().casefold()
    found = [unit for unit in units_of(None) if asked in _names_of(unit.pk, unit.municipality, unit.name, unit.kind)]
    if len(found) == 1:
        return named(found)[0]
    known = "\n".join(f"{unit.number}: {unit.called}" for unit in named(found or units_of(None)))
    why = "Flera enheter heter så." if found else "Det finns ingen sådan enhet."
    message = f"{why} Skriv enhetens nummer:\n{known or 'Ingen enhet är upplagd än.'}"
    raise click.ClickException(message)


def on_the_command_line(unit: WorkUnit) -> Actor:
    """Who acts when nobody has unlocked anything."""
    return Actor(SystemActor.COMMAND_LINE, unit=str(unit.number), municipality=unit.municipality)


@contextmanager
def unlocked_by_a_member(unit: WorkUnit) -> Iterator[AtTerminal]:
    """Ask for a member's address and phrase; the keys are overwritten at the end."""
    member = member_by_email(click.prompt("Medlemmens e-postadress"), unit)
    with _own_key(member) as own:
        try:
            ring = keyring(unit.number, member.account, own)
        except NotInTheKey:
            message = f"{member.name} har inte del i nyckeln. Be någon annan i enheten."
            raise click.ClickException(message) from None
        except SealingRefused:
            note_refused_part(unit=unit.number, by=member.acting(unit), at=timezone.now())
            raise click.ClickException(PART_REFUSED) from None
        with ring:
            yield AtTerminal(member, ring, member.acting(unit))


def member_by_email(email: str, unit: WorkUnit) -> Member:
    """Somebody who works in the unit today with a role that may hold its key."""
    today = timezone.localdate()
    try:
        account = account_by_email(email)
    except AccountMissing:
        message = "Det finns inget öppet konto med den e-postadressen."
        raise click.ClickException(message) from None
    member = member_with(account, held_rights(account, today), today)
    if member is None or unit not in member.units:
        message = f"Kontot har ingen behörighet i {unit.called} i dag som ger del i nyckeln."
        raise click.ClickException(message)
    return member


@contextmanager
def _own_key(member: Member) -> Iterator[PrivateKey]:
    for _ in range(TRIES):
        phrase = click.prompt("Upplåsningsfras (syns inte)", hide_input=True)
        try:
            key = unlock_key(member, phrase, timezone.now())
        except NoKeyYet:
            message = f"{member.name} har ingen egen nyckel än. Den skapas på sidan Nycklar."
            raise click.ClickException(message) from None
        except WrongPhrase as refused:
            click.echo(refusal_said(refused))
        except SealingRefused as refused:
            raise click.ClickException(refusal_said(refused)) from None
        else:
            with key:
                yield key
            return
    message = f"Frasen var fel {TRIES} gånger. Försöken står i åtkomstloggen."
    raise click.ClickException(message)


def _names_of(number: int, municipality: str, name: str, kind: str) -> frozenset[str]:
    words = (name, kind, UnitKind(kind).swedish)
    return frozenset({str(number), *(f"{municipality}/{word}".casefold() for word in words)})
