# SPDX-License-Identifier: EUPL-1.2
"""Finds the rows that a reviewer should look at, beside those that chance has drawn, and says only by which rule.

The trail holds no names. What hangs on a name, an address or an assignment is asked of the house that keeps the
records; what it answers is compared and forgotten.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.likeness import share_a_surname, share_an_address
from ledfyr.trail.rules.many_records import rows_beyond_the_usual
from ledfyr.trail.rules.odd_hours import is_odd_hour
from ledfyr.trail.vocabulary import Verb, word_of


class Find(StrEnum):
    """Why a row is looked at."""

    SAMPLED = "sampled"
    OUTSIDE_ASSIGNMENT = "outside_assignment"
    SAME_SURNAME = "same_surname"
    SAME_ADDRESS = "same_address"
    COLLEAGUE = "colleague"
    PROTECTED_IDENTITY = "protected_identity"
    BROKEN_GLASS = "broken_glass"
    ODD_HOUR = "odd_hour"
    MANY_RECORDS = "many_records"


@dataclass(frozen=True)
class HouseAnswers:
    """What only the house that keeps the records, and the register of staff, can answer."""

    is_assigned: Callable[[RecordedAct], bool]  # was the record the account's to work with at that moment?
    concerns_a_colleague: Callable[[RecordedAct], bool]
    has_protected_identity: Callable[[str, str], bool]  # by kind and number of the record, as in the two below
    surnames_concerned: Callable[[str, str], Collection[str]]
    addresses_concerned: Callable[[str, str], Collection[str]]
    surnames_of_staff: Callable[[int], Collection[str]]  # by account, as in the next
    addresses_of_staff: Callable[[int], Collection[str]]
    works_at_odd_hours: Callable[[str], bool]  # by unit


def is_reviewed(act: RecordedAct) -> bool:
    """Whether an account acted, and not in reviewing the log; an act without a word in this version is reviewed."""
    verb = word_of(Verb, act.verb)
    return act.account is not None and (verb is None or verb.is_reviewed)


Rule = Callable[[RecordedAct, HouseAnswers], bool]


def _same_surname(act: RecordedAct, house: HouseAnswers) -> bool:
    concerned = house.surnames_concerned(act.kind, act.record)
    return share_a_surname(concerned, house.surnames_of_staff(act.account or 0))


def _same_address(act: RecordedAct, house: HouseAnswers) -> bool:
    concerned = house.addresses_concerned(act.kind, act.record)
    return share_an_address(concerned, house.addresses_of_staff(act.account or 0))


RULES: Mapping[Find, Rule] = MappingProxyType(
    {
        Find.OUTSIDE_ASSIGNMENT: lambda act, house: not house.is_assigned(act),
        Find.SAME_SURNAME: _same_surname,
        Find.SAME_ADDRESS: _same_address,
        Find.COLLEAGUE: lambda act, house: house.concerns_a_colleague(act),
        Find.PROTECTED_IDENTITY: lambda act, house: house.has_protected_identity(act.kind, act.record),
        Find.BROKEN_GLASS: lambda act, _house: act.breaks_glass,
        Find.ODD_HOUR: lambda act, house: is_odd_hour(act.at) and not house.works_at_odd_hours(act.unit),
    }
)


def finds_in(acts: Iterable[RecordedAct], house: HouseAnswers) -> dict[int, list[Find]]:
    """The numbers of the rows to look at, each with why. Only what an account did with a record can be found."""
    opened = [act for act in acts if act.record and is_reviewed(act)]
    found: dict[int, list[Find]] = {}
    for act in opened:
        if finds := [find for find, rule in RULES.items() if rule(act, house)]:
            found[act.sequence] = finds
    for sequence in rows_beyond_the_usual(opened):
        found.setdefault(sequence, []).append(Find.MANY_RECORDS)
    return found
