# SPDX-License-Identifier: EUPL-1.2
"""Decides on which Swedish day something came in, so that no deadline depends on a server's clock or an hour."""

from datetime import date, datetime

from ledfyr.law.opening_hours import STOCKHOLM


class NaiveMoment(ValueError):
    """A moment that does not say its time zone could lie on either of two days."""


def swedish_day(moment: datetime) -> date:
    """FL 22 §: a document has come in on the day on which it reaches the authority, read or unread."""
    if moment.utcoffset() is None:
        message = "say the time zone of the moment"
        raise NaiveMoment(message)
    return moment.astimezone(STOCKHOLM).date()
