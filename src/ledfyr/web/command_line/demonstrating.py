# SPDX-License-Identifier: EUPL-1.2
"""Sets up a demonstration before the site is baked, and tells the one-time links with which each role is tried."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone

from ledfyr.staff.actions.inventing import set_up_invented_persons
from ledfyr.staff.rules.invented_persons import PERSONS
from ledfyr.web.demonstration.links import link_for
from ledfyr.web.demonstration.receiving import set_up_reception


@dataclass(frozen=True)
class Demonstration:
    """Who can be tried, and the phrases with which some of them unlock letters; by the Swedish name of the role."""

    accounts: Mapping[str, int]
    phrases: Mapping[str, str]


def set_up_demonstration(municipality: str) -> Demonstration | None:
    """Make the invented persons and the desk that they receive letters at; nothing outside a demonstration."""
    if not settings.DEMONSTRATION:
        return None
    now = timezone.now()
    accounts = {account.username: account.pk for account in set_up_invented_persons(municipality=municipality, at=now)}
    phrases = set_up_reception(municipality=municipality, pepper=settings.PEPPER, at=now)
    return Demonstration({person.role.swedish: accounts[person.email] for person in PERSONS}, phrases)


def links_to_try(port: int, demonstration: Demonstration) -> Iterator[str]:
    """One line for each role, with the phrase below it where there is one."""
    widest = max(map(len, demonstration.accounts))
    yield "Try each role as an invented person (each link works once):"
    for role, account in demonstration.accounts.items():
        yield f"  {role:<{widest}}  http://localhost:{port}/prova/{link_for(account, settings.DEMONSTRATION_KEY)}/"
        if phrase := demonstration.phrases.get(role):
            yield f"  {'':<{widest}}  unlocks letters with: {phrase}"
