# SPDX-License-Identifier: EUPL-1.2
"""Reads the files of services and municipalities, and refuses what no reader could use, line by line."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from ledfyr.directory.service_form import ChannelForm, CountryFile, MunicipalityFile, ServiceForm
from ledfyr.factfiles import FactFile, FileRefused, Refusal, check_fact_file, read_fact_file
from ledfyr.factfiles.lines import Where
from ledfyr.law.opening_hours import why_not_rows

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}")
ADDRESS = re.compile(r"https://[a-z0-9.\-]+(/\S*)?")

Form = TypeVar("Form", CountryFile, MunicipalityFile)


def read_country_file(path: Path) -> CountryFile:
    """The national services; raises FileRefused with everything that is wrong."""
    return _read(path, CountryFile)


def read_municipality_file(path: Path) -> MunicipalityFile:
    """A municipality and its services; raises FileRefused with everything that is wrong."""
    return _read(path, MunicipalityFile)


def _read(path: Path, shape: type[Form]) -> Form:
    file = read_fact_file(path)
    form = check_fact_file(file, shape)
    if refusals := list(_wrong_in(file, form.service)):
        raise FileRefused(refusals)
    return form


def _wrong_in(file: FactFile, services: Sequence[ServiceForm]) -> Iterator[Refusal]:
    yield from _said_twice(file, services)
    for number, service in enumerate(services):
        where: Where = ("service", number)
        if sum(channel.first for channel in service.channel) > 1:
            yield file.refuse(where, "Två kanaler är märkta som första.", "Låt first = true stå på en av dem.")
        for place, channel in enumerate(service.channel):
            yield from _wrong_channel(file, (*where, "channel", place), channel)


def _said_twice(file: FactFile, services: Sequence[ServiceForm]) -> Iterator[Refusal]:
    """Keys and roles share one list of names, since flows and pages may call a service by either."""
    seen: set[str] = set()
    for number, service in enumerate(services):
        for name in ("key", "role"):
            value = getattr(service, name)
            if value and value in seen:
                problem = f"”{value}” används av ett annat stöd i filen."
                yield file.refuse(("service", number, name), problem, "Välj ett annat ord.")
            seen.add(value)


def _wrong_channel(file: FactFile, where: Where, channel: ChannelForm) -> Iterator[Refusal]:
    if channel.kind in ("phone", "sms"):
        if reason := channel.why_not_value:
            yield file.refuse((*where, "value"), reason, "")
    elif channel.kind == "email" and not EMAIL.fullmatch(channel.value):
        yield file.refuse((*where, "value"), f"”{channel.value}” är ingen e-postadress.", "Skriv namn@exempel.se.")
    elif channel.kind in ("web", "chat") and not ADDRESS.fullmatch(channel.value):
        problem = f"”{channel.value}” är ingen säker webbadress."
        yield file.refuse((*where, "value"), problem, "Skriv hela adressen, från https:// och framåt.")
    for row, problem, remedy in why_not_rows(channel.rows):
        yield file.refuse((*where, "hours", row), problem, remedy)
