# SPDX-License-Identifier: EUPL-1.2
"""Words a support service for the templates: a short card that says who answers, and a full one with every channel."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from ledfyr.directory.rules.answering import ChannelFacts, ServiceFacts
from ledfyr.directory.rules.checking import is_overdue
from ledfyr.directory.rules.phone_numbers import PhoneNumber, phone_number
from ledfyr.directory.rules.saying_hours import DaysSaid, say_closed_holidays, say_hours_now, say_week
from ledfyr.languages import Words
from ledfyr.law.opening_hours import STOCKHOLM

DIALLED = ("phone", "sms")
LEAVING = ("web", "chat")


@dataclass(frozen=True)
class AnswerCard:
    """A service in a list: who it is, how to call, and whether it answers now."""

    key: str
    name: str
    description: str
    phone: PhoneNumber | None
    is_open: bool
    until_text: str
    next_text: str
    hours_text: str
    facts: tuple[str, ...]
    href: str
    said_in: str


@dataclass(frozen=True)
class ChannelCard:
    """One way to reach a service, with its hours in words and as a week."""

    kind_text: str
    label: str
    written: str
    href: str
    spoken: str
    leaves: bool
    is_open: bool
    state_text: str
    week: tuple[DaysSaid, ...]
    closed_days: tuple[str, ...]


@dataclass(frozen=True)
class ServiceCard(AnswerCard):
    """All that is known of a service."""

    channels: tuple[ChannelCard, ...]
    who_answers: str
    when_you_call: str
    does_not_lead_to: str
    source_name: str
    source_url: str
    checked_text: str
    is_overdue: bool
    doubt: str


@lru_cache(maxsize=2048)  # a service stands on many pages of one bake
def answer_card(service: ServiceFacts, moment: datetime, home: str, words: Words) -> AnswerCard:
    """The card of the first channel; `home` is the municipality's first page, below which contacts have addresses."""
    channel = service.first_channel
    said = say_hours_now(channel.hours, moment, words, kind=channel.kind)
    return AnswerCard(
        key=service.key,
        name=service.short_name,
        description=service.description,
        phone=phone_number(channel.value) if channel.kind in DIALLED else None,
        is_open=said.is_open,
        until_text=said.until_text,
        next_text=said.next_text,
        hours_text=_say_hours(channel, moment, words),
        facts=tuple(_facts_that_calm(service, words)),
        href=f"{home}kontakter/{service.key}/",
        said_in=service.said_in,
    )


def service_card(service: ServiceFacts, moment: datetime, home: str, words: Words) -> ServiceCard:
    """Everything about the service, for a page of its own."""
    short = answer_card(service, moment, home, words)
    today = moment.astimezone(STOCKHOLM).date()
    return ServiceCard(
        **{**vars(short), "name": service.name, "facts": (*short.facts, *_further_facts(service, words))},
        channels=tuple(_channel_card(channel, moment, words) for channel in service.channels),
        who_answers=service.who_answers,
        when_you_call=service.when_you_call,
        does_not_lead_to=service.does_not_lead_to,
        source_name=service.source_name,
        source_url=service.source_url,
        checked_text=_say_check(service, today, words),
        is_overdue=is_overdue(service.check.checked_on, today),
        doubt=service.check.note,
    )


def _say_hours(channel: ChannelFacts, moment: datetime, words: Words) -> str:
    """The ordinary hours in one line, which is as true on paper tomorrow as on the page now."""
    week = say_week(channel.hours, moment.astimezone(STOCKHOLM).date(), words)
    closed = words("hours.closed")
    said = "; ".join(f"{days} {', '.join(spans)}" for days, spans in week if spans != (closed,))
    return said or say_hours_now(channel.hours, moment, words, kind=channel.kind).until_text.rstrip(".")


def _facts_that_calm(service: ServiceFacts, words: Words) -> Iterator[str]:
    """What a caller in fear asks first; what nobody knows is left out rather than guessed."""
    if service.anonymous == "yes":
        yield words("service.anonymous")
    elif service.anonymous == "ask":
        yield words("service.ask_without_name")
    if service.on_phone_bill == "no":
        yield words("service.not_on_bill")


def _further_facts(service: ServiceFacts, words: Words) -> Iterator[str]:
    if service.on_phone_bill == "yes":
        yield words("service.on_bill")
    if service.cost:
        yield service.cost.rstrip(".")
    if service.age_to is not None:
        yield words("service.up_to_age", age=service.age_to)
    if service.age_from is not None:
        yield words("service.from_age", age=service.age_from)
    if others := [words(f"language_names.{code}") for code in service.languages if code != "sv"]:
        yield words("service.other_languages", languages=words.say_list(others))
    if service.interpreter == "yes":
        yield words("service.interpreter")
    if service.police:
        yield words("service.police")


def _channel_card(channel: ChannelFacts, moment: datetime, words: Words) -> ChannelCard:
    today = moment.astimezone(STOCKHOLM).date()
    said = say_hours_now(channel.hours, moment, words, kind=channel.kind)
    number = phone_number(channel.value) if channel.kind in DIALLED else None
    return ChannelCard(
        kind_text=words(f"channel.{channel.kind}"),
        label=channel.label,
        written=_written(channel),
        href=number.href if number else _href(channel),
        spoken=number.spoken if number else "",
        leaves=channel.kind in LEAVING,
        is_open=said.is_open,
        state_text=said.state_text,
        week=say_week(channel.hours, today, words),
        closed_days=say_closed_holidays(channel.hours, today, words),
    )


def _written(channel: ChannelFacts) -> str:
    return channel.label if channel.kind in LEAVING and channel.label else channel.value


def _href(channel: ChannelFacts) -> str:
    if channel.kind == "email":
        return f"mailto:{channel.value}"
    return channel.value if channel.kind in LEAVING else ""


def _say_check(service: ServiceFacts, today: date, words: Words) -> str:
    day = words.say_date(service.check.checked_on)
    if is_overdue(service.check.checked_on, today):
        return words("service.not_confirmed_since", date=day)
    return words("service.checked", date=day, by=service.check.checked_by)
