# SPDX-License-Identifier: EUPL-1.2
"""Disposes of the beginning of a chain that nobody has to keep any longer, and says so in the chain itself."""

from datetime import datetime

from django.db import transaction

from ledfyr.law.retention import RecordsPlanEntry
from ledfyr.law.sources import Refusal
from ledfyr.trail.actions.recording import hold_chain, record_act
from ledfyr.trail.append_only import deletion_allowed
from ledfyr.trail.models import AccessLogReview, ReviewedRow, TrailRow
from ledfyr.trail.own_words import StatedReason, TrailKind, TrailVerb
from ledfyr.trail.queries.keeping import beginning_to_dispose_of
from ledfyr.trail.rules.acts import Actor, Ground, Touched


class DisposalRefused(Exception):
    """The rows may not be disposed of; carries the refusal with its place in the law."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


def dispose_of_beginning(*, using: str, plan: RecordsPlanEntry | None, by: Actor, at: datetime) -> int:
    """Take away every row that nobody has to keep, and its reviews, and return the last number; raises DisposalRefused.

    The row that tells of it holds the last row's number and hash, so that the rest still verifies from there. It is
    written first: the chain is never empty. In PostgreSQL only the role that owns the table can do this.
    """
    with transaction.atomic(using=using):
        hold_chain(using)
        beginning = beginning_to_dispose_of(using, plan=plan, at=at)
        if beginning.refusal:
            raise DisposalRefused(beginning.refusal)
        rows = TrailRow.objects.using(using)
        record_act(
            using=using,
            verb=TrailVerb.ROWS_DISPOSED,
            by=by,
            at=at,
            touched=Touched(TrailKind.ROWS_THROUGH, str(beginning.through)),
            ground=Ground(StatedReason.DISPOSAL, reference=rows.get(sequence=beginning.through).own_hash),
        )
        with deletion_allowed(using):
            rows.filter(sequence__lte=beginning.through).delete()
        ReviewedRow.objects.using(using).filter(sequence__lte=beginning.through).delete()
        AccessLogReview.objects.using(using).filter(last_sequence__lte=beginning.through).delete()
    return beginning.through
