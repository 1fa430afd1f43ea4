# SPDX-License-Identifier: EUPL-1.2
"""Nothing in the room's tables is about opinion, faith or group, and nothing outside a seal tells of a person."""

import re

import pytest
from django.apps import apps
from django.db import connections, models

from ledfyr.casework.own_words import CaseworkReason, CaseworkVerb
from ledfyr.casework.rules.steps import Part, StepKind
from ledfyr.casework.tests.at_the_unit import CHILD, TOLD, Unit
from ledfyr.contact.rules.doors import Door
from ledfyr.keys.sealed_text import SealedText

# What a field, an enumeration or a word of the trail would be called if it sorted people: rule 1 of G.2.
SORTS_PEOPLE = re.compile(
    r"opinion|ideolog|politic|relig|faith|belief|group|member|ethnic|race|origin|extrem|radical|milieu|"
    r"risk|score|level|danger_of|suspect|profile|åsikt|tro\b|grupp|rörelse",
    re.IGNORECASE,
)
ROOM = list(apps.get_app_config("casework").get_models())
OUTSIDE_A_SEAL = (
    models.UUIDField,
    models.DateField,
    models.IntegerField,
    models.BinaryField,
    models.ForeignKey,
    SealedText,
)
CODES = ("municipality", "decision")  # the board's decision by what it is called, which a rule keeps to plain signs


def names_and_choices() -> list[str]:
    found = []
    for model in ROOM:
        found.append(model.__name__)
        for field in model._meta.local_fields:  # noqa: SLF001  # Django's documented way to a model's fields
            found += [field.name, str(field.verbose_name), *(f"{code} {label}" for code, label in field.choices or ())]
    return found


def test_no_field_or_choice_of_the_room_sorts_people() -> None:
    words = [
        *names_and_choices(),
        *Part,
        *StepKind,
        *(word.code for words in (CaseworkVerb, CaseworkReason) for word in words),
    ]

    assert [word for word in words if SORTS_PEOPLE.search(word)] == []
    assert len(words) > 60


@pytest.mark.parametrize("model", ROOM, ids=lambda model: model.__name__)
def test_outside_a_seal_there_is_room_for_marks_days_and_short_codes_alone(model: type[models.Model]) -> None:
    roomy = [
        field.name
        for field in model._meta.local_fields  # noqa: SLF001  # Django's documented way to a model's fields
        if not isinstance(field, OUTSIDE_A_SEAL) and not field.choices and field.name not in CODES
    ]

    assert roomy == []


@pytest.mark.django_db(databases=["default", "social"])
def test_no_column_of_the_room_holds_a_word_of_a_case(unit: Unit) -> None:
    case = unit.case(unit.arriving(unit.handed_over(Door.MANDATED)))
    unit.step(case, StepKind.PROTECTION)
    held = []
    with connections["social"].cursor() as cursor:
        for model in ROOM:
            cursor.execute(f"SELECT * FROM {model._meta.db_table}")  # noqa: S608, SLF001  # the room's own tables
            held += [value for row in cursor.fetchall() for value in row]

    everything = b" ".join(value if isinstance(value, bytes) else str(value).encode() for value in held)
    words = [*TOLD.split(), *CHILD.name.split(), *CHILD.guardians.split(), "Lena", "Ekskolan", "tryggt"]
    assert [word for word in words if len(word) > 3 and word.encode() in everything] == []
