# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr` and its commands."""

import click

from ledfyr.factfiles import FileRefused
from ledfyr.web.command_line.access import access
from ledfyr.web.command_line.beginning_anew import account
from ledfyr.web.command_line.facts import check, directory, guide
from ledfyr.web.command_line.keys import keys
from ledfyr.web.command_line.languages import languages
from ledfyr.web.command_line.letterbox import letterbox
from ledfyr.web.command_line.letters import letters
from ledfyr.web.command_line.rulebook import rulebook
from ledfyr.web.command_line.serving import bake, nginx, run, setup
from ledfyr.web.command_line.trail import trail


@click.group()
@click.version_option(package_name="ledfyr")
def ledfyr() -> None:
    """Run Ledfyr: set up, serve and bake the site; check facts, look after keys and the access log."""


for command in (
    setup,
    run,
    bake,
    check,
    nginx,
    guide,
    directory,
    languages,
    account,
    access,
    keys,
    letterbox,
    letters,
    trail,
    rulebook,
):
    ledfyr.add_command(command)


def main() -> None:
    """Run the command line; a refused file is told in sentences, not as a trace."""
    try:
        ledfyr.main(standalone_mode=False)
    except FileRefused as refused:
        raise SystemExit(str(refused)) from None
    except click.ClickException as error:
        error.show()
        raise SystemExit(error.exit_code) from None
    except (click.Abort, KeyboardInterrupt):
        raise SystemExit(130) from None
