# SPDX-License-Identifier: EUPL-1.2
"""Makes somebody responsible for a case, and keeps it from whoever is too close to it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, refuse, tell_trail_of
from ledfyr.casework.models import Case, CaseConflict
from ledfyr.casework.own_words import CaseworkKind, CaseworkReason, CaseworkVerb
from ledfyr.casework.queries.cases import state_of
from ledfyr.casework.rules.seeing_cases import why_not_give
from ledfyr.keys.queries import members_of
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor, Ground


def give_case(*, case: Case, to: int, reader: Reader, by: Actor, at: datetime) -> None:
    """Let somebody be responsible, oneself or a colleague; raises CaseActRefused. Two never take a free case both."""
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=case.pk)
        refuse(why_not_give(reader, state_of(locked), to, members=members_of(locked.unit)))
        locked.responsible = to
        locked.save(update_fields=["responsible"])
        ground = Ground(CaseworkReason.WORK, reference=str(to))
        tell_trail_of(CaseworkVerb.GIVEN, CaseworkKind.CASE, case.pk, by=by, at=at, ground=ground)


def declare_conflict(*, case: Case, account: int, by: Actor, at: datetime) -> None:
    """The account's person is too close to whom the case is about: it leaves them, and does not open for them."""
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=case.pk)
        CaseConflict.objects.get_or_create(
            case=locked, account=account, defaults={"declared_on": timezone.localdate(at)}
        )
        if locked.responsible == account:
            locked.responsible = None
            locked.save(update_fields=["responsible"])
        tell_trail_of(CaseworkVerb.CONFLICT_DECLARED, CaseworkKind.CASE, case.pk, by=by, at=at)
