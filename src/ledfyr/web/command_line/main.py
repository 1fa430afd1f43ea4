# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr` and its commands."""

import click

from ledfyr.factfiles import FileRefused
from ledfyr.web.command_line.facts import account, check, directory, guide
from ledfyr.web.command_line.languages import languages
from ledfyr.web.command_line.serving import bake, nginx, run, setup


@click.group()
@click.version_option(package_name="ledfyr")
def ledfyr() -> None:
    """Run Ledfyr: set up, serve and bake the site; check the files that facts are kept in."""


for command in (setup, run, bake, check, nginx, guide, directory, languages, account):
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
