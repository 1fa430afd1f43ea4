# SPDX-License-Identifier: EUPL-1.2
"""The database refuses to change a step: only a newer key may be laid round its text, which a change of key does."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

FIXED = (
    "id",
    "record",
    "unit",
    "written",
    "case_id",
    "kind",
    "report_id",
    "made_on",
    "made_by",
    "until",
    "corrects_id",
    "once",
)
CHANGED = " OR ".join(f"NEW.{column} {{differs}} OLD.{column}" for column in FIXED)
REWRITTEN = f"{CHANGED} OR (NEW.content {{differs}} OLD.content AND NEW.key_version <= OLD.key_version)"
SQLITE = [
    f"""
    CREATE TRIGGER casework_step_not_rewritten BEFORE UPDATE ON casework_step
    WHEN {REWRITTEN.format(differs="IS NOT")}
    BEGIN SELECT RAISE(ABORT, 'casework: a step is never overwritten'); END
    """,
]
POSTGRESQL = [
    """
    CREATE FUNCTION casework_refuses_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'casework: a step is never overwritten' USING ERRCODE = 'restrict_violation'; END $$
    """,
    f"""
    CREATE TRIGGER casework_step_not_rewritten BEFORE UPDATE ON casework_step
    FOR EACH ROW WHEN ({REWRITTEN.format(differs="IS DISTINCT FROM")}) EXECUTE FUNCTION casework_refuses_rewriting()
    """,
]
UNDONE = {
    "sqlite": ["DROP TRIGGER casework_step_not_rewritten"],
    "postgresql": [
        "DROP TRIGGER casework_step_not_rewritten ON casework_step",
        "DROP FUNCTION casework_refuses_rewriting()",
    ],
}


def guard(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def unguard(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, UNDONE)


def _run(schema_editor: BaseDatabaseSchemaEditor, statements: dict[str, list[str]]) -> None:
    with schema_editor.connection.cursor() as cursor:
        for statement in statements[schema_editor.connection.vendor]:
            cursor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("casework", "0001_cases_reports_and_signed_steps")]

    operations = [migrations.RunPython(guard, unguard, elidable=False)]
