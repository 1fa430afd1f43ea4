# SPDX-License-Identifier: EUPL-1.2
"""The form of one page of the content pack, as it stands in its TOML file."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from ledfyr.factfiles import FactModel, Several
from ledfyr.pages.rules.neutral_titles import why_not_neutral

Text = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class SourceForm(FactModel):
    """Where the facts of a page come from."""

    name: Text
    publisher: Text
    url: Annotated[str, Field(pattern=r"^https://")] = ""
    read_on: date


class ProseForm(FactModel):
    """Running text, a note, or the introduction to the programme."""

    kind: Literal["text", "note", "programme"]
    heading: str = ""
    text: Text


class StepForm(FactModel):
    """One step."""

    title: Text
    text: Text


class StepsForm(FactModel):
    """What happens, in order."""

    kind: Literal["steps"]
    heading: Text
    intro: str = ""
    step: Annotated[list[StepForm], Field(min_length=1)]


class SignForm(FactModel):
    """One sign, what it may also mean, and how to begin talking."""

    sign: Text
    also: Text
    start: Text


class SignsForm(FactModel):
    """Signs in a list."""

    kind: Literal["signs"]
    heading: Text
    intro: str = ""
    sign: Annotated[list[SignForm], Field(min_length=1)]


class ServicesForm(FactModel):
    """Live contacts by key or role."""

    kind: Literal["services"]
    heading: Text
    services: Annotated[list[Text], Field(min_length=1)]


class DoorsForm(FactModel):
    """Links to doors of the guide."""

    kind: Literal["doors"]
    heading: Text
    doors: Annotated[list[Text], Field(min_length=1)]


class LocalForm(FactModel):
    """The place of the municipality's own paragraph."""

    kind: Literal["local"]
    heading: Text
    name: Slug


BlockForm = Annotated[
    ProseForm | StepsForm | SignsForm | ServicesForm | DoorsForm | LocalForm, Field(discriminator="kind")
]


class PageForm(FactModel):
    """One common page."""

    slug: Slug
    heading: Text
    neutral_title: Annotated[str, Field(min_length=1, max_length=60)]
    summary: Annotated[str, Field(min_length=1, max_length=400)]
    group: Literal["understand", "help", "how", "about"]
    order: int
    drawing: str = ""
    keywords: Several[Text] = ()
    assessed_on: date | None = None
    updated_on: date | None = None
    source: Annotated[list[SourceForm], Field(min_length=1)]
    block: Annotated[list[BlockForm], Field(min_length=1)]

    @field_validator("neutral_title")
    @classmethod
    def _is_neutral(cls, title: str) -> str:
        if reason := why_not_neutral(title):
            raise ValueError(reason)
        return title

    @model_validator(mode="after")
    def _is_assessed_before_it_is_told(self) -> Self:
        if (self.assessed_on is None) != (self.updated_on is None):
            message = "Skriv både assessed_on och updated_on, eller ingen av dem."
            raise ValueError(message)
        if self.assessed_on and self.updated_on and self.updated_on < self.assessed_on:
            message = "Redogörelsen kan inte vara äldre än bedömningen. Skriv en senare dag som updated_on."
            raise ValueError(message)
        return self
