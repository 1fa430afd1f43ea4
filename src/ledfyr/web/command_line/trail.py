# SPDX-License-Identifier: EUPL-1.2
"""The commands that know the access log again: its mark, whether it is whole, what its role may do, and disposal."""

from datetime import datetime
from pathlib import Path

import click
from django.conf import settings
from django.utils import timezone

from ledfyr.law.retention import RecordsPlanEntry
from ledfyr.trail.actions import ActRefused, DisposalRefused, dispose_of_beginning, take_head
from ledfyr.trail.append_only import RoleRefused, grants_for, may_change_rows, missing_guards
from ledfyr.trail.presenting import fault_as_sentence
from ledfyr.trail.queries import RowUnreadable, beginning_to_dispose_of, verify_database
from ledfyr.trail.rules.acts import Actor
from ledfyr.trail.rules.heads import Head, HeadUnreadable, printed, read_heads
from ledfyr.trail.rules.verifying import Verification

MOST_SHOWN = 20  # faults
DATABASES = click.Choice(tuple(settings.DATABASES))
every_database = click.option(
    "--database", "databases", multiple=True, type=DATABASES, help="One database; every one when left out."
)
one_database = click.option("--database", required=True, type=DATABASES)

HOW_TO_KEEP = """\
Spara märket utanför Ledfyr: skriv ut det, skicka det med e-post eller läs upp det i telefon, grupp för grupp.
`ledfyr trail verify --head` jämför loggen med märket, och säger vilken grupp som är fel om en är fel skriven."""


@click.group()
def trail() -> None:
    """The access log: who read or did what."""


@trail.command("head")
@every_database
def head(databases: tuple[str, ...]) -> None:
    """Print the mark of the log's last row, to be kept where nobody who can change the log can change it."""
    for database in databases or settings.DATABASES:
        taken = take_head(using=database, at=timezone.now())
        click.echo(_as_printed(taken) if taken else f"Åtkomstloggen i databasen {database} är tom.\n")
    click.echo(HOW_TO_KEEP)


@trail.command("verify")
@every_database
@click.option("--head", "heads", multiple=True, help="A mark that was kept elsewhere, or a file with one or more.")
def verify(databases: tuple[str, ...], heads: tuple[str, ...]) -> None:
    """Verify every row of the log and compare it with marks taken earlier; ends with 1 when something is wrong."""
    kept_elsewhere = [read for text in heads for read in _read(text)]
    chosen = databases or tuple(settings.DATABASES)
    if strange := sorted({mark.database for mark in kept_elsewhere} - set(chosen)):
        message = f"Märket hör till databasen {strange[0]}, som inte kontrolleras nu."
        raise click.ClickException(message)
    whole = [_is_whole(database, kept_elsewhere) for database in chosen]
    if not all(whole):
        raise SystemExit(1)


@trail.command("grants")
@click.argument("role")
def grants(role: str) -> None:
    """Print the SQL that lets ROLE, in PostgreSQL, add rows to the log and read them, and do nothing else."""
    try:
        click.echo(grants_for(role), nl=False)
    except RoleRefused:
        message = f"“{role}” cannot be a role. Write small letters a–z, digits and underscores, such as ledfyr_social."
        raise click.ClickException(message) from None


@trail.command("dispose")
@one_database
@click.option("--plan-decided-on", required=True, type=click.DateTime(["%Y-%m-%d"]), help="Of the records plan.")
@click.option("--plan-months", required=True, type=click.IntRange(1), help="How long the plan keeps the log.")
@click.option("--by", "account", required=True, type=int, help="The number of the account that decides.")
@click.option("--unit", required=True, help="For which unit the account acts.")
@click.option("--municipality", required=True, help="Of which municipality, such as ale.")
@click.option("--through", type=int, help="The row that was named before; without it nothing is disposed of.")
def dispose(
    database: str,
    plan_decided_on: datetime,
    plan_months: int,
    account: int,
    unit: str,
    municipality: str,
    through: int | None,
) -> None:
    """Say which rows may be disposed of by law and plan, and with --through dispose of them."""
    plan = RecordsPlanEntry(plan_decided_on.date(), plan_months)
    now = timezone.now()
    beginning = beginning_to_dispose_of(database, plan=plan, at=now)
    if beginning.refusal:
        raise click.ClickException(str(beginning.refusal))
    if through != beginning.through:
        click.echo(f"Raderna till och med {beginning.through} får gallras. Inget är gallrat.")
        click.echo(f"Skriv samma kommando med --through {beginning.through} för att gallra dem.")
        return
    try:
        dispose_of_beginning(using=database, plan=plan, by=Actor(account, unit, municipality), at=now)
    except (DisposalRefused, ActRefused) as refused:
        raise click.ClickException(str(refused)) from None
    click.echo(f"Raderna till och med {through} är gallrade, och loggen säger det själv.")


def _as_printed(taken: Head) -> str:
    named, groups = printed(taken)
    rows = [" ".join(groups[start : start + 3]) for start in range(0, len(groups), 3)]
    lines = [
        f"Kontrollmärke för åtkomstloggen i databasen {taken.database}",
        f"Rad {taken.sequence}, {timezone.localtime(taken.taken_at):%Y-%m-%d kl. %H.%M.%S}",
        "",
        *(f"    {line}" for line in (named, *rows)),
        "",
    ]
    return "\n".join(lines)


def _read(text: str) -> list[Head]:
    path = Path(text)
    try:
        return read_heads(path.read_text(encoding="utf-8") if _is_file(path) else text)
    except HeadUnreadable as unreadable:
        raise click.ClickException(str(unreadable)) from None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a mark is too long for the name of a file
        return False


def _is_whole(database: str, kept_elsewhere: list[Head]) -> bool:
    """Verify one database and say what was found."""
    click.echo(f"Åtkomstloggen i databasen {database}")
    guards = missing_guards(database)
    for name in guards:
        click.echo(f"  Databasens skydd saknas eller är avslaget: {name}. Kör migreringarna, eller återskapa det.")
    try:
        found = verify_database(database, kept_elsewhere=kept_elsewhere)
    except RowUnreadable as unreadable:
        click.echo(f"  Raden efter rad {max(unreadable.after, 0)} går inte att läsa.")
        return False
    _tell(found)
    if may_change_rows(database):
        click.echo(
            "  Obs! Den som kör kommandot kan ta bort skyddet. Lita bara på märken som är sparade utanför Ledfyr."
        )
    return not (guards or found.fault_count)


def _tell(found: Verification) -> None:
    for fault in found.faults[:MOST_SHOWN]:
        click.echo(f"  {fault_as_sentence(fault)}")
    if found.fault_count > MOST_SHOWN:
        click.echo(f"  Antal fel till: {found.fault_count - MOST_SHOWN}.")
    if found.first_bad is None:
        click.echo(f"  Loggen är hel. Antal rader: {found.rows}. Antal jämförda märken: {found.heads_compared}.")
    else:
        click.echo(f"  Loggen är inte hel. Den första felaktiga raden är {found.first_bad}.")
    if found.first > 1 and found.first_bad is None:
        click.echo(f"  Raderna före {found.first} är gallrade. Antal märken som gäller dem: {found.heads_disposed}.")
    if found.backwards:
        click.echo(f"  Obs! Klockan gick bakåt, första gången vid rad {found.backwards[0]}. Radernas ordning stämmer.")
