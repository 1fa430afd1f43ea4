# SPDX-License-Identifier: EUPL-1.2
"""Takes the head of the chain, by which it will be known again."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.trail.models import TrailHead
from ledfyr.trail.queries.rows import last_link
from ledfyr.trail.rules.heads import Head, head_of


def take_head(*, using: str, at: datetime) -> Head | None:
    """Keep the head of the last row and return it; None for an empty trail.

    A row that was the last one before has the head that was taken then.
    """
    with transaction.atomic(using=using):
        link = last_link(using)
        if link is None:
            return None
        sequence, own_hash = link
        head, _ = TrailHead.objects.using(using).get_or_create(
            sequence=sequence, defaults={"own_hash": own_hash, "taken_at": at}
        )
    return head_of(using, head.sequence, head.own_hash, head.taken_at)


def take_head_of_the_day(*, using: str, at: datetime) -> Head | None:
    """The day's first head, or None when it has been taken, or when nothing has been written since the last one."""
    newest = TrailHead.objects.using(using).last()
    link = last_link(using)
    if newest and (timezone.localdate(newest.taken_at) == timezone.localdate(at) or link == _link_of(newest)):
        return None
    return take_head(using=using, at=at)


def _link_of(head: TrailHead) -> tuple[int, str]:
    return head.sequence, head.own_hash
