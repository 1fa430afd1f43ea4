# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr keys rehearse`: proves that the papers bring the unit's key back, and shows the key to nobody."""

import click
from django.utils import timezone

from ledfyr.keys.actions.recovering import rehearse_shares
from ledfyr.keys.queries import current_unit_key
from ledfyr.sealing import SealingRefused
from ledfyr.trail.rules.acts import Actor
from ledfyr.web.command_line.keys.opening import on_the_command_line, unit_named
from ledfyr.web.command_line.keys.shares import ShareReader
from ledfyr.web.command_line.keys.terminal import ask_for_a_terminal, say
from ledfyr.web.keys.member import WorkUnit

NO_KEY = "Enheten har ingen nyckel än. Den skapas på sidan Nycklar."
NOT_WORKING = "Papperen fungerar inte. Håll en ny ceremoni, och förstör dem som finns."
hidden_or_not = click.option(
    "--hidden/--visible", default=False, help="Whether what the officers type can be seen while they type it."
)


@click.command()
@click.argument("unit")
@hidden_or_not
def rehearse(unit: str, *, hidden: bool) -> None:
    """Prove that the officers' shares bring UNIT's key back. The key is put together, compared and wiped."""
    ask_for_a_terminal()
    found = unit_named(unit)
    say(f"Övning: andelarna av nyckeln för {found.called}. Nyckeln visas aldrig, och inget ändras.")
    rehearse_at_terminal(found, by=on_the_command_line(found), hidden=hidden)


def rehearse_at_terminal(unit: WorkUnit, *, by: Actor, hidden: bool) -> None:
    """Let officers type their shares until they are enough, and say whether they work."""
    unit_key = current_unit_key(unit.number)
    if unit_key is None:
        raise click.ClickException(NO_KEY)
    reader = ShareReader(expected=unit_key.public_key(), unit=unit.number, by=by, hidden=hidden)
    shares = reader.read_enough()
    try:
        rehearse_shares(unit_key=unit_key, shares=shares, by=by, at=timezone.now())
    except SealingRefused as refused:
        message = f"{getattr(refused, 'reason', refused.says)} {NOT_WORKING}"
        raise click.ClickException(message) from None
    say("Andelarna fungerar. Övningen står i åtkomstloggen. Lås in papperen, var och en för sig.")
