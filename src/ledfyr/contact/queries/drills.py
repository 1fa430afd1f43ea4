# SPDX-License-Identifier: EUPL-1.2
"""Reads how the nightly test letters have gone."""

from datetime import date

from ledfyr.contact.models import Desk, DrillRun
from ledfyr.contact.queries.desks import desks
from ledfyr.contact.rules.drilling import DrillState, Run, how_it_stands

SHOWN = 14


def state_of_drills(desk: Desk, today: date) -> DrillState:
    """How the way of the letters to the desk stands."""
    newest = newest_drill(desk.municipality)
    runs = [Run(newest.run_on, newest.has_come_back)] if newest else []
    return how_it_stands(runs, desk.opened_on, today)


def is_drill_worrying(unit: int, today: date) -> bool:
    """Whether whoever works in the unit is told on their pages that letters may not come through."""
    return any(state_of_drills(desk, today).is_worrying for desk in desks() if desk.unit == unit)


def newest_drill(municipality: str) -> DrillRun | None:
    """The last one, or None."""
    return DrillRun.objects.filter(municipality=municipality).order_by("run_on", "pk").last()


def drills_on(municipality: str, day: date) -> tuple[Run, ...]:
    """Those of one day, in the order in which they were made."""
    rows = DrillRun.objects.filter(municipality=municipality, run_on=day).order_by("pk")
    return tuple(Run(row.run_on, row.has_come_back) for row in rows)


def drills_of(municipality: str) -> tuple[DrillRun, ...]:
    """The last ones, the newest first."""
    return tuple(DrillRun.objects.filter(municipality=municipality).order_by("-run_on", "-pk")[:SHOWN])
