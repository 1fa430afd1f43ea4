# SPDX-License-Identifier: EUPL-1.2
"""Looks for a name among the cases that somebody may open anyway, and in no other; the trail tells of it first."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from ledfyr.casework.acting import DATABASE, CaseActRefused, act_on_case, refuse
from ledfyr.casework.actions.naming import name_key
from ledfyr.casework.models import Case
from ledfyr.casework.own_words import CaseworkKind, CaseworkVerb
from ledfyr.casework.queries.names import Named, cases_in_drawers
from ledfyr.casework.rules.naming import drawers_to_look_in, is_called, words_of
from ledfyr.casework.rules.seeing_cases import why_not_open_case
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Act, Actor, Touched

MOST_SHOWN = 20
FINDABLE = Source(Law.LEDFYR, "", "G.4 39")
NO_LETTERS = Refusal("Det står inget namn att söka på.", FINDABLE, "Skriv för- eller efternamnet, eller början av det.")
KEY_DAMAGED = Refusal(
    "Det går inte att söka på namn just nu. Ärendena ligger kvar.",
    FINDABLE,
    "Öppna ärendet från listan, och berätta för den som sköter Ledfyr hos er.",
)


@dataclass(frozen=True)
class Found:
    """A case whose name was looked for."""

    case: Case
    name: str = field(repr=False)
    born_on: str = field(repr=False)


@dataclass(frozen=True)
class Search:
    """What was found, and whether there is more than is shown."""

    found: tuple[Found, ...]
    is_cut: bool = False


def find_by_name(name: str, *, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> Search:
    """The unit's cases of that name which the reader may open; raises CaseActRefused and ReadNotRecorded.

    What is found is recorded case by case, as the names are shown.
    """
    wanted = words_of(name)
    refuse(None if wanted else NO_LETTERS)
    found = tuple(islice(_found(wanted, reader, ring), MOST_SHOWN + 1))  # no more are opened than are needed
    shown = Search(tuple(sorted(found[:MOST_SHOWN], key=_by_name)), is_cut=len(found) > MOST_SHOWN)
    acts = [Act(CaseworkVerb.NAME_SEARCHED, by, at, Touched(CaseworkKind.UNIT, str(ring.unit)))]
    acts += [act_on_case(CaseworkVerb.NAME_FOUND, each.case.pk, by=by, at=at) for each in shown.found]
    return show_recorded(lambda: shown, using=DATABASE, acts=acts)


def _found(wanted: tuple[str, ...], reader: Reader, ring: Keyring) -> Iterator[Found]:
    key = name_key(ring)
    if key is None:
        raise CaseActRefused(KEY_DAMAGED)
    for named in cases_in_drawers(ring.unit, drawers_to_look_in(wanted, key)):
        opened = _opened(named, ring) if why_not_open_case(reader, named.state) is None else None
        if opened and is_called(opened.name, wanted):
            yield opened


def _by_name(found: Found) -> tuple[str, ...]:
    return words_of(found.name)


def _opened(named: Named, ring: Keyring) -> Found | None:
    """None for a record that was damaged; opening the case tells of it."""
    try:
        person = ring.read(named.case.person)
    except SealingRefused:
        return None
    return Found(named.case, person["name"], person["born_on"])
