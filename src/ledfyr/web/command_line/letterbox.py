# SPDX-License-Identifier: EUPL-1.2
"""The command that says what the letterbox may do in a PostgreSQL of the social-services house."""

import click

from ledfyr.web.narrow_connection import LETTERBOX, NarrowRoleRefused, grants_for


@click.group()
def letterbox() -> None:
    """The process that takes letters from the internet."""


@letterbox.command("grants")
@click.argument("role")
def grants(role: str) -> None:
    """Print the SQL that lets ROLE, in PostgreSQL, add letters and find them again, and do nothing else.

    Run it as the owner of the tables, after each upgrade, in the database of LEDFYR_SOCIAL_DATABASE.
    """
    try:
        click.echo(grants_for(role, LETTERBOX), nl=False)
    except NarrowRoleRefused:
        message = f"“{role}” cannot be a role. Write small letters a–z, digits and underscores, such as letterbox."
        raise click.ClickException(message) from None
