# SPDX-License-Identifier: EUPL-1.2
"""Decides who answers at a moment, who stands first, and when what a page says of it stops being true."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from ledfyr.law import opening_hours
from ledfyr.law.opening_hours import HoursRow


@dataclass(frozen=True)
class ChannelFacts:
    """One way to reach a service, with its hours."""

    kind: str
    value: str
    label: str
    first: bool
    hours: tuple[HoursRow, ...]


@dataclass(frozen=True)
class CheckFacts:
    """Who looked last whether the facts are right, and what that person doubted."""

    checked_on: date
    checked_by: str
    note: str


@dataclass(frozen=True)
class ServiceFacts:
    """All that is known of a service. `key` is what flows and pages call it by: its role, or else its own key."""

    key: str
    name: str
    short_name: str
    description: str
    helps: tuple[str, ...]
    age_from: int | None
    age_to: int | None
    languages: tuple[str, ...]
    anonymous: str
    on_phone_bill: str
    cost: str
    interpreter: str
    who_answers: str
    police: bool
    when_you_call: str
    does_not_lead_to: str
    channels: tuple[ChannelFacts, ...]
    source_name: str
    source_url: str
    check: CheckFacts
    said_in: str = ""  # the language of the words where it is not the page's own
    changed_in_swedish: tuple[str, ...] = ()  # sentences that a translation was not made from

    @property
    def first_channel(self) -> ChannelFacts:
        """The channel that the cards show: the one marked as first, else the first of all."""
        return next((channel for channel in self.channels if channel.first), self.channels[0])


def answers(service: ServiceFacts, moment: datetime) -> bool:
    """Whether somebody answers on the first channel at the moment."""
    return opening_hours.is_open(service.first_channel.hours, moment)


def answering_order(services: Iterable[ServiceFacts], moment: datetime) -> list[ServiceFacts]:
    """Those that answer, in the given order, then the others by when they open; unknown hours last."""
    given = list(services)
    awake = [service for service in given if answers(service, moment)]
    asleep = [service for service in given if service not in awake]
    return [*awake, *sorted(asleep, key=lambda service: _opens_at(service, moment))]


def _opens_at(service: ServiceFacts, moment: datetime) -> float:
    opens = opening_hours.next_change(service.first_channel.hours, moment)
    return opens.timestamp() if opens else float("inf")


def next_change(services: Iterable[ServiceFacts], moment: datetime) -> datetime | None:
    """The next moment at which any channel of the services opens or closes, or None."""
    changes = (_channel_changes(channel, moment) for service in services for channel in service.channels)
    return min((change for change in changes if change), default=None)


@lru_cache(maxsize=1024)  # a channel stands on many pages of one bake
def _channel_changes(channel: ChannelFacts, moment: datetime) -> datetime | None:
    return opening_hours.next_change(channel.hours, moment)
