# SPDX-License-Identifier: EUPL-1.2
"""The form of a file with what is said of services, and of the municipality's own paragraphs, in another language."""

from typing import Annotated

from pydantic import Field

from ledfyr.factfiles import FactModel, Several

Text = Annotated[str, Field(min_length=1)]


class ServiceTextForm(FactModel):
    """[service.KEY]."""

    name: Text
    short_name: Annotated[str, Field(min_length=1, max_length=80)]
    description: Text
    who_answers: Text
    when_you_call: Text
    does_not_lead_to: Text
    cost: str = ""
    note: str = ""
    labels: Several[str] = ()


class LocalTranslationForm(FactModel):
    """[local_text.NAME]."""

    text: Text


class TextsFile(FactModel):
    """The whole file of one language."""

    service: dict[str, ServiceTextForm] = Field(default_factory=dict)
    local_text: dict[str, LocalTranslationForm] = Field(default_factory=dict)
