# SPDX-License-Identifier: EUPL-1.2
"""From which to which age each measure of LVU can be thought of: a pointer for the caseworker, never a proposal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from ledfyr.law.ages import limits
from ledfyr.law.ages.age import age_on, birthday
from ledfyr.law.sources import Provision, Refusal, in_force


class Compulsion(StrEnum):
    """What LVU allows without consent. The name of the member is its code."""

    HOME_CARE = "vård för att hemmet brister (2 §)"
    BEHAVIOUR_CARE = "vård för eget beteende (3 §)"
    TAKING_INTO_CARE = "omedelbart omhändertagande (6 §)"
    INTERMEDIATE = "mellantvång (22 §)"
    TRAVEL_BAN = "utreseförbud (31 a §)"


@dataclass(frozen=True)
class Span:
    """Begins under one age and has ended at another; what ends otherwise has no end here."""

    begins_under: tuple[Provision[int], ...]
    ends_at: tuple[Provision[int], ...] = ()


SPANS: Mapping[Compulsion, Span] = MappingProxyType(
    {
        Compulsion.HOME_CARE: Span(limits.HOME_CARE_UNDER, limits.HOME_CARE_ENDS),
        Compulsion.BEHAVIOUR_CARE: Span(limits.BEHAVIOUR_CARE_UNDER, limits.BEHAVIOUR_CARE_ENDS),
        Compulsion.TAKING_INTO_CARE: Span(limits.TAKING_INTO_CARE_UNDER),
        Compulsion.INTERMEDIATE: Span(limits.INTERMEDIATE_UNDER, limits.INTERMEDIATE_ENDS),
        Compulsion.TRAVEL_BAN: Span(limits.TRAVEL_BAN_UNDER, limits.TRAVEL_BAN_ENDS),
    }
)


def too_old_for(compulsion: Compulsion, on: date) -> Refusal:
    """The refusal for who has reached the age from which it can no longer begin."""
    limit = in_force(SPANS[compulsion].begins_under, on)
    return Refusal(
        f"Det går inte att besluta om {compulsion} för den som har fyllt {limit.value} år.",
        limit.source,
        "Erbjud frivilligt stöd.",
    )


def why_not_compel(*, compulsion: Compulsion, born_on: date, on: date) -> Refusal | None:
    """Why the age rules it out, or None; that the age does not says nothing of whether it is called for."""
    limit = in_force(SPANS[compulsion].begins_under, on).value
    return too_old_for(compulsion, on) if age_on(born_on, on) >= limit else None


def compulsion_ends_on(*, compulsion: Compulsion, born_on: date, on: date) -> date | None:
    """The birthday by which it must have ended; None when no age ends it."""
    ends_at = SPANS[compulsion].ends_at
    return birthday(born_on, in_force(ends_at, on).value) if ends_at else None
