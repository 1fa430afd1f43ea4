# SPDX-License-Identifier: EUPL-1.2
"""Sets up an installation in LEDFYR_HOME and bakes it at a given moment: `python -m tests.bake_ale 2026-11-25T23:40`.

A process of its own, so that the tests of pages meet a database that no other test can touch.
"""

import sys
from datetime import datetime

from django.conf import settings
from django.core.management import call_command

from ledfyr.law.opening_hours import STOCKHOLM
from ledfyr.publishing.whole_site import bake_whole_site
from ledfyr.web.command_line.loading import load_everything


def bake(moment: datetime) -> None:
    """Migrate, read every fact and text, and bake."""
    call_command("migrate", verbosity=0)
    load_everything(settings.FACTS, settings.DESIGN, say=lambda _said: None)
    bake_whole_site(design=settings.DESIGN, baked=settings.BAKED, at=moment, address=settings.PUBLIC_ADDRESS)


if __name__ == "__main__":
    bake(datetime.fromisoformat(sys.argv[1]).replace(tzinfo=STOCKHOLM))
