# SPDX-License-Identifier: EUPL-1.2
"""Reads who could take a thread over. It asks the staff room, so only staff's side can."""

from dataclasses import dataclass

from ledfyr.contact.models import Desk
from ledfyr.keys.queries.units import units_with_key
from ledfyr.staff.queries.grounds import units_of
from ledfyr.staff.rules.units import UnitKind


@dataclass(frozen=True)
class Receiver:
    """A reception that has a key, in a municipality that receives letters: there somebody watches over what comes."""

    unit: int
    municipality: str
    name: str


def receivers(*, but: int = 0) -> tuple[Receiver, ...]:
    """Every unit that could take a thread over, by municipality and name."""
    receiving = set(Desk.objects.values_list("municipality", flat=True))
    found = units_of(None).filter(pk__in=units_with_key(), kind=UnitKind.RECEPTION, municipality__in=receiving)
    units = found.exclude(pk=but).order_by("municipality", "name")
    return tuple(Receiver(unit.pk, unit.municipality, unit.name) for unit in units)
