# SPDX-License-Identifier: EUPL-1.2
"""Verifies a database's chain against the heads that lie in it and those that were kept elsewhere."""

from collections.abc import Sequence

from ledfyr.trail.models import TrailHead
from ledfyr.trail.queries.rows import stored_rows
from ledfyr.trail.rules.heads import Head, head_of
from ledfyr.trail.rules.verifying import Verification, verify_chain


def heads_of(using: str) -> list[Head]:
    """The heads that have been taken of the database's chain, the oldest first."""
    taken = TrailHead.objects.using(using).values_list("sequence", "own_hash", "taken_at")
    return [head_of(using, *values) for values in taken]


def verify_database(using: str, *, kept_elsewhere: Sequence[Head] = ()) -> Verification:
    """Walk along the whole chain; raises RowUnreadable. Heads of another database are left aside."""
    heads = [*heads_of(using), *(head for head in kept_elsewhere if head.database == using)]
    return verify_chain(stored_rows(using), heads)
