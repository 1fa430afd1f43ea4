# SPDX-License-Identifier: EUPL-1.2
"""The database refuses to change what was signed about support; an answer and an end are written once.

Only a newer key may be laid round a text, which a change of key does, and the day of the next follow-up may move.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

OF_A_RECORD = ("id", "record", "unit", "written")
# By table: what never changes, and what is written once, with the day of the answer or of the end.
SIGNED = {
    "offer": (("municipality", "made_on", "once"), ("answered_on", "answer")),
    "wish": (("case_id", "says", "stated_on", "once"), ("ended_on",)),
    "supportmeasure": (("case_id", "begins_on", "once"), ("ended_on", "ended_because")),
    "consent": (("measure_id", "given_by", "given_on", "valid_until"), ("withdrawn_on",)),
    "measurefollowup": (("measure_id", "made_on", "made_by", "once"), ()),
    "planentry": (("case_id", "made_on", "made_by", "replaces_id", "once"), ()),
    "threat": (("case_id", "made_on", "made_by", "once"), ()),
}
REFUSED = "casework: what was signed is never overwritten"


def changed(table: str, differs: str) -> str:
    """When a row of the table is overwritten, in the words of one kind of database."""
    fixed, once = SIGNED[table]
    found = [f"NEW.{column} {differs} OLD.{column}" for column in (*OF_A_RECORD, *fixed)]
    found += [f"(OLD.{once[0]} IS NOT NULL AND NEW.{column} {differs} OLD.{column})" for column in once]
    found.append(f"(NEW.content {differs} OLD.content AND NEW.key_version <= OLD.key_version)")
    return " OR ".join(found)


SQLITE = [
    f"""
    CREATE TRIGGER casework_{table}_not_rewritten BEFORE UPDATE ON casework_{table}
    WHEN {changed(table, "IS NOT")}
    BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END
    """
    for table in SIGNED
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION casework_refuses_changing() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'restrict_violation'; END $$
    """,
    *(
        f"""
    CREATE TRIGGER casework_{table}_not_rewritten BEFORE UPDATE ON casework_{table}
    FOR EACH ROW WHEN ({changed(table, "IS DISTINCT FROM")}) EXECUTE FUNCTION casework_refuses_changing()
    """
        for table in SIGNED
    ),
]
UNDONE = {
    "sqlite": [f"DROP TRIGGER casework_{table}_not_rewritten" for table in SIGNED],
    "postgresql": [
        *(f"DROP TRIGGER casework_{table}_not_rewritten ON casework_{table}" for table in SIGNED),
        "DROP FUNCTION casework_refuses_changing()",
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
    dependencies = [("casework", "0012_threats_apart_from_the_case")]

    operations = [migrations.RunPython(guard, unguard, elidable=False)]
