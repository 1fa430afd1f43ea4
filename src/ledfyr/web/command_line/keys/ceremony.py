# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr keys ceremony`: splits a unit's key among officers, one paper at a time, and rehearses before they part."""

import secrets

import click
from django.utils import timezone

from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.recovering import split_unit_key
from ledfyr.sealing import BEFORE_SPLITTING, share_sheet
from ledfyr.web.command_line.keys.opening import on_the_command_line, unit_named, unlocked_by_a_member
from ledfyr.web.command_line.keys.rehearsing import rehearse_at_terminal
from ledfyr.web.command_line.keys.terminal import (
    alone_on_screen,
    ask_for_a_terminal,
    confirm_or_stop,
    number_between,
    say,
    say_points,
    wait,
)
from ledfyr.web.keys.member import WorkUnit

SHARES, NEEDED, MOST = 3, 2, 16
ASKED_BACK = 3  # words of each paper
chance = secrets.SystemRandom()


@click.command()
@click.argument("unit")
def ceremony(unit: str) -> None:
    """Split UNIT's key on paper among officers who are all here, and rehearse it at once."""
    ask_for_a_terminal()
    found = unit_named(unit)
    say(f"Ceremoni: nyckeln för {found.called} delas i andelar på papper.")
    say_points(BEFORE_SPLITTING)
    count = number_between("Hur många andelar ska det vara?", NEEDED, MOST, SHARES)
    needed = number_between("Hur många av dem ska behövas?", NEEDED, count, min(NEEDED, count))
    keepers = [
        click.prompt(f"Vem får andel {number}? Skriv en titel, den sparas inte") for number in range(1, count + 1)
    ]
    confirm_or_stop("Är alla här, med papper och penna, och kan ingen annan se skärmen?")
    with unlocked_by_a_member(found) as opened:
        try:
            sheets = split_unit_key(ring=opened.ring, needed=needed, shares=count, by=opened.by, at=timezone.now())
        except KeyActRefused as refused:
            raise click.ClickException(str(refused)) from None
    try:
        _hand_out(sheets, keepers, found, needed)
        say("Alla har sin andel. Nu övar ni, så att ni vet att papperen fungerar.")
        rehearse_at_terminal(found, by=on_the_command_line(found), hidden=False)
    except (click.Abort, KeyboardInterrupt):
        say("", "Ceremonin avbröts. Förstör papperen som hann skrivas, och gör om den från början.")
        raise


def _hand_out(sheets: tuple[str, ...], keepers: list[str], unit: WorkUnit, needed: int) -> None:
    for number, (words, keeper) in enumerate(zip(sheets, keepers, strict=True), 1):
        wait(f"Be {keeper} sätta sig vid skärmen, och alla andra att titta bort.")
        sheet = share_sheet(words, unit=unit.called, number=number, count=len(sheets), needed=needed)
        with alone_on_screen():
            _show_until_written(sheet, words.split())
        say(f"Andel {number} är skriven och visas inte igen.")


def _show_until_written(sheet: str, words: list[str]) -> None:
    while True:
        click.echo(sheet)
        wait("Skriv av papperet. Orden visas bara nu.")
        click.clear()
        if _is_on_paper(words):
            return
        say("Det stämmer inte med andelen. Den visas en gång till: jämför ord för ord.")


def _is_on_paper(words: list[str]) -> bool:
    say("Läs nu från papperet.")
    places = sorted(chance.sample(range(len(words)), ASKED_BACK))
    answers = [click.prompt(f"Ord {place + 1}", prompt_suffix=": ").strip().lower() for place in places]
    return answers == [words[place] for place in places]
