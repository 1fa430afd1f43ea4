# SPDX-License-Identifier: EUPL-1.2
"""Reads how far a hand-over of a thread to others has come."""

from ledfyr.contact.models import Thread, Transfer, TransferState


def waiting_transfer(thread: Thread) -> Transfer | None:
    """The question that is neither withdrawn nor carried out, or None."""
    return thread.transfers.filter(state=TransferState.WAITS).first()


def handed_outside(thread: Thread) -> Transfer | None:
    """What was last handed over to an authority outside, or None."""
    done = thread.transfers.filter(state=TransferState.DONE, to_unit=None)
    return done.order_by("-ended_on", "-asked_on", "pk").first()


def is_moved(thread: Thread) -> bool:
    """Whether another unit has taken it over."""
    return thread.transfers.filter(state=TransferState.DONE, to_unit__isnull=False).exists()
