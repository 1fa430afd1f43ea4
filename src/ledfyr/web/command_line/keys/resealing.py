# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr keys reseal`: finishes the change of a unit's key, with progress. It may be killed and started again."""

import click
from django.utils import timezone

from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.resealing import reseal_some
from ledfyr.keys.queries import damaged_records, needs_resealing
from ledfyr.web.command_line.keys.opening import AtTerminal, unit_named, unlocked_by_a_member
from ledfyr.web.command_line.keys.terminal import say
from ledfyr.web.keys.member import WorkUnit
from ledfyr.web.keys.presenting import change_shown


@click.command()
@click.argument("unit")
def reseal(unit: str) -> None:
    """Finish the change of UNIT's key. A member unlocks it; nothing is lost if this is stopped."""
    found = unit_named(unit)
    if not needs_resealing(found.number, timezone.now()):
        say(f"Allt i {found.called} ligger under enhetens nuvarande nyckel. Inget behöver göras.")
        return
    with unlocked_by_a_member(found) as opened:
        try:
            _go_on(found, opened)
        except KeyActRefused as refused:
            raise click.ClickException(str(refused)) from None
        except KeyboardInterrupt:
            say("", "Avbrutet. Inget är förlorat: skriv samma kommando igen, så går det vidare.")
            raise
    say("Klart. Allt som går att öppna är omförseglat.")
    if damaged := damaged_records(found.number):
        say(f"Poster som inte gick att öppna: {len(damaged)}. De och deras nyckel ligger kvar. Se sidan Nycklar.")


def _go_on(unit: WorkUnit, opened: AtTerminal) -> None:
    while reseal_some(ring=opened.ring, by=opened.by, at=timezone.now()):
        change = change_shown(unit)
        click.echo(f"\r{change.sentence}" if change else ".", nl=False)
    click.echo()
