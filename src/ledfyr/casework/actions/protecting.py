# SPDX-License-Identifier: EUPL-1.2
"""Marks the person of a case as protected, keeps apart how they are reached, and shows it only for a reason."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, CaseActRefused, act_on_case, refuse, tell_trail_at_once, tell_trail_of
from ledfyr.casework.actions.reading import stop_unless_open
from ledfyr.casework.actions.telling import tell_by_email
from ledfyr.casework.models import Case, Person, ProtectedContact, ProtectedPerson
from ledfyr.casework.models.protected import TEXTS
from ledfyr.casework.own_words import CaseworkKind, CaseworkReason, CaseworkVerb
from ledfyr.casework.queries.cases import state_of
from ledfyr.casework.queries.protected import is_protected
from ledfyr.casework.queries.workers import addresses_of_managers
from ledfyr.casework.rules.protecting import (
    protected_pieces,
    those_that_tell,
    why_not_mark,
    why_not_see_protected,
)
from ledfyr.contact.rules.writing import tidied
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.secrecy.protected_identity import ProtectedIdentity
from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Actor, Ground

DAMAGED = Refusal(
    "De skyddade uppgifterna, eller det som skulle flyttas dit, gick inte att öppna. Allt ligger kvar.",
    Source(Law.LEDFYR, "", "G.6 66"),
    "Berätta för den som sköter Ledfyr hos er.",
)
MOVED = {"reached_by": "address", "guardians": "guardians"}  # from the open record to the one apart


def mark_protected(
    *,
    case: Case,
    kinds: Collection[ProtectedIdentity],
    told: Mapping[str, str],
    reader: Reader,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> None:
    """Mark the person, and move what stood openly; raises CaseActRefused. Sent twice, it is marked once."""
    stop_unless_open(case=case, reader=reader, by=by, at=at)
    refuse(why_not_mark(kinds))
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=case.pk)
        if ProtectedPerson.objects.filter(case=locked).exists():
            return
        mark = ProtectedPerson(unit=case.unit, case=locked, marked_on=timezone.localdate(at), marked_by=reader.account)
        _write_kinds(mark, kinds, ring)
        _write_contact(locked, {**told, **_moved(locked.person, told, ring)}, ring)
        tell_trail_of(CaseworkVerb.PROTECTED_MARKED, CaseworkKind.CASE, case.pk, by=by, at=at)


def keep_protected(
    *,
    case: Case,
    kinds: Collection[ProtectedIdentity],
    told: Mapping[str, str],
    reader: Reader,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> None:
    """Write anew which protection there is and how the person is reached, apart; raises CaseActRefused."""
    stop_unless_open(case=case, reader=reader, by=by, at=at)
    refuse(why_not_mark(kinds))
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=case.pk)
        _write_kinds(ProtectedPerson.objects.get(case=locked), kinds, ring)
        _write_contact(locked, told, ring)
        tell_trail_of(CaseworkVerb.PROTECTED_WRITTEN, CaseworkKind.CASE, case.pk, by=by, at=at)


def read_protected(
    *, case: Case, because: CaseworkReason | None, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> dict[str, str]:
    """Show how the person is reached, to whoever says why; the managers are told. Raises CaseActRefused."""
    refusal = why_not_see_protected(reader, state_of(case, at), gave_reason=because is not None)
    if refusal:
        tell_trail_at_once(CaseworkVerb.PROTECTED_REFUSED, CaseworkKind.CASE, case.pk, by=by, at=at)
        raise CaseActRefused(refusal)
    told = _read(case, ring)
    ground = Ground(because, breaks_glass=True)
    shown = show_recorded(
        lambda: told,
        using=DATABASE,
        acts=[act_on_case(CaseworkVerb.PROTECTED_READ, case.pk, by=by, at=at, ground=ground)],
    )
    tell_by_email(addresses_of_managers(case.unit, case.municipality, timezone.localdate(at), but=reader.account))
    return shown


def kinds_of(case: Case, ring: Keyring) -> frozenset[ProtectedIdentity]:
    """Which kinds of protection the person has, as far as is known. A mark that was damaged counts as every kind."""
    mark = ProtectedPerson.objects.filter(case=case).first()
    if mark is None:
        return frozenset()
    try:
        return frozenset(ProtectedIdentity[name] for name in ring.read(mark)["kinds"].split())
    except (SealingRefused, KeyError):
        return frozenset(ProtectedIdentity)


def those_that_tell_where(case: Case, texts: Mapping[str, str], ring: Keyring) -> tuple[str, ...]:
    """The titles of those texts that have something of what is kept apart, which is compared and shown to nobody."""
    if not is_protected(case):
        return ()
    return those_that_tell(texts, protected_pieces(_read(case, ring).values()))


def _moved(person: Person, told: Mapping[str, str], ring: Keyring) -> dict[str, str]:
    """Empty the open record of what tells where the person is, and return it with what was told now."""
    try:
        texts = ring.read(person)
    except SealingRefused:
        raise CaseActRefused(DAMAGED) from None
    moved = {to: "\n".join(filter(None, (texts[name], told.get(to, "")))) for name, to in MOVED.items()}
    ring.write(person, {**texts, **dict.fromkeys(MOVED, "")})
    person.save()
    return moved


def _write_kinds(mark: ProtectedPerson, kinds: Collection[ProtectedIdentity], ring: Keyring) -> None:
    ring.write(mark, {"kinds": " ".join(sorted(kind.name for kind in kinds))})
    mark.save()


def _write_contact(case: Case, told: Mapping[str, str], ring: Keyring) -> None:
    contact = ProtectedContact.objects.filter(case=case).first() or ProtectedContact(unit=case.unit, case=case)
    ring.write(contact, {name: tidied(told.get(name, "")) for name in TEXTS})
    contact.save()


def _read(case: Case, ring: Keyring) -> dict[str, str]:
    try:
        return ring.read(ProtectedContact.objects.get(case=case))
    except (SealingRefused, ProtectedContact.DoesNotExist):
        raise CaseActRefused(DAMAGED) from None
