# SPDX-License-Identifier: EUPL-1.2
"""Reads where municipalities receive letters, and what they have promised."""

from ledfyr.contact.models import Desk


def desk_of(municipality: str) -> Desk | None:
    """The municipality's desk, or None where none has been opened."""
    return Desk.objects.filter(municipality=municipality).first()


def desks() -> tuple[Desk, ...]:
    """Every desk of the installation."""
    return tuple(Desk.objects.order_by("municipality"))
