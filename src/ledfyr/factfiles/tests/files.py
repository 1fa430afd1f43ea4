# SPDX-License-Identifier: EUPL-1.2
"""A small form with every kind of value, and a file that is right, for tests to spoil in one place."""

from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ledfyr.factfiles import FactModel, FileRefused, Several, check_fact_file, read_fact_file


class Prose(FactModel):
    kind: Literal["text"]
    text: Annotated[str, Field(min_length=1)]


class Contacts(FactModel):
    kind: Literal["services"]
    services: list[str]


class Hours(FactModel):
    opens: time
    closes: time | None = None

    @model_validator(mode="after")
    def _opens_first(self) -> Self:
        if self.closes and self.closes < self.opens:
            message = "Det stänger innan det öppnar. Byt plats på tiderna."
            raise ValueError(message)
        return self


class Leaflet(FactModel):
    slug: Annotated[str, Field(pattern=r"^[a-z]+$")]
    title: Annotated[str, Field(min_length=1, max_length=12)]
    group: Literal["help", "about"]
    area: Literal["country"] | list[str] = "country"
    copies: int | None = None
    free: bool
    printed_on: date
    words: Annotated[list[str], Field(min_length=1)]
    pair: Several[str]
    hours: Hours
    block: Annotated[list[Annotated[Prose | Contacts, Field(discriminator="kind")]], Field(min_length=1)]


RIGHT = """\
slug = "blad"
title = "Ett blad"
group = "help"
copies = 12
free = true
printed_on = 2026-11-24
words = ["ett", "två"]
pair = ["ja", "nej"]

[hours]
opens = 08:00:00
closes = 16:30:00

[[block]]
kind = "text"
text = "Ring."

[[block]]
kind = "services"
services = ["112"]
"""


def check(folder: Path, text: str) -> Leaflet:
    """What the product does with a file; raises FileRefused."""
    path = folder / "blad.toml"
    path.write_text(text, encoding="utf-8")
    return check_fact_file(read_fact_file(path), Leaflet)


def refusals_of(folder: Path, text: str) -> list[str]:
    """What is wrong with a file, in whole sentences."""
    try:
        check(folder, text)
    except FileRefused as refused:
        return [str(refusal) for refusal in refused.refusals]
    return []
