# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr letters`: tries the way of the letters with one of Ledfyr's own, and lets what was deleted leave the disk."""

from datetime import datetime

import click
from django.conf import settings
from django.utils import timezone

from ledfyr.contact.actions.carrying_out_farewells import carry_out_farewells
from ledfyr.contact.actions.drilling import drill_when_due, run_drill
from ledfyr.contact.overwriting import overwrite_what_is_owed, owe_overwriting
from ledfyr.contact.queries.desks import desk_of, desks
from ledfyr.contact.visiting import VisitorOverHttp


@click.group()
def letters() -> None:
    """The letters that come through the letterbox."""


@letters.command("drill")
@click.option("--address", help="Where the letterbox takes letters; its usual address when left out.")
@click.option("--municipality", help="Such as ale; every one with a desk when left out.")
def drill(address: str | None, municipality: str | None) -> None:
    """Send a test letter the whole way now: written, sealed, opened, answered, fetched, removed.

    Ends with 1 when it does not come back. Nobody's letter is opened by it.
    """
    chosen = [municipality] if municipality else [desk.municipality for desk in desks()]
    if not chosen or any(desk_of(slug) is None for slug in chosen):
        message = "Ingen mottagning är öppen. En enhetschef öppnar den på enhetens sida i Ledfyr."
        raise click.ClickException(message)
    runs = [
        run_drill(
            municipality=slug,
            visitor=letterbox_at(address),
            home=settings.HOME,
            pepper=settings.PEPPER,
            at=timezone.now(),
        )
        for slug in chosen
    ]
    for run in runs:
        click.echo(f"{run.municipality}: provbrevet {run.get_reached_display()}. {run.milliseconds} ms.")
    if not all(run.has_come_back for run in runs):
        message = "Provbrevet kom inte hela vägen. Se att brevlådan är igång och att adressen stämmer."
        raise click.ClickException(message)


@letters.command("tidy")
def tidy() -> None:
    """Carry out what senders said when they left, and write the tables anew without what was deleted."""
    emptied = carry_out_farewells(files=settings.LETTERS, at=timezone.now())
    click.echo(f"Avsändare som har lämnat sin tråd: {emptied}.")
    owe_overwriting(settings.LETTERS, write_anew=True)
    if not overwrite_what_is_owed(settings.LETTERS):
        message = "Något annat arbetade i databasen. Försök igen när det är lugnare."
        raise click.ClickException(message)
    click.echo("Det som är borttaget finns inte kvar i databasens filer.")


def drill_tonight(at: datetime) -> int:
    """Run the night's drills that have not been run; the clock calls this each minute. Returns how many."""
    visitor = letterbox_at(None)
    return len(drill_when_due(visitor=visitor, home=settings.HOME, pepper=settings.PEPPER, at=at))


def letterbox_at(address: str | None) -> VisitorOverHttp:
    """Whoever writes to the letterbox, at its usual place unless told otherwise."""
    usual = settings.LETTERBOX_ADDRESS or settings.PUBLIC_ADDRESS
    return VisitorOverHttp((address or usual).rstrip("/"))
