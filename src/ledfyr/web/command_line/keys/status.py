# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr keys status`: how it stands with every unit's key, without anything being unlocked."""

import click

from ledfyr.keys.queries import current_unit_key, damaged_records, members_of, units_with_key
from ledfyr.staff.queries.grounds import units_of
from ledfyr.staff.rules.units import HELD_IN, UnitKind
from ledfyr.web.keys.member import KEY_HOLDERS, WorkUnit, named
from ledfyr.web.keys.presenting import change_shown, recovery_shown

WITH_KEYS = frozenset(kind for role in KEY_HOLDERS for kind in HELD_IN[role])


@click.command()
def status() -> None:
    """Say for each unit how many hold its key, whether it is being changed, and whether it can be brought back."""
    with_key = set(units_with_key())
    units = named([unit for unit in units_of(None) if unit.pk in with_key or UnitKind(unit.kind) in WITH_KEYS])
    for unit in units:
        click.echo(f"{unit.number}: {unit.called}")
        for line in _lines(unit):
            click.echo(f"   {line}")
    if not units:
        click.echo("Ingen enhet är upplagd än. Lägg upp en med ledfyr access unit.")


def _lines(unit: WorkUnit) -> list[str]:
    newest = current_unit_key(unit.number)
    if newest is None:
        return ["Ingen nyckel än."]
    lines = [f"Nyckel {newest.version}. {len(members_of(unit.number))} har del i den."]
    if change := change_shown(unit):
        lines.append(f"Nyckeln byts. {change.sentence}")
    if damaged := damaged_records(unit.number):
        lines.append(f"Poster som inte gick att öppna: {len(damaged)}.")
    recovery = recovery_shown(unit)
    return [*lines, f"{recovery.sentence} {recovery.command}".strip()]
