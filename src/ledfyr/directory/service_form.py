# SPDX-License-Identifier: EUPL-1.2
"""The form of a support service in a fact file, with its channels, hours, source and check."""

from datetime import date, time
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ledfyr.directory.rules.phone_numbers import why_not_phone_number
from ledfyr.factfiles import FactModel, Several
from ledfyr.law.opening_hours import HoursRow, RowKind
from ledfyr.places.municipality_form import LocalTextForm, MunicipalityForm

Text = Annotated[str, Field(min_length=1)]
Key = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
SafeAddress = Annotated[str, Field(pattern=r"^https://[a-z0-9.\-]+(/.*)?$")]
Code = Annotated[str, Field(pattern=r"^\d{4}$")]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
YesNo = Literal["yes", "no", "unknown"]

WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class HoursForm(FactModel):
    """[[service.channel.hours]]: one row, said the way people say it."""

    kind: Literal["always", "weekly", "dated", "holiday", "day_before_holiday", "by_appointment"]
    weekdays: Several[Weekday] = ()
    opens: time | None = None
    closes: time | None = None
    closed: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    first_on: date | None = None
    last_on: date | None = None
    holiday: str = ""

    def row(self) -> HoursRow:
        """The row as the rules read it."""
        said = self.model_dump(exclude={"kind", "weekdays"})
        return HoursRow(RowKind(self.kind), frozenset(WEEKDAYS.index(day) for day in self.weekdays), **said)


class ChannelForm(FactModel):
    """[[service.channel]]. Without rows its hours are unknown, which is not the same as closed."""

    kind: Literal["phone", "sms", "chat", "email", "visit", "web"]
    value: Text
    label: str = ""
    first: bool = False
    hours: Several[HoursForm] = ()

    @property
    def rows(self) -> tuple[HoursRow, ...]:
        return tuple(form.row() for form in self.hours)

    @property
    def why_not_value(self) -> str | None:
        """Say why the number or address cannot be used, or None."""
        if self.kind in ("phone", "sms"):
            return why_not_phone_number(self.value)
        return None


class SourceForm(FactModel):
    """[service.source]."""

    name: Text
    url: SafeAddress
    read_on: date


class CheckForm(FactModel):
    """[service.check]."""

    checked_on: date
    checked_by: Text
    note: str = ""


class ServiceForm(FactModel):
    """[[service]]."""

    key: Key
    role: Key | Literal[""] = ""
    name: Text
    short_name: Text
    description: Text
    helps: Annotated[list[Literal["anyone", "relative", "young", "leaving", "professional"]], Field(min_length=1)]
    age_from: int | None = None
    age_to: int | None = None
    area: Literal["country"] | list[Code]
    languages: Annotated[list[Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]], Field(min_length=1)]
    anonymous: Literal["yes", "no", "ask", "unknown"]
    on_phone_bill: YesNo
    cost: str = ""
    interpreter: YesNo
    who_answers: Text
    police: bool
    when_you_call: Text
    does_not_lead_to: Text
    source: SourceForm
    check: CheckForm
    channel: Annotated[list[ChannelForm], Field(min_length=1)]

    @model_validator(mode="after")
    def _ages_are_in_order(self) -> Self:
        if self.age_from is not None and self.age_to is not None and self.age_to < self.age_from:
            message = "Åldern slutar innan den börjar. Byt plats på age_from och age_to."
            raise ValueError(message)
        return self


class CountryFile(FactModel):
    """The file of national services."""

    service: Annotated[list[ServiceForm], Field(min_length=1)]


class MunicipalityFile(FactModel):
    """The file of one municipality."""

    municipality: MunicipalityForm
    local_text: Several[LocalTextForm] = ()
    service: Several[ServiceForm] = ()
