# SPDX-License-Identifier: EUPL-1.2
"""A process of its own that closes a letter and disposes of it. Told by engine, name and host of a database."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path

from ledfyr.contact.tests.desk_process import ROOMS, prepare
from ledfyr.keys.tests.own_process import say, set_up

CLOSED = date(2020, 1, 1)


def plant() -> None:
    """Close the letter, enter a plan, and say a piece of what lies in the tables."""
    models = import_module("ledfyr.contact.models")
    models.Handling.objects.all().update(closed_on=CLOSED, waiting_since=None, answer_due_on=None)
    models.RecordsPlan.objects.create(
        municipality="ale", door="fraga", months=1, decided_on=CLOSED, decision="SN-1", entered_on=CLOSED, entered_by=17
    )
    letter = models.Letter.objects.get()
    say([bytes(letter.content.envelope)[200:240].hex(), bytes(letter.for_sender)[200:240].hex()])


def dispose(folder: str) -> None:
    """Draw a list as one and approve it as another; say what went, and whether it has left the tables."""
    disposing = import_module("ledfyr.contact.actions.disposing")
    overwriting = import_module("ledfyr.contact.overwriting")
    cast = import_module("ledfyr.keys.tests.cast")
    at, files = cast.NOW + timedelta(days=60), Path(folder)
    drawn = disposing.draw_list(unit=cast.RECEPTION, municipality="ale", by=cast.acting(cast.ANNA), at=at)
    gone = disposing.approve_list(
        mark=drawn.pk, unit=cast.RECEPTION, manages=True, files=files, by=cast.acting(cast.BERIT), at=at
    )
    say([gone.threads, overwriting.overwrite_freed_space(write_anew=True)])


def meet() -> None:
    """Take the letter down, as the clock does."""
    cast = import_module("ledfyr.keys.tests.cast")
    meeting = import_module("ledfyr.contact.actions.meeting")
    say(meeting.meet_letters(unit=cast.RECEPTION, municipality="ale", at=cast.NOW))


if __name__ == "__main__":
    engine, name, host = sys.argv[1:4]
    set_up(*ROOMS, engine=engine, name=name, host=host)
    acts: dict[str, Callable[..., None]] = {"prepare": prepare, "meet": meet, "plant": plant, "dispose": dispose}
    acts[sys.argv[4]](*sys.argv[5:])
