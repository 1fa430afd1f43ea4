# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr keys recover`: lets one member into a unit's key with the officers' papers, when no member can unlock it."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from django.utils import timezone

from ledfyr.keys.acting import KeyActRefused
from ledfyr.keys.actions.recovering import recover_for_member
from ledfyr.keys.queries import current_unit_key
from ledfyr.sealing import WHEN_SHARES_ARE_USED, SealingRefused
from ledfyr.web.command_line.keys.opening import member_by_email, on_the_command_line, unit_named
from ledfyr.web.command_line.keys.rehearsing import NO_KEY, hidden_or_not
from ledfyr.web.command_line.keys.shares import ShareReader
from ledfyr.web.command_line.keys.terminal import ask_for_a_terminal, confirm_or_stop, say, say_points


@click.command()
@click.argument("unit")
@click.argument("email")
@hidden_or_not
def recover(unit: str, email: str, *, hidden: bool) -> None:
    """Let EMAIL into UNIT's key with the officers' shares. Every member is told, and it stands in the access log."""
    ask_for_a_terminal()
    found = unit_named(unit)
    member = member_by_email(email, found)
    unit_key = current_unit_key(found.number)
    if unit_key is None:
        raise click.ClickException(NO_KEY)
    say(f"Återställning: {member.name} får del i nyckeln för {found.called}.")
    say_points(WHEN_SHARES_ARE_USED)
    confirm_or_stop(f"Är {member.name} här, och har någon av er sett legitimation?")
    by = on_the_command_line(found)
    shares = ShareReader(expected=unit_key.public_key(), unit=found.number, by=by, hidden=hidden).read_enough()
    with _refusals_told():
        recover_for_member(
            unit_key=unit_key,
            shares=shares,
            account=member.account,
            rights=member.rights_in(found),
            by=by,
            at=timezone.now(),
        )
    say(
        f"{member.name} har nu del i nyckeln, och alla medlemmar får veta det.",
        "Byt enhetens nyckel på sidan Nycklar genom att ta ut dem som inte längre kan låsa upp sin.",
        f"Dela sedan den nya: ledfyr keys ceremony {found.number}",
    )


@contextmanager
def _refusals_told() -> Iterator[None]:
    try:
        yield
    except KeyActRefused as refused:
        raise click.ClickException(str(refused)) from None
    except SealingRefused as refused:
        reason = getattr(refused, "reason", refused.says)
        message = f"{reason} Försöket står i åtkomstloggen, och medlemmarna får veta det."
        raise click.ClickException(message) from None
