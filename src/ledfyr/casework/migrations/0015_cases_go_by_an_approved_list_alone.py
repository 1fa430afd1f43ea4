# SPDX-License-Identifier: EUPL-1.2
"""The database lets a case, and what was sealed and signed in it, go only while an approved list names the case."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

OF_A_CASE = (
    *("disclosure", "emergencyopening", "person", "planentry", "protectedcontact", "protectedperson"),
    *("report", "step", "supportmeasure", "threat", "wish"),
)
THROUGH = {  # by table, what it hangs on and by which column
    "consent": ("supportmeasure", "measure_id"),
    "disclosuredecision": ("disclosure", "disclosure_id"),
    "emergencyreview": ("emergencyopening", "opening_id"),
    "measurefollowup": ("supportmeasure", "measure_id"),
    "reporter": ("report", "report_id"),
}
# By table, which case a row of it belongs to.
CASE_OF = {
    "casework_case": "OLD.id",
    **{f"casework_{name}": "OLD.case_id" for name in OF_A_CASE},
    **{
        f"casework_{name}": f"(SELECT case_id FROM casework_{above} WHERE id = OLD.{column})"  # noqa: S608  # its own
        for name, (above, column) in THROUGH.items()
    },
}
LISTED = (
    "SELECT 1 FROM casework_casetodispose line JOIN casework_casedisposal list ON list.id = line.disposal_id "
    'WHERE line."case" = {case} AND list.approved_by IS NOT NULL AND list.approved_by <> list.drawn_by'
)
SAID = "casework: a case goes by an approved list alone"
SQLITE = [
    f"""
    CREATE TRIGGER {table}_not_taken_away BEFORE DELETE ON {table}
    WHEN NOT EXISTS ({LISTED.format(case=case)})
    BEGIN SELECT RAISE(ABORT, '{SAID}'); END
    """
    for table, case in CASE_OF.items()
]
# A condition of a trigger of PostgreSQL asks no other table, so each function asks; emptying a whole table is refused.
POSTGRESQL = [
    f"""
    CREATE FUNCTION casework_refuses_emptying() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{SAID}' USING ERRCODE = 'restrict_violation'; END $$
    """,
    *(
        statement
        for table, case in CASE_OF.items()
        for statement in (
            f"""
            CREATE FUNCTION {table}_goes() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF EXISTS ({LISTED.format(case=case)}) THEN RETURN OLD; END IF;
                RAISE EXCEPTION '{SAID}' USING ERRCODE = 'restrict_violation';
            END $$
            """,
            f"""
            CREATE TRIGGER {table}_not_taken_away BEFORE DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION {table}_goes()
            """,
            f"""
            CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION casework_refuses_emptying()
            """,
        )
    ),
]
UNDONE = {
    "sqlite": [f"DROP TRIGGER {table}_not_taken_away" for table in CASE_OF],
    "postgresql": [
        *(f"DROP TRIGGER {table}_not_taken_away ON {table}" for table in CASE_OF),
        *(f"DROP TRIGGER {table}_not_emptied ON {table}" for table in CASE_OF),
        *(f"DROP FUNCTION {table}_goes()" for table in CASE_OF),
        "DROP FUNCTION casework_refuses_emptying()",
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
    dependencies = [("casework", "0014_what_is_proposed_and_kept")]

    operations = [migrations.RunPython(guard, unguard, elidable=False)]
