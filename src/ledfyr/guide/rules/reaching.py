# SPDX-License-Identifier: EUPL-1.2
"""Decides which services an outcome shows and in what order, so that whoever answers right now stands first."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from ledfyr.guide.flow import Outcome

MOST_SHOWN = 3  # more than three is a list to choose in, and someone in fear does not choose

Service = TypeVar("Service")


def in_order_of_help(
    services: Sequence[Service], always: Sequence[Service], answers: Callable[[Service], bool]
) -> tuple[Service, ...]:
    """Those that answer now, in the writer's order; when none does, those of always; then those that are closed.

    When all of the outcome's own services are closed, the last place is kept for the one that fits best, so that the
    reader who can wait sees when it opens.
    """
    awake = [service for service in services if answers(service)]
    asleep = [service for service in services if service not in awake]
    if awake:
        return (*awake, *asleep)[:MOST_SHOWN]
    meanwhile = [service for service in always if answers(service) and service not in services]
    return (*meanwhile[: MOST_SHOWN - 1], *asleep)[:MOST_SHOWN]


def why_not_reachable(outcome: Outcome, answers: Callable[[str], bool]) -> str | None:
    """Say why nobody can be reached at the moment that `answers` speaks of, or None."""
    first = in_order_of_help(outcome.services, outcome.always, answers)[0]
    if answers(first):
        return None
    asked = ", ".join((*outcome.services, *outcome.always))
    return f"Slutet ”{outcome.id}”: ingen svarar av {asked}. Lägg till någon som gör det under always."
