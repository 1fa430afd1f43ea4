# SPDX-License-Identifier: EUPL-1.2
"""The commands that open and close accounts, print the access matrix and give the first rights of a municipality."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TypedDict, Unpack

import click
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from ledfyr.law.sources import ActRefused
from ledfyr.places.queries import MunicipalityMissing
from ledfyr.staff.actions import (
    AccountRefused,
    AlreadyEnded,
    analyse_need_and_risk,
    close_account,
    dispose_of_ended_rights,
    end_access_right,
    grant_access_right,
    open_account,
    re_approve_access_right,
    set_up_unit,
)
from ledfyr.staff.actions.granting import place_of
from ledfyr.staff.queries import (
    AccountMissing,
    RightMissing,
    UnitMissing,
    account_by_email,
    analysis_for,
    holders,
    right_by_number,
    rights_to_dispose_of,
    unit_by_number,
    units_of,
)
from ledfyr.staff.rules.analysing import StatedAnalysis
from ledfyr.staff.rules.first_analyses import FIRST_ANALYSES, NOBODY_SIGNED_IN
from ledfyr.staff.rules.keeping import ended
from ledfyr.staff.rules.matrix import is_content_role
from ledfyr.staff.rules.periods import last_day_of_a_year, said
from ledfyr.staff.rules.printed_matrix import printed_matrix
from ledfyr.staff.rules.rights import Right
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind

ROLE = click.Choice([role.value for role in Role])
KIND = click.Choice([kind.value for kind in UnitKind])
DECIDED_BY = click.option("--decided-by", default="", help="Who decided outside Ledfyr, when, and under which number.")
RIGHT_OPTIONS = (
    click.option("--municipality", default="", help="Its address, such as ale; left out for the whole installation."),
    click.option("--unit", type=int, help="The unit's number, for a role in social services."),
    click.option("--need", default="", help="What the role needs to see and why, if nobody has analysed it."),
    click.option("--risk", default="", help="What could go wrong, and what is done about it."),
    DECIDED_BY,
)
INSTEAD: Mapping[type[Exception], str] = {
    AccountMissing: "Det finns inget öppet konto med den e-postadressen. Öppna ett med ledfyr account add.",
    RightMissing: "Det finns ingen behörighet med det numret. Se numren med ledfyr access holders.",
    UnitMissing: "Det finns ingen enhet med det numret. Se numren med ledfyr access holders.",
    MunicipalityMissing: "Kommunen finns inte i installationen. Skriv adressen så som den står i kommunens fil.",
    AlreadyEnded: "Behörigheten är redan avslutad eller godkänd på nytt.",
}


class Stated(TypedDict):
    """What is said of a right on the command line."""

    municipality: str
    unit: int | None
    need: str
    risk: str
    decided_by: str


def _about_a_right(command: click.decorators.FC) -> click.decorators.FC:
    for option in reversed(RIGHT_OPTIONS):
        command = option(command)
    return command


@contextmanager
def _refusals_told() -> Iterator[None]:
    """Tell a refusal in its own sentences, not as a trace, and leave nothing half done."""
    try:
        with transaction.atomic():
            yield
    except (ActRefused, AccountRefused) as refused:
        raise click.ClickException(str(refused)) from None
    except (AccountMissing, RightMissing, UnitMissing, MunicipalityMissing, AlreadyEnded) as missing:
        raise click.ClickException(INSTEAD[type(missing)]) from None


@click.group()
def account() -> None:
    """Accounts of staff. By itself an account opens nothing; its rights do."""


@account.command("add")
@click.argument("email")
@click.option("--name", prompt="Name", help="The person's name, as colleagues see it.")
@click.password_option(help="At least 14 characters; asked for when left out.")
@click.option("--role", type=ROLE, help="Give the account this role at once, for a year.")
@_about_a_right
def add(email: str, name: str, password: str, role: str | None, **stated: Unpack[Stated]) -> None:
    """Open an account for EMAIL, and perhaps give it a role."""
    with _refusals_told():
        open_account(email=email, name=name, password=password, at=timezone.now())
        given = _grant(email, Role(role), stated) if role else None
    click.echo(
        f"Kontot är öppnat. Logga in på http://localhost:{settings.FIRST_PORT + 1}/ eller :{settings.FIRST_PORT + 2}/"
    )
    click.echo(given or "Kontot har ingen behörighet än. Ge en med ledfyr access grant, eller på sidan Behörigheter.")


@account.command("close")
@click.argument("email")
def close(email: str) -> None:
    """End every right of EMAIL's account and let nobody sign in with it."""
    with _refusals_told():
        close_account(account=account_by_email(email), by=None, at=timezone.now())
    click.echo("Kontot är stängt och alla behörigheter är avslutade.")


@click.group()
def access() -> None:
    """Who may see what, and who holds which role."""


@access.command("matrix")
def matrix() -> None:
    """Print what each role may see."""
    for line in printed_matrix():
        click.echo(line)


@access.command("holders")
@click.argument("municipality")
def list_holders(municipality: str) -> None:
    """List who holds which role in MUNICIPALITY today, and its units."""
    for right in holders(municipality, timezone.localdate()):
        where = f", {right.unit.name}" if right.unit else ""
        role, until = Role(right.role).swedish, said(right.valid_until)
        click.echo(f"{right.pk}: {right.account.called} ({right.account.email}), {role}{where}, till och med {until}")
    for unit in units_of({municipality}):
        click.echo(f"Enhet {unit.pk}: {unit.name} ({UnitKind(unit.kind).swedish})")


@access.command("unit")
@click.argument("municipality")
@click.argument("kind", type=KIND)
@click.argument("name")
def unit(municipality: str, kind: str, name: str) -> None:
    """Set up a unit of KIND called NAME in MUNICIPALITY."""
    with _refusals_told():
        made = set_up_unit(municipality=municipality, kind=UnitKind(kind), name=name, by=None, at=timezone.now())
    click.echo(f"Enhet {made.pk}: {made.name} ({UnitKind(made.kind).swedish})")


@access.command("grant")
@click.argument("email")
@click.argument("role", type=ROLE)
@_about_a_right
def grant(email: str, role: str, **stated: Unpack[Stated]) -> None:
    """Give EMAIL the ROLE for a year, when nobody in Ledfyr can approve it yet."""
    with _refusals_told():
        given = _grant(email, Role(role), stated)
    click.echo(given)


@access.command("re-approve")
@click.argument("number", type=int)
@DECIDED_BY
def re_approve(number: int, decided_by: str) -> None:
    """Let the right go on for a year, when nobody in Ledfyr can approve it again."""
    with _refusals_told():
        now = timezone.now()
        until = last_day_of_a_year(timezone.localdate(now))
        right = right_by_number(number)
        elsewhere = _decision(Role(right.role), decided_by)
        new = re_approve_access_right(right=right, valid_until=until, by=None, at=now, decided_elsewhere=elsewhere)
    click.echo(f"Behörighet {new.pk} gäller till och med {said(new.valid_until)}.")


@access.command("end")
@click.argument("number", type=int)
def end(number: int) -> None:
    """End the right today."""
    with _refusals_told():
        end_access_right(right=right_by_number(number), by=None, at=timezone.now())
    click.echo("Behörigheten är avslutad.")


@access.command("dispose")
@click.option("--yes", is_flag=True, help="Take them away. Without it they are only listed.")
def dispose(*, yes: bool) -> None:
    """List the rights that ended more than five years ago, and with --yes dispose of them."""
    now = timezone.now()
    rights = dispose_of_ended_rights(by=None, at=now) if yes else rights_to_dispose_of(timezone.localdate(now))
    for right in rights:
        until = said(ended(right.valid_until, right.ended_on))
        click.echo(f"Behörighet {right.pk}: {Role(right.role).swedish}, upphörde den {until}")
    if not rights:
        click.echo("Ingen behörighet ska gallras.")
    elif yes:
        click.echo(f"Gallrade: {len(rights)}. Åtkomstloggen säger det.")
    else:
        click.echo(f"Att gallra: {len(rights)}. Inget är gallrat. Skriv samma kommando med --yes för att gallra dem.")


def _grant(email: str, role: Role, stated: Stated) -> str:
    now = timezone.now()
    today = timezone.localdate(now)
    within = unit_by_number(stated["unit"]) if stated["unit"] else None
    place = place_of(stated["municipality"], within)
    decided = _decision(role, stated["decided_by"])
    if analysis_for(role, place.municipality) is None:
        _analyse(role, place.municipality, stated, decided, now)
    right = Right(role, place, today, last_day_of_a_year(today))
    given = grant_access_right(account=account_by_email(email), right=right, by=None, at=now, decided_elsewhere=decided)
    return f"Behörighet {given.pk}: {role.swedish}, till och med {said(given.valid_until)}."


def _analyse(role: Role, municipality: str, stated: Stated, decided: str, now: datetime) -> None:
    """Record what was said of need and risk; two roles that meet nothing about a person have words to begin with."""
    need, risk = FIRST_ANALYSES.get(role, ("", ""))
    today = timezone.localdate(now)
    analysis = StatedAnalysis(
        role, municipality, stated["need"] or need, stated["risk"] or risk, decided, today, last_day_of_a_year(today)
    )
    analyse_need_and_risk(stated=analysis, by=None, at=now)


def _decision(role: Role, decided_by: str) -> str:
    return decided_by or ("" if is_content_role(role) else NOBODY_SIGNED_IN)
