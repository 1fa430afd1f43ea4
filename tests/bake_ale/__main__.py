# SPDX-License-Identifier: EUPL-1.2
"""Sets up an installation in LEDFYR_HOME and bakes it at a given moment: `python -m tests.bake_ale 2026-11-25T23:40`.

A process of its own, so that the tests of pages meet a database that no other test can touch.
"""

import sys
from datetime import datetime

from django.conf import settings

from ledfyr.contact.models import Desk
from ledfyr.keys.models import UnitKey
from ledfyr.law.opening_hours import STOCKHOLM
from ledfyr.publishing.whole_site import bake_whole_site
from ledfyr.sealing import PrivateKey
from ledfyr.web.command_line.loading import load_everything
from ledfyr.web.command_line.migrating import migrate_all

UNIT = 1


def bake(moment: datetime) -> None:
    """Migrate, read every fact and text, open Ale's letterbox, and bake."""
    migrate_all()
    load_everything(settings.FACTS, settings.DESIGN, say=lambda _said: None)
    open_desk(moment)
    bake_whole_site(design=settings.DESIGN, baked=settings.BAKED, at=moment, address=settings.PUBLIC_ADDRESS)


def open_desk(moment: datetime) -> None:
    """Letters are received, and sealed to a key that nobody has."""
    UnitKey.objects.create(unit=UNIT, version=1, public=PrivateKey.new().public.raw, made_at=moment)
    Desk.objects.create(municipality="ale", unit=UNIT, answers_within=3, opened_on=moment.date())


if __name__ == "__main__":
    bake(datetime.fromisoformat(sys.argv[1]).replace(tzinfo=STOCKHOLM))
