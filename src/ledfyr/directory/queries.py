# SPDX-License-Identifier: EUPL-1.2
"""Reads the support services of a municipality, national ones included, as plain facts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet

from ledfyr.directory.models import Channel, ChannelHours, Service
from ledfyr.directory.rules.answering import ChannelFacts, CheckFacts, ServiceFacts
from ledfyr.languages import SWEDISH, Language, words_of
from ledfyr.languages.source_state import changed_sentences
from ledfyr.law.opening_hours import HoursRow, RowKind
from ledfyr.places.models import Municipality


@dataclass(frozen=True)
class ServicesOf:
    """The services of one municipality, its own before the national ones."""

    services: tuple[ServiceFacts, ...]

    def __iter__(self) -> Iterator[ServiceFacts]:
        return iter(self.services)

    def find(self, key: str) -> ServiceFacts | None:
        """The service with this role or key, or None when the municipality lacks it."""
        return next((service for service in self.services if service.key == key), None)


def services_for(municipality: Municipality, language: Language = SWEDISH) -> ServicesOf:
    """Everything the municipality's pages may show in a language, read in five queries."""
    rows = _all_services().filter(Q(municipality=municipality) | Q(municipality=None))
    facts = [(row.municipality_id is None, _in_language(row, language)) for row in rows]
    own_first = sorted(facts, key=lambda pair: pair[0])
    return ServicesOf(tuple(fact for _, fact in own_first))


def known_service_keys() -> frozenset[str]:
    """Every word by which a flow or a page may call a service: keys of national services, roles and keys of others."""
    names = Service.objects.values_list("key", "role")
    return frozenset(name for pair in names for name in pair if name)


def service_by_key(key: str) -> Service | None:
    """One service by its own key, or None."""
    return _all_services().filter(key=key).first()


def services_to_confirm() -> tuple[Service, ...]:
    """Every service, the one that was checked longest ago first."""
    return tuple(sorted(_all_services(), key=lambda service: service.checks.all()[0].checked_on))


def _all_services() -> QuerySet[Service]:
    return Service.objects.prefetch_related("channels__hours", "checks", "texts").select_related("municipality")


def swedish_texts_of(service: Service) -> list[str]:
    """What a translation of a service is made from."""
    names = ("name", "description", "who_answers", "when_you_call", "does_not_lead_to", "cost")
    return [*(getattr(service, name) for name in names), service.checks.all()[0].note]


def _in_language(service: Service, language: Language) -> ServiceFacts:
    """The service in the language, or in Swedish and marked so where nobody has translated it."""
    facts = _facts(service)
    if language.is_source:
        return facts
    text = next((text for text in service.texts.all() if text.language == language.code), None)
    if text is None:
        return replace(facts, said_in=SWEDISH.html)
    changed = changed_sentences(swedish_texts_of(service), text.made_from)
    guard = words_of(language).guard
    labels = text.labels or [""] * len(facts.channels)
    return replace(
        facts,
        name=guard(text.name),
        short_name=guard(text.short_name),
        description=guard(text.description),
        who_answers=guard(text.who_answers),
        when_you_call=guard(text.when_you_call),
        does_not_lead_to=guard(text.does_not_lead_to),
        cost=guard(text.cost),
        channels=tuple(
            replace(channel, label=guard(label)) for channel, label in zip(facts.channels, labels, strict=True)
        ),
        check=replace(facts.check, note=facts.check.note and guard(text.note)),
        changed_in_swedish=changed,
    )


def _facts(service: Service) -> ServiceFacts:
    newest = service.checks.all()[0]
    return ServiceFacts(
        key=service.role or service.key,
        name=service.name,
        short_name=service.short_name,
        description=service.description,
        helps=tuple(service.helps),
        age_from=service.age_from,
        age_to=service.age_to,
        languages=tuple(service.languages),
        anonymous=service.anonymous,
        on_phone_bill=service.on_phone_bill,
        cost=service.cost,
        interpreter=service.interpreter,
        who_answers=service.who_answers,
        police=service.police,
        when_you_call=service.when_you_call,
        does_not_lead_to=service.does_not_lead_to,
        channels=tuple(_channel(channel) for channel in service.channels.all()),
        source_name=service.source_name,
        source_url=service.source_url,
        check=CheckFacts(newest.checked_on, newest.checked_by, newest.note),
    )


def _channel(channel: Channel) -> ChannelFacts:
    return ChannelFacts(
        kind=channel.kind,
        value=channel.value,
        label=channel.label,
        first=channel.first,
        hours=tuple(_row(row) for row in channel.hours.all()),
    )


def _row(row: ChannelHours) -> HoursRow:
    return HoursRow(
        RowKind(row.kind),
        frozenset(row.weekdays),
        row.opens,
        row.closes,
        closed=row.closed,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        first_on=row.first_on,
        last_on=row.last_on,
        holiday=row.holiday,
    )
