# SPDX-License-Identifier: EUPL-1.2
"""Decides whether an exception from the wall between the houses can be recorded as it is written."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.approving import FOUR_EYES
from ledfyr.staff.rules.granting import ONE_YEAR, THE_WALL
from ledfyr.staff.rules.periods import last_day_of_a_year, said
from ledfyr.staff.rules.rights import Colleague, covering
from ledfyr.staff.rules.roles import Role, either

MAY_EXCEPT = frozenset({Role.UNIT_MANAGER, Role.SECURITY_COORDINATOR})


@dataclass(frozen=True)
class StatedException:
    """An exception as somebody writes it down."""

    municipality: str
    reason: str
    decided_by: str
    decided_on: date
    valid_until: date


def why_not_except(stated: StatedException, by: Colleague, today: date) -> Refusal | None:
    """The reason why this colleague cannot record the exception, or None."""
    if by.is_the_same_person:
        return Refusal("Ingen registrerar ett undantag för sig själv.", FOUR_EYES, "Be en kollega registrera det.")
    if not covering(by.held, MAY_EXCEPT, stated.municipality):
        return Refusal(
            f"Undantag registreras av en {either(MAY_EXCEPT)} i kommunen.", FOUR_EYES, "Be en sådan kollega."
        )
    if not stated.reason.strip() or not stated.decided_by.strip():
        return Refusal("Ett undantag har ett skäl och någon som har beslutat det.", THE_WALL, "Skriv båda.")
    return _why_not_these_days(stated.decided_on, stated.valid_until, today)


def _why_not_these_days(first: date, last: date, today: date) -> Refusal | None:
    if first > today:
        return Refusal("Undantaget är inte beslutat än.", THE_WALL, "Skriv den dag då det beslutades.")
    if last < today:
        return Refusal("Undantaget skulle redan ha gått ut.", THE_WALL, "Välj i dag eller en senare dag.")
    longest = last_day_of_a_year(first)
    if last > longest:
        return Refusal("Ett undantag gäller högst ett år från beslutet.", ONE_YEAR, f"Välj senast {said(longest)}.")
    return None
