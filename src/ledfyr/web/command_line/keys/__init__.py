# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr keys`: splits a unit's key on paper, rehearses and uses the papers, finishes a change, and says how it is."""

import click

from ledfyr.web.command_line.keys.ceremony import ceremony
from ledfyr.web.command_line.keys.recovering import recover
from ledfyr.web.command_line.keys.rehearsing import rehearse
from ledfyr.web.command_line.keys.resealing import reseal
from ledfyr.web.command_line.keys.status import status


@click.group()
def keys() -> None:
    """Look after units' keys: split them on paper, bring them back, finish a change. UNIT is a number or ale/name."""


for command in (ceremony, rehearse, recover, reseal, status):
    keys.add_command(command)

__all__ = ["keys"]
