# SPDX-License-Identifier: EUPL-1.2
"""The database refuses to change or take away a row of the trail, and a row that does not follow the last one."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# REPLACE deletes a row without any trigger of deletion. The triggers before an insert close that way as well.
SQLITE = [
    """
    CREATE TRIGGER trail_row_not_changed BEFORE UPDATE ON trail_trailrow
    BEGIN SELECT RAISE(ABORT, 'trail: append-only'); END
    """,
    """
    CREATE TRIGGER trail_row_not_taken_away BEFORE DELETE ON trail_trailrow
    BEGIN SELECT RAISE(ABORT, 'trail: append-only'); END
    """,
    """
    CREATE TRIGGER trail_row_follows BEFORE INSERT ON trail_trailrow
    WHEN NEW.sequence <> coalesce((SELECT max(sequence) FROM trail_trailrow), 0) + 1
    OR NEW.previous_hash
        <> coalesce((SELECT own_hash FROM trail_trailrow ORDER BY sequence DESC LIMIT 1), hex(zeroblob(32)))
    BEGIN SELECT RAISE(ABORT, 'trail: not the next row'); END
    """,
    """
    CREATE TRIGGER trail_head_not_changed BEFORE UPDATE ON trail_trailhead
    BEGIN SELECT RAISE(ABORT, 'trail: append-only'); END
    """,
    """
    CREATE TRIGGER trail_head_not_taken_away BEFORE DELETE ON trail_trailhead
    BEGIN SELECT RAISE(ABORT, 'trail: append-only'); END
    """,
    """
    CREATE TRIGGER trail_head_not_replaced BEFORE INSERT ON trail_trailhead
    WHEN EXISTS (SELECT 1 FROM trail_trailhead WHERE sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'trail: append-only'); END
    """,
]
SQLITE_UNDONE = [
    f"DROP TRIGGER {name}"
    for name in (
        "trail_row_not_changed",
        "trail_row_not_taken_away",
        "trail_row_follows",
        "trail_head_not_changed",
        "trail_head_not_taken_away",
        "trail_head_not_replaced",
    )
]

# The functions look for the table in its own schema alone: a temporary table of the same name cannot take its place.
# ALWAYS holds for a session that plays a replica, too. A row that another transaction is about to write is waited for
# by its number, and then refused.
POSTGRESQL = [
    """
    CREATE FUNCTION trail_refuses_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'trail: append-only' USING ERRCODE = 'restrict_violation'; END $$
    """,
    """
    CREATE FUNCTION trail_row_follows() RETURNS trigger LANGUAGE plpgsql SET search_path = {schema}, pg_temp AS $$
    DECLARE last_sequence bigint; last_hash text;
    BEGIN
        SELECT sequence, own_hash INTO last_sequence, last_hash FROM trail_trailrow ORDER BY sequence DESC LIMIT 1;
        IF NEW.sequence <> coalesce(last_sequence, 0) + 1 OR NEW.previous_hash <> coalesce(last_hash, repeat('0', 64))
        THEN RAISE EXCEPTION 'trail: not the next row' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER trail_row_not_changed BEFORE UPDATE OR DELETE ON trail_trailrow
    FOR EACH ROW EXECUTE FUNCTION trail_refuses_change()
    """,
    """
    CREATE TRIGGER trail_row_not_emptied BEFORE TRUNCATE ON trail_trailrow
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuses_change()
    """,
    """
    CREATE TRIGGER trail_row_follows BEFORE INSERT ON trail_trailrow
    FOR EACH ROW EXECUTE FUNCTION trail_row_follows()
    """,
    """
    CREATE TRIGGER trail_head_not_changed BEFORE UPDATE OR DELETE ON trail_trailhead
    FOR EACH ROW EXECUTE FUNCTION trail_refuses_change()
    """,
    """
    CREATE TRIGGER trail_head_not_emptied BEFORE TRUNCATE ON trail_trailhead
    FOR EACH STATEMENT EXECUTE FUNCTION trail_refuses_change()
    """,
    "ALTER TABLE trail_trailrow ENABLE ALWAYS TRIGGER trail_row_not_changed",
    "ALTER TABLE trail_trailrow ENABLE ALWAYS TRIGGER trail_row_not_emptied",
    "ALTER TABLE trail_trailrow ENABLE ALWAYS TRIGGER trail_row_follows",
    "ALTER TABLE trail_trailhead ENABLE ALWAYS TRIGGER trail_head_not_changed",
    "ALTER TABLE trail_trailhead ENABLE ALWAYS TRIGGER trail_head_not_emptied",
]
POSTGRESQL_UNDONE = [
    "DROP TRIGGER trail_row_not_changed ON trail_trailrow",
    "DROP TRIGGER trail_row_not_emptied ON trail_trailrow",
    "DROP TRIGGER trail_row_follows ON trail_trailrow",
    "DROP TRIGGER trail_head_not_changed ON trail_trailhead",
    "DROP TRIGGER trail_head_not_emptied ON trail_trailhead",
    "DROP FUNCTION trail_row_follows()",
    "DROP FUNCTION trail_refuses_change()",
]


class DatabaseRefused(Exception):
    """The trail is only safe in a database whose triggers are written here."""


def _run(schema_editor: BaseDatabaseSchemaEditor, statements: dict[str, list[str]]) -> None:
    connection = schema_editor.connection
    if connection.vendor not in statements:
        raise DatabaseRefused(connection.vendor)
    schema = ""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT quote_ident(current_schema())")
            (schema,) = cursor.fetchone()
        for statement in statements[connection.vendor]:
            cursor.execute(statement.replace("{schema}", schema))


def guard(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def unguard(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, {"sqlite": SQLITE_UNDONE, "postgresql": POSTGRESQL_UNDONE})


class Migration(migrations.Migration):
    dependencies = [("trail", "0001_rows_heads_and_reviews")]

    operations = [migrations.RunPython(guard, unguard, elidable=False)]
