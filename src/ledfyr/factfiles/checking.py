# SPDX-License-Identifier: EUPL-1.2
"""Checks a fact file against the form it must have, and words every deviation for the person who wrote it."""

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Strict, ValidationError
from pydantic_core import ErrorDetails

from ledfyr.factfiles.lines import Where
from ledfyr.factfiles.reading import FactFile, FileRefused, Refusal

# Tables that may have several forms say which in this key; pydantic then adds its value to the path of what it finds.
KIND = "kind"

Part = TypeVar("Part")
# TOML has lists only; this is how a form keeps one as a tuple.
Several = Annotated[tuple[Part, ...], Strict(strict=False)]


class FactModel(BaseModel):
    """The form of one table in a fact file: unknown keys are refused and nothing changes after reading.

    Strict, because pydantic would else read opens = 8 as eight seconds past midnight.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, strict=True)


Checked = TypeVar("Checked", bound=FactModel)

A_CHOICE = ("”{given}” går inte att använda för ”{name}”.", "Skriv något av {expected}.")
A_LIST = ("”{name}” ska vara en lista.", 'Skriv till exempel {name} = ["…", "…"], eller [[{name}]] över varje del.')
A_TABLE = ("”{name}” ska vara en egen tabell.", "Skriv [{name}] på en rad, eller [[{name}]] om de är flera.")

# What pydantic finds, in the words of whoever reads the refusal. {name} is the key, the rest is pydantic's context.
WORDING: dict[str, tuple[str, str]] = {
    "missing": (
        "”{name}” saknas.",
        "Lägg till en rad som börjar med {name} = …, eller delen [{name}] eller [[{name}]].",
    ),
    "extra_forbidden": ("”{name}” är inte en nyckel som används här.", "Ta bort raden eller rätta stavningen."),
    "literal_error": A_CHOICE,
    "union_tag_invalid": A_CHOICE,
    "union_tag_not_found": ("”{name}” saknas.", "Lägg till en rad som börjar med {name} = …"),
    "string_type": ("”{name}” ska vara text.", 'Skriv värdet inom citattecken, så här: "…".'),
    "string_too_short": ("”{name}” är tomt.", "Skriv minst {min_length} tecken."),
    "string_too_long": ("”{name}” är för långt.", "Skriv högst {max_length} tecken."),
    "string_pattern_mismatch": ("”{given}” följer inte formen för ”{name}”.", "Skriv så att det passar {pattern}."),
    "int_type": ("”{name}” ska vara ett heltal.", "Skriv siffror utan citattecken, till exempel {name} = 12."),
    "bool_type": ("”{name}” ska vara ja eller nej.", "Skriv true eller false utan citattecken."),
    "date_type": ("”{name}” ska vara ett datum.", "Skriv till exempel {name} = 2026-11-24, utan citattecken."),
    "time_type": ("”{name}” ska vara ett klockslag.", "Skriv till exempel {name} = 08:00:00, utan citattecken."),
    "list_type": A_LIST,
    "tuple_type": A_LIST,
    "too_short": ("”{name}” har för få delar.", "Lägg till minst {min_length}."),
    "model_type": A_TABLE,
    "model_attributes_type": A_TABLE,
    "value_error": ("{message}", ""),
}


def check_fact_file(fact_file: FactFile, form: type[Checked]) -> Checked:
    """Return the content in the given form; raises FileRefused with one refusal for each thing that is wrong."""
    try:
        return form.model_validate(fact_file.content)
    except ValidationError as error:
        raise FileRefused([_word(fact_file, detail) for detail in error.errors()]) from None


def _word(fact_file: FactFile, detail: ErrorDetails) -> Refusal:
    is_about_kind = detail["type"].startswith("union_tag")
    location = (*detail["loc"], KIND) if is_about_kind else detail["loc"]
    where = _path_in_file(fact_file.content, location)
    # A key that is missing has a name but no place in the file.
    named = location if is_about_kind or detail["type"] == "missing" else where
    context = detail.get("ctx", {})
    facts: dict[str, Any] = {**context, "given": context.get("tag", detail["input"])}
    facts["name"] = next((step for step in reversed(named) if isinstance(step, str)), "filen")
    facts["expected"] = str(context.get("expected", context.get("expected_tags"))).replace(" or ", " eller ")
    facts["message"] = str(context.get("error", detail["msg"]))
    problem, remedy = WORDING.get(detail["type"], ("”{name}” har ett värde som inte går att använda.", "{message}."))
    return fact_file.refuse(where, problem.format_map(facts), remedy.format_map(facts))


def _path_in_file(content: object, location: tuple[int | str, ...]) -> Where:
    """Pydantic adds steps of its own (which kind, which type); only the steps that exist in the file lead to a line."""
    where: list[str | int] = []
    of_known_kind: object = None
    for place, step in enumerate(location, start=1):
        if isinstance(content, dict) and step in content:
            if content.get(KIND) == step and content is not of_known_kind and place < len(location):
                of_known_kind = content
                continue
            content = content[step]
        elif isinstance(content, list) and isinstance(step, int) and step < len(content):
            content = content[step]
        else:
            continue
        where.append(step)
    return tuple(where)
