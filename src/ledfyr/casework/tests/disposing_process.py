# SPDX-License-Identifier: EUPL-1.2
"""A process of its own that makes a case and disposes of it. Told by engine, name and host of a database."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from ledfyr.keys.tests.own_process import make_tables, say, set_up

ROOMS = ("trail", "keys", "contact", "casework")
PIECE = slice(100, 140)


def plant() -> None:
    """Make the tables, the unit and a case that was not opened; say pieces of what lies in the tables."""
    make_tables(*ROOMS)
    helping, models = import_module("ledfyr.casework.tests.disposing"), import_module("ledfyr.casework.models")
    ring = import_module("ledfyr.keys.tests.cast").reception_of_two()
    helping.enter_plan()
    helping.not_opened(_unit(ring))
    sealed = [models.Person.objects.get().name, *(step.content for step in models.Step.objects.all())]
    say([each.envelope[PIECE].hex() for each in sealed])


def dispose(folder: str) -> None:
    """Propose as one, approve as another; say what the list showed, what went, and whether it has left the tables."""
    helping, cast = import_module("ledfyr.casework.tests.disposing"), import_module("ledfyr.keys.tests.cast")
    paging = import_module("ledfyr.casework.queries.paging")
    # The municipality stands in another database, which this process does not have.
    known: Any = import_module("ledfyr.casework.queries.disposing")
    known.code_of = lambda _slug: "1440"
    unit = _unit(cast.ring_of(cast.ANNA))
    listed = paging.ended_cases(cast.RECEPTION, cast.ANNA, 1, cast.TODAY)
    drawers = import_module("ledfyr.casework.models").NameDrawer.objects.count()
    gone = helping.approve(unit, helping.propose(unit), Path(folder))
    overwriting = import_module("ledfyr.contact.overwriting")
    say([listed.total, gone.cases, gone.rows - drawers, overwriting.overwrite_freed_space(write_anew=True)])


def _unit(ring: object) -> Any:  # noqa: ANN401  # a class of a module that needs Django first
    desk = import_module("ledfyr.contact.tests.at_the_desk").Desk(ring)
    return import_module("ledfyr.casework.tests.at_the_unit").Unit(desk)


if __name__ == "__main__":
    engine, name, host = sys.argv[1:4]
    set_up(*ROOMS, "staff", "places", engine=engine, name=name, host=host)
    acts: dict[str, Callable[..., None]] = {"plant": plant, "dispose": dispose}
    acts[sys.argv[4]](*sys.argv[5:])
