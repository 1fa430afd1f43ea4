# SPDX-License-Identifier: EUPL-1.2
"""The command that lets somebody who cannot sign in any longer begin anew."""

import click

from ledfyr.staff.queries.people import AccountMissing, account_by_email
from ledfyr.web.command_line.access import account
from ledfyr.web.sign_in.beginning_anew import PasswordRefused, begin_anew

__all__ = ["account"]  # with one command more


@account.command("begin-anew")
@click.argument("email")
@click.password_option(help="At least 14 characters; asked for when left out.")
def begin_anew_with(email: str, password: str) -> None:
    """Give EMAIL's account a new password, and let its owner set up the second factor anew.

    Make sure that it is the owner who asks: see them, or call a number that you knew before.
    """
    try:
        begin_anew(account_by_email(email), password=password)
    except AccountMissing:
        message = "Det finns inget öppet konto med den e-postadressen."
        raise click.ClickException(message) from None
    except PasswordRefused as refused:
        raise click.ClickException(str(refused)) from None
    click.echo("Kontot har ett nytt lösenord. Det andra steget ställs in vid nästa inloggning.")
