# SPDX-License-Identifier: EUPL-1.2
"""Lets something be shown only when it has been recorded, lastingly, that it is: log before show."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from django.db import DatabaseError, transaction

from ledfyr.trail.actions.recording import record_acts
from ledfyr.trail.rules.acts import Act

Shown = TypeVar("Shown")


class ReadNotRecorded(Exception):
    """It could not be recorded that something was read, so it is not shown. The face answers 503: try again later."""


def show_recorded(read: Callable[[], Shown], *, using: str, acts: Sequence[Act]) -> Shown:
    """Record the acts, read, and hand over what was read when both are lasting; raises ReadNotRecorded.

    `read` returns values and no query that is yet to be made: a query would be made after the transaction. An error of
    its own passes through, and then nothing is shown and nothing recorded. Inside another transaction this is refused
    with Django's RuntimeError, as the row could still be rolled back when the page has been sent.
    """
    with shown_when_lasting(using):
        record_acts(using=using, acts=acts)
        return read()


@contextmanager
def shown_when_lasting(using: str) -> Iterator[None]:
    """A transaction of its own, in which a read is recorded; what was read is shown only after it.

    Raises ReadNotRecorded when it cannot be made lasting.
    """
    try:
        with transaction.atomic(using=using, durable=True):
            yield
    except DatabaseError:
        # What a database says of a failure may quote the row that failed.
        raise ReadNotRecorded from None
