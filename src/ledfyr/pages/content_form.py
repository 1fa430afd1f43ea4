# SPDX-License-Identifier: EUPL-1.2
"""The form of one page of the content pack, as it stands in its TOML file."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, field_validator

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
    source: Annotated[list[SourceForm], Field(min_length=1)]
    block: Annotated[list[BlockForm], Field(min_length=1)]

    @field_validator("neutral_title")
    @classmethod
    def _is_neutral(cls, title: str) -> str:
        if reason := why_not_neutral(title):
            raise ValueError(reason)
        return title
