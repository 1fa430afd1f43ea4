# SPDX-License-Identifier: EUPL-1.2
"""Writes the parts of a person's plan, and opens the plan; what was agreed before stays and is replaced by the new."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, act_on_case, refuse, tell_trail_of
from ledfyr.casework.actions.reading import stop_unless_open
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.lists import exit_phases, life_areas
from ledfyr.casework.models import Case, PlanEntry, Wish
from ledfyr.casework.own_words import CaseworkKind, CaseworkVerb
from ledfyr.casework.plan_content import PlanContent, opened_entry
from ledfyr.casework.rules.planning import (
    CHANGED_MEANWHILE,
    PartOfPlan,
    Piece,
    stands_in_same_place,
    why_not_write_part,
)
from ledfyr.contact.acting import person_acting
from ledfyr.keys.sealed_record import Keyring
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Actor


@dataclass(frozen=True)
class EntryRead:
    """One entry as it stands; `content` is None for one that was damaged."""

    row: PlanEntry
    content: PlanContent | None


def write_part(
    *,
    case: Case,
    part: PartOfPlan,
    seen: UUID | None,
    signing: Signing,
    reader: Reader,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> PlanEntry:
    """Write the part; raises CaseActRefused. `seen` is the entry that the page showed: nobody's words are lost."""
    stop_unless_open(case=case, reader=reader, by=by, at=at)
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=case.pk)
        standing = PlanEntry.objects.filter(once=signing.once).first()
        if standing:
            return standing
        is_ended = Wish.objects.filter(case=locked, ended_on__isnull=False).exists()
        before = newest_of(plan_entries(locked, ring), part.piece, part.code)
        refuse(why_not_write_part(part, is_listed=_is_listed(part) or _stood(before, part), is_ended=is_ended))
        refuse(CHANGED_MEANWHILE if (before.row.record if before else None) != seen else None)
        row = PlanEntry(unit=locked.unit, case=locked, made_on=timezone.localdate(at), made_by=person_acting(by))
        row.replaces, row.once = before.row if before else None, signing.once
        ring.write(row, {"content": PlanContent(at, signing.name, part).packed()})
        row.save(force_insert=True)
        tell_trail_of(CaseworkVerb.PLAN_WRITTEN, CaseworkKind.CASE, case.pk, by=by, at=at)
    return row


def read_plan(*, case: Case, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> tuple[EntryRead, ...]:
    """The plan as it stands; raises CaseActRefused or ReadNotRecorded."""
    stop_unless_open(case=case, reader=reader, by=by, at=at)
    entries = plan_entries(case, ring)
    acts = [act_on_case(CaseworkVerb.CASE_READ, case.pk, by=by, at=at)]
    return show_recorded(lambda: entries, using=DATABASE, acts=acts)


def plan_entries(case: Case, ring: Keyring) -> tuple[EntryRead, ...]:
    """The entries that no other has replaced, for an act that has asked who may read them."""
    rows = PlanEntry.objects.filter(case=case, replaced_by=None).order_by("pk")
    return tuple(EntryRead(row, opened_entry(row, ring)) for row in rows)


def newest_of(entries: Sequence[EntryRead], piece: Piece, code: str) -> EntryRead | None:
    """What the plan says now of that part of it."""
    found = (each for each in entries if each.content and stands_in_same_place(each.content.part, piece, code))
    return next(found, None)


def _is_listed(part: PartOfPlan) -> bool:
    entries = {Piece.AREA: life_areas, Piece.PHASE: exit_phases}.get(part.piece)
    return entries is None or part.code in {entry.code for entry in entries()}


def _stood(before: EntryRead | None, part: PartOfPlan) -> bool:
    """Whether the plan has it already, though the list has it no more."""
    return before is not None and before.content is not None and before.content.part.code == part.code
