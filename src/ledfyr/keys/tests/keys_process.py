# SPDX-License-Identifier: EUPL-1.2
"""A process of its own that works with a unit's key while others do, or until it is killed.

Told by engine, name and host of a database, and by what it is to do.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType

from ledfyr.keys.tests.own_process import make_tables, say, set_up, wait_for_the_others

ROOMS = ("trail", "keys")


def prepare(acts: ModuleType, count: str) -> None:
    make_tables(*ROOMS)
    ring = acts.reception_of_two()
    acts.admit(ring, acts.CARIN)
    say(acts.letters_to_reception(ring, int(count)))


def remove(acts: ModuleType, by: str, whom: str) -> None:
    rotating = import_module("ledfyr.keys.actions.rotating")
    acting = import_module("ledfyr.keys.acting")
    ring = acts.ring_of(int(by))
    wait_for_the_others()
    try:
        rotating.remove_member(ring=ring, account=int(whom), by=acts.acting(int(by)), at=acts.NOW)
    except acting.KeyActRefused as refused:
        say(refused.refusal.reason)
    else:
        say("removed")


def reseal(acts: ModuleType, account: str, at_once: str) -> None:
    resealing = import_module("ledfyr.keys.actions.resealing")
    ring, by = acts.ring_of(int(account)), acts.acting(int(account))
    wait_for_the_others()
    while left := resealing.reseal_some(ring=ring, by=by, at=acts.NOW, at_once=int(at_once)):
        say(left)
    say(0)


def look(acts: ModuleType, account: str) -> None:
    models = import_module("ledfyr.keys.models")
    trail = import_module("ledfyr.trail.queries")
    ring = acts.ring_of(int(account))
    letters = models.TestLetter.objects.order_by("pk")
    say(
        {
            "texts": [ring.read(letter)["text"] for letter in letters],
            "versions": sorted(set(letters.values_list("key_version", flat=True))),
            "changing": models.KeyRotation.objects.filter(done_at=None).count(),
            "damaged": models.DamagedRecord.objects.count(),
            "faults": [str(fault) for fault in trail.verify_database("social").faults],
            "verbs": [row.verb for row in import_module("ledfyr.trail.models").TrailRow.objects.using("social")],
        }
    )


ACTS: dict[str, Callable[..., None]] = {"prepare": prepare, "remove": remove, "reseal": reseal, "look": look}

if __name__ == "__main__":
    engine, name, host = sys.argv[1:4]
    set_up(*ROOMS, engine=engine, name=name, host=host)
    ACTS[sys.argv[4]](import_module("ledfyr.keys.tests.cast"), *sys.argv[5:])
