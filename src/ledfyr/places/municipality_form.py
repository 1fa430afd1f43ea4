# SPDX-License-Identifier: EUPL-1.2
"""The form of a municipality in its TOML file."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator

from ledfyr.factfiles import FactModel
from ledfyr.places.rules.accent import why_not_accent

Text = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
SafeAddress = Annotated[str, Field(pattern=r"^https://[a-z0-9.\-]+(/.*)?$")]


class ProgrammeForm(FactModel):
    """[municipality.programme]."""

    name: Text
    valid_from: date
    valid_until: date
    source: Text

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.valid_until < self.valid_from:
            message = "Programmet slutar innan det börjar. Byt plats på valid_from och valid_until."
            raise ValueError(message)
        return self


class MunicipalityForm(FactModel):
    """[municipality]."""

    slug: Slug
    name: Text
    genitive: Text
    code: Annotated[str, Field(pattern=r"^\d{4}$")]
    county: Text
    police_area: Text
    localities: Annotated[list[Text], Field(min_length=1)]
    accent_colour: str
    leave_to: SafeAddress
    website: SafeAddress
    programme: ProgrammeForm | None = None

    @field_validator("accent_colour")
    @classmethod
    def _is_readable(cls, colour: str) -> str:
        if reason := why_not_accent(colour):
            raise ValueError(reason)
        return colour


class LocalTextForm(FactModel):
    """[[local_text]]: a paragraph of the municipality's own, bound to a place on a common page."""

    page: Slug
    name: Slug
    text: Text
    checked_on: date
