# SPDX-License-Identifier: EUPL-1.2
"""Makes the tables of the three databases, each with the rooms that belong there and no other."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.core.management import call_command

from ledfyr.web.databases import HOUSES, IN_EACH, SITE


def migrate_all() -> None:
    """Bring every database to the tables that its rooms need now."""
    with _rubbish_left_alone():
        call_command("migrate", database=SITE, verbosity=0, interactive=False)
    for name, rooms in HOUSES.items():
        # Room by room: asked for all, Django would walk through every table of the site without making one.
        for room in sorted(rooms | IN_EACH):
            if apps.is_installed(f"ledfyr.{room}"):
                call_command("migrate", room, database=name, verbosity=0, interactive=False)


@contextmanager
def _rubbish_left_alone() -> Iterator[None]:
    """Migrations make classes by the ten thousand, and a third of the time would go to looking among them.

    A new installation takes half a gigabyte for some seconds instead.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()
