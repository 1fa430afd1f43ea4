# SPDX-License-Identifier: EUPL-1.2
"""Writes support services as their files state them, and records that somebody has checked one."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from django.db import transaction

from ledfyr.directory.models import Channel, ChannelHours, Service, ServiceCheck, ServiceText
from ledfyr.directory.service_files import read_country_file, read_municipality_file
from ledfyr.directory.service_form import ChannelForm, MunicipalityFile, ServiceForm
from ledfyr.directory.text_files import read_texts_file
from ledfyr.directory.text_form import TextsFile
from ledfyr.languages import Language
from ledfyr.languages.source_state import read_made_from
from ledfyr.places.actions import save_municipality
from ledfyr.places.models import Municipality

LOADED_SEPARATELY = {"source", "check", "channel", "area"}


@transaction.atomic
def load_service_file(path: Path) -> None:
    """Keep exactly the national services of the file; raises FileRefused and then changes nothing."""
    form = read_country_file(path)
    _keep_services(form.service, municipality=None)


@transaction.atomic
def load_municipality_file(path: Path) -> tuple[Municipality, MunicipalityFile]:
    """Keep exactly what the file says of the municipality; raises FileRefused and then changes nothing."""
    form = read_municipality_file(path)
    municipality = save_municipality(form.municipality)
    _keep_services(form.service, municipality=municipality)
    return municipality, form


def _keep_services(forms: Sequence[ServiceForm], *, municipality: Municipality | None) -> None:
    """Checks made by staff stay with the service, whatever its file says; a service that left the file is deleted."""
    Service.objects.filter(municipality=municipality).exclude(key__in=[form.key for form in forms]).delete()
    for order, form in enumerate(forms):
        facts = form.model_dump(exclude=LOADED_SEPARATELY) | {
            "municipality": municipality,
            "order": order,
            "area": [] if form.area == "country" else form.area,
            "source_name": form.source.name,
            "source_url": form.source.url,
            "source_read_on": form.source.read_on,
        }
        service, _ = Service.objects.update_or_create(key=form.key, defaults=facts)
        ServiceCheck.objects.get_or_create(service=service, **form.check.model_dump())
        _keep_channels(service, form.channel)


def _keep_channels(service: Service, forms: Sequence[ChannelForm]) -> None:
    service.channels.all().delete()
    for order, form in enumerate(forms):
        channel = Channel.objects.create(service=service, order=order, **form.model_dump(exclude={"hours"}))
        rows = [
            ChannelHours(
                channel=channel,
                order=place,
                weekdays=sorted(hours.row().weekdays),
                **hours.model_dump(exclude={"weekdays"}),
            )
            for place, hours in enumerate(form.hours)
        ]
        ChannelHours.objects.bulk_create(rows)


def confirm_service(*, service: Service, by: str, on: date, note: str) -> ServiceCheck:
    """Record that somebody has looked and that all said of the service is right but for what the note doubts."""
    return ServiceCheck.objects.create(service=service, checked_by=by, checked_on=on, note=note)


@transaction.atomic
def load_texts_file(path: Path, language: Language) -> TextsFile:
    """Keep exactly what the file says of services in the language; raises FileRefused and then changes nothing."""
    services = {service.key: service for service in Service.objects.prefetch_related("channels", "checks")}
    form = read_texts_file(path, {key: service.channels.count() for key, service in services.items()})
    made_from = read_made_from(path.parent / language.code)
    ServiceText.objects.filter(language=language.code).exclude(service__key__in=form.service).delete()
    for key, text in form.service.items():
        facts = text.model_dump() | {"labels": list(text.labels), "made_from": made_from.get(key, [])}
        ServiceText.objects.update_or_create(service=services[key], language=language.code, defaults=facts)
    return form
