# SPDX-License-Identifier: EUPL-1.2
"""What was signed about support stands as it was written, in both kinds of database; an end is written once."""

from importlib import import_module

import psycopg
import pytest
from django.db import IntegrityError, connections, models, transaction

from ledfyr.casework.models import Consent, MeasureFollowUp, Offer, PlanEntry, SupportMeasure, Threat, Wish
from ledfyr.casework.tests.at_the_support import Support
from ledfyr.trail.tests.postgres import PostgresServer

GUARD = import_module("ledfyr.casework.migrations.0013_support_is_never_overwritten")
SIGNED = (Consent, MeasureFollowUp, Offer, PlanEntry, SupportMeasure, Threat, Wish)
MAY_CHANGE = {
    Offer: {"responsible"},
    Wish: {"offer_id"},  # an offer is disposed of by itself
    SupportMeasure: {"follow_up_on"},
}
ENDED = {
    Offer: "answered_on = COALESCE(answered_on, '2026-11-30')",  # the case has answered it
    SupportMeasure: "ended_on = '2026-11-30', ended_because = 'done'",
}


def test_every_column_is_fixed_or_written_once_or_may_change() -> None:
    for model in SIGNED:
        fixed, once = GUARD.SIGNED[model._meta.model_name]  # noqa: SLF001  # Django's documented way
        guarded = {*GUARD.OF_A_RECORD, *fixed, *once, "content", "key_version", *MAY_CHANGE.get(model, ())}
        assert {field.column for field in model._meta.local_fields} == guarded  # noqa: SLF001


@pytest.mark.django_db(databases=["default", "social"])
def test_the_database_refuses_to_overwrite_what_was_signed(support: Support) -> None:
    case = support.case(support.offer())
    support.follow_up(support.measure(case))
    support.plan(case)
    support.threat(case)

    for model in SIGNED:
        fixed, once = GUARD.SIGNED[model._meta.model_name]  # noqa: SLF001
        for column in ("content", *GUARD.OF_A_RECORD[1:], *fixed):
            refused(model, f"{column} = 99")
        if once:
            changed(model, ENDED.get(model, f"{once[0]} = '2026-11-30'"))
        for column in once:
            refused(model, f"{column} = '2026-11-29'")
        changed(model, "content = x'00', key_version = key_version + 1")


def test_in_postgresql_too(postgres_server: PostgresServer) -> None:
    with postgres_server.copy_of("template1") as database:
        for table, (fixed, once) in GUARD.SIGNED.items():
            columns = [*GUARD.OF_A_RECORD, *fixed, *once, "key_version"]
            made = ", ".join(f"{column} integer" for column in columns)
            postgres_server.run(f"CREATE TABLE casework_{table} ({made}, content bytea)", database=database)
        postgres_server.run(*GUARD.POSTGRESQL, database=database)
        for table, (fixed, once) in GUARD.SIGNED.items():
            update = f"UPDATE casework_{table} SET"  # the test's own words
            insert = f"INSERT INTO casework_{table} (key_version, content) VALUES (1, 'a')"  # noqa: S608
            postgres_server.run(insert, database=database)
            postgres_server.run(f"{update} content = 'b', key_version = 2", database=database)
            if once:
                postgres_server.run(f"{update} {', '.join(f'{column} = 1' for column in once)}", database=database)
            for change in ("content = 'c'", *(f"{column} = 2" for column in (*fixed, *once))):
                with pytest.raises(psycopg.errors.RestrictViolation, match="never overwritten"):
                    postgres_server.run(f"{update} {change}", database=database)
        postgres_server.run(*GUARD.UNDONE["postgresql"], database=database)


def refused(model: type[models.Model], change: str) -> None:
    with pytest.raises(IntegrityError, match="never overwritten"):
        changed(model, change)


def changed(model: type[models.Model], change: str) -> None:
    table = model._meta.db_table  # noqa: SLF001  # Django's documented way to a model's table
    with transaction.atomic(using="social"), connections["social"].cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {change}")  # noqa: S608  # the test's own words
