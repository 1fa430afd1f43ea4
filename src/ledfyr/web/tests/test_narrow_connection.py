# SPDX-License-Identifier: EUPL-1.2
"""Whatever a face on the internet asks of its database, it meets its own tables, and changes and removes nothing."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.apps import apps

from ledfyr.contact.models import Desk, Farewell, Letter, SealedFile, Thread
from ledfyr.feedback.models import AccessibilityFeedback
from ledfyr.keys.models import UnitKey
from ledfyr.web.narrow_connection import LETTERBOX, POINTING, PUBLIC_FACE, May, Tables, narrow_connection

MADE = """
CREATE TABLE {table}(id integer PRIMARY KEY, text text);
CREATE TABLE staff_account(id integer, password text);
INSERT INTO {table}(text) VALUES ('Menyn går inte att nå.');
INSERT INTO staff_account VALUES (1, 'secret');
"""
REFUSED = r"prohibited|not authorized|authorization denied"
Opened = Callable[[str, Tables], sqlite3.Connection]


@pytest.fixture
def narrow(tmp_path: Path) -> Iterator[Opened]:
    """Opens a database with an account and one table in it, as a face sees it."""
    opened = []

    def open_narrowly(table: str, tables: Tables) -> sqlite3.Connection:
        path = tmp_path / f"{table}.sqlite3"
        whole = sqlite3.connect(path)
        whole.executescript(MADE.format(table=table))
        whole.close()
        opened.append(sqlite3.connect(path, factory=narrow_connection(tables)))
        return opened[-1]

    yield open_narrowly
    for connection in opened:
        connection.close()


def test_the_tables_are_those_of_what_is_written_and_where_it_goes() -> None:
    written = {Thread, Letter, SealedFile, Farewell}
    allowed = {**dict.fromkeys(written, May.READ | May.ADD), Desk: May.READ, UnitKey: May.READ}

    assert {AccessibilityFeedback._meta.db_table: May.READ | May.ADD} == PUBLIC_FACE  # noqa: SLF001  # Django's way
    assert {model._meta.db_table: may for model, may in allowed.items()} == LETTERBOX  # noqa: SLF001


def test_only_columns_that_point_are_seen_of_the_rooms_other_tables(narrow: Opened) -> None:
    connection = narrow("contact_handling", LETTERBOX)
    public = narrow("contact_letter", PUBLIC_FACE)

    for opened, asked in ((connection, "SELECT text FROM contact_handling"), (public, "SELECT id FROM contact_letter")):
        with pytest.raises(sqlite3.DatabaseError, match=REFUSED):
            opened.execute(asked)


def test_what_points_to_what_is_added_is_known() -> None:
    added_to = {table for table, may in {**PUBLIC_FACE, **LETTERBOX}.items() if May.ADD in may}
    pointing = {
        (relation.related_model._meta.app_label, relation.field.column)  # noqa: SLF001
        for model in apps.get_models()
        if model._meta.db_table in added_to  # noqa: SLF001
        for relation in model._meta.related_objects  # noqa: SLF001
        if relation.related_model._meta.db_table not in added_to  # noqa: SLF001
    }

    assert pointing
    assert pointing <= {("contact", column) for column in POINTING}


@pytest.mark.parametrize("table", [*PUBLIC_FACE, *LETTERBOX])
def test_what_may_be_read_is_read(narrow: Opened, table: str) -> None:
    connection = narrow(table, {**PUBLIC_FACE, **LETTERBOX})

    assert connection.execute(f"SELECT count(*), upper(min(text)) FROM {table}").fetchall()  # noqa: S608  # a list's own


@pytest.mark.parametrize(("table", "may"), {**PUBLIC_FACE, **LETTERBOX}.items())
def test_what_may_be_added_to_is_added_to_and_nothing_else(narrow: Opened, table: str, may: May) -> None:
    connection = narrow(table, {**PUBLIC_FACE, **LETTERBOX})
    adding = f"INSERT INTO {table}(text) VALUES (upper('hej')) RETURNING id"  # noqa: S608

    if May.ADD in may:
        assert connection.execute(adding).fetchall() == [(2,)]
        return
    with pytest.raises(sqlite3.DatabaseError, match=REFUSED):
        connection.execute(adding)


@pytest.mark.parametrize(("table", "tables"), [(next(iter(PUBLIC_FACE)), PUBLIC_FACE), ("contact_letter", LETTERBOX)])
@pytest.mark.parametrize(
    "asked",
    [
        "SELECT password FROM staff_account",
        "SELECT count(*) FROM staff_account",
        "SELECT * FROM written UNION SELECT * FROM staff_account",
        "INSERT INTO written(text) SELECT password FROM staff_account",
        "INSERT INTO staff_account VALUES (2, '')",
        "UPDATE written SET text = ''",
        "DELETE FROM written",
        "REPLACE INTO written(id, text) VALUES (1, 'x')",
        "INSERT OR REPLACE INTO written(id, text) VALUES (1, 'x')",
        "INSERT INTO written(id, text) VALUES (1, 'x') ON CONFLICT DO UPDATE SET text = 'x'",
        "DROP TRIGGER temp.written_stays",
        "PRAGMA recursive_triggers = OFF; REPLACE INTO written(id, text) VALUES (1, 'x')",
        "SELECT * FROM sqlite_master",
        "PRAGMA table_info(staff_account)",
        "PRAGMA writable_schema = ON",
        "ATTACH ':memory:' AS other",
        "VACUUM INTO 'copy.sqlite3'",
        "DROP TABLE written",
        "CREATE TRIGGER watch AFTER INSERT ON written BEGIN SELECT 1; END",
        "CREATE VIEW accounts AS SELECT * FROM staff_account",
    ],
)
def test_everything_else_is_refused(narrow: Opened, table: str, tables: Tables, asked: str) -> None:
    connection = narrow(table, tables)

    with pytest.raises(sqlite3.DatabaseError, match=REFUSED):
        connection.executescript(asked.replace("written", table))


def test_neither_face_reaches_the_others_tables(narrow: Opened) -> None:
    connection = narrow("contact_letter", PUBLIC_FACE)

    with pytest.raises(sqlite3.DatabaseError, match=REFUSED):
        connection.execute("SELECT count(*) FROM contact_letter")
