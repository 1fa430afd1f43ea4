# SPDX-License-Identifier: EUPL-1.2
"""Finds whatever hangs on a case by a foreign key, near or far: it is kept and goes with the case."""

from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from uuid import UUID

from django.db.models import DateField, ForeignObjectRel, Max, Model
from django.db.models.fields.related import ForeignKey

from ledfyr.casework.models import Case, CaseConflict, FileContents, PostponedCase, ResearchCase
from ledfyr.casework.queries.happenings import Cases

NOT_NOTES = (CaseConflict, FileContents, PostponedCase, ResearchCase)  # they tell of the handling, and are no notes
Way = tuple[type[Model], str]


@cache
def hanging_on_a_case() -> Mapping[type[Model], str]:
    """Every kind of row that hangs on a case, with the way to its case as a query walks it."""
    found: dict[type[Model], str] = {}
    ahead: list[Way] = [(Case, "")]
    while ahead:
        model, way = ahead.pop(0)
        for relation in relations_to(model):
            related: type[Model] = relation.related_model
            if related not in found and related is not Case:
                found[related] = relation.field.name + (f"__{way}" if way else "")
                ahead.append((related, found[related]))
    return found


def relations_to(model: type[Model]) -> tuple[ForeignObjectRel, ...]:
    """The foreign keys that point at a model, hidden ones too."""
    fields = model._meta.get_fields(include_hidden=True)  # noqa: SLF001  # Django's documented way to a model's fields
    return tuple(
        field for field in fields if isinstance(field, ForeignObjectRel) and isinstance(field.field, ForeignKey)
    )


def last_days_of(cases: Cases) -> dict[UUID, date]:
    """By case the newest day on which anything that hangs on it was written or came, whichever kind of row it is."""
    newest: dict[UUID, date] = {}
    for model, way in hanging_on_a_case().items():
        days = _days_of(model)
        if days and not issubclass(model, NOT_NOTES):
            rows = model._default_manager.filter(**{f"{way}__in": cases}).values_list(way)  # noqa: SLF001
            for case, *found in rows.annotate(*[Max(name) for name in days]):
                newest[case] = max(day for day in (newest.get(case), *found) if day is not None)
    return newest


def rows_of(cases: Collection[UUID]) -> dict[UUID, int]:
    """By case, how many rows it is, with itself."""
    counted = dict.fromkeys(cases, 1)
    for model, way in hanging_on_a_case().items():
        for case in model._default_manager.filter(**{f"{way}__in": cases}).values_list(way, flat=True):  # noqa: SLF001
            counted[case] += 1
    return counted


def _days_of(model: type[Model]) -> list[str]:
    """The names of its days that say when something was: a limit is called otherwise (see GLOSSARY.md)."""
    fields = model._meta.local_concrete_fields  # noqa: SLF001
    return [field.name for field in fields if isinstance(field, DateField) and _tells_when(field.name)]


def _tells_when(name: str) -> bool:
    return name.endswith("_on") and not name.endswith("due_on")
