# SPDX-License-Identifier: EUPL-1.2
"""Tells the bakery which municipalities receive letters, and within how many working days each promises to answer."""

from collections.abc import Mapping

from ledfyr.contact.models import Desk
from ledfyr.keys.queries.units import current_unit_key


def open_desks() -> Mapping[str, int]:
    """By the municipality's slug. A unit without a key can receive nothing, so its desk is not open."""
    return {desk.municipality: desk.answers_within for desk in Desk.objects.all() if current_unit_key(desk.unit)}
