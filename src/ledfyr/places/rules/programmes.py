# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a programme's period is over, so that no page cites an old plan as if it still applied."""

from datetime import date


def is_expired(valid_until: date, today: date) -> bool:
    """The last day of the period still belongs to it."""
    return today > valid_until
