# SPDX-License-Identifier: EUPL-1.2
"""Every column of every table of every database is declared, and in the social-services house nothing lies open."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connections, models

from ledfyr.house_rules.fields import Kept, Sensitivity
from ledfyr.keys.sealed_text import SealedText

DATABASES = ["default", "social", "security"]
OTHERS = Path(__file__).with_name("columns_of_others.toml")
BEHIND_THE_WALL = {
    Sensitivity.SEALED,
    Sensitivity.SEALED_FOR_SENDER,
    Sensitivity.KEY,
    Sensitivity.INTERNAL,
    Sensitivity.STAFF,
}
LONGEST_CODE = 60  # characters
MADE_BY_A_MACHINE = {"PasskeyLock.credential"}  # the id that a browser gives a passkey
BYTES, UUID = "BinaryField", "UUIDField"
COUNTED = (models.BooleanField, models.IntegerField, models.DateField, models.DateTimeField, models.ForeignKey)

pytestmark = pytest.mark.django_db(databases=DATABASES)


def our_models() -> Iterator[type[models.Model]]:
    return (model for model in apps.get_models() if model.__module__.startswith("ledfyr."))


def our_columns() -> dict[str, dict[str, Kept]]:
    """What our models say of their columns, by table."""
    return {
        model._meta.db_table: {  # noqa: SLF001  # Django's documented way to a model's table and fields
            str(field.column): model.KEPT[field.name]  # type: ignore[attr-defined]  # each of our models has it
            for field in model._meta.local_concrete_fields  # noqa: SLF001
        }
        for model in our_models()
    }


def columns_of_others() -> dict[str, dict[str, str]]:
    declared = tomllib.loads(OTHERS.read_text(encoding="utf-8"))
    return {
        table: {column: word for word, columns in words.items() for column in columns}
        for table, words in declared.items()
    }


def columns_in(database: str) -> Iterator[tuple[str, str]]:
    connection = connections[database]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            for column in connection.introspection.get_table_description(cursor, table):
                yield table, column.name


@pytest.mark.parametrize("database", DATABASES)
def test_every_column_is_declared(database: str) -> None:
    declared = {**columns_of_others(), **our_columns()}
    undeclared = [
        f"{table}.{column}" for table, column in columns_in(database) if column not in declared.get(table, {})
    ]

    assert undeclared == [], f"state it in the model's KEPT, or in {OTHERS.name} when the table is not ours"


def test_nothing_is_declared_that_does_not_exist() -> None:
    existing = {f"{table}.{column}" for database in DATABASES for table, column in columns_in(database)}
    declared = {f"{table}.{column}" for table, words in columns_of_others().items() for column in words}

    assert declared - existing == set()


def test_the_words_are_those_of_our_own_models() -> None:
    words = {word for columns in columns_of_others().values() for word in columns.values()}

    assert words <= {sensitivity.name.lower() for sensitivity in Sensitivity}


def test_nothing_lies_open_in_the_social_services_house() -> None:
    tables = {table for table, _ in columns_in("social")}
    open_columns = [
        f"{table}.{column}: {kept.sensitivity.name}"
        for table, columns in our_columns().items()
        if table in tables
        for column, kept in columns.items()
        if kept.sensitivity not in BEHIND_THE_WALL
    ]

    assert open_columns == []


def test_what_is_called_sealed_is_an_envelope_and_every_envelope_is_called_so() -> None:
    mixed_up = [
        f"{model.__name__}.{field.name}"
        for model in our_models()
        for field in model._meta.local_concrete_fields  # noqa: SLF001
        if isinstance(field, SealedText) != (model.KEPT[field.name].sensitivity is Sensitivity.SEALED)  # type: ignore[attr-defined]
    ]

    assert mixed_up == []


def test_no_column_of_the_social_services_house_has_room_for_a_persons_words() -> None:
    """Numbers, moments, keys and short codes: whatever is longer is an envelope."""
    roomy = [
        f"{model.__name__}.{field.name}"
        for model in our_models()
        if model._meta.app_label == "keys"  # noqa: SLF001
        for field in model._meta.local_concrete_fields  # noqa: SLF001
        if not isinstance(field, COUNTED)
        and field.get_internal_type() not in (BYTES, UUID)
        and f"{model.__name__}.{field.name}" not in MADE_BY_A_MACHINE
        and (field.max_length or 1000) > LONGEST_CODE
    ]

    assert roomy == []
