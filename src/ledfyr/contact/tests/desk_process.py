# SPDX-License-Identifier: EUPL-1.2
"""A process of its own that meets letters at a desk while others do. Told by engine, name and host of a database."""

import sys
from collections.abc import Callable
from importlib import import_module

from ledfyr.keys.tests.own_process import make_tables, say, set_up, wait_for_the_others

ROOMS = ("trail", "keys", "contact")


def prepare(count: str) -> None:
    make_tables(*ROOMS)
    desk = import_module("ledfyr.contact.tests.at_the_desk").opened(
        import_module("ledfyr.keys.tests.cast").reception_of_two()
    )
    for number in range(int(count)):
        desk.post(f"Brev {number}")
    say("prepared")


def meet() -> None:
    meeting = import_module("ledfyr.contact.actions.meeting")
    cast = import_module("ledfyr.keys.tests.cast")
    wait_for_the_others()
    say(meeting.meet_letters(unit=cast.RECEPTION, municipality="ale", at=cast.NOW))


def look() -> None:
    entries = import_module("ledfyr.contact.models").RegisterEntry.objects.order_by("number")
    say([[entry.number, entry.thread_id is not None] for entry in entries])


if __name__ == "__main__":
    engine, name, host = sys.argv[1:4]
    set_up(*ROOMS, engine=engine, name=name, host=host)
    acts: dict[str, Callable[..., None]] = {"prepare": prepare, "meet": meet, "look": look}
    acts[sys.argv[4]](*sys.argv[5:])
