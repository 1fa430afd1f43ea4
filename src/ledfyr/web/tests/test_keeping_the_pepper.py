# SPDX-License-Identifier: EUPL-1.2
"""The pepper is made once, and nothing ever puts another in its place."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ledfyr.trail.tests.postgres import PostgresServer
from ledfyr.web.environment import WrongSetting
from ledfyr.web.pepper import SIZE, pepper_kept_in


def pepper(home: Path) -> bytes:
    letters = {"ENGINE": "django.db.backends.sqlite3", "NAME": home / "social.sqlite3"}
    return pepper_kept_in(home, letters=letters)


def pepper_beside(server: PostgresServer, home: Path, name: str) -> bytes:
    letters = {"NAME": name, "USER": "postgres", "PASSWORD": "", "HOST": server.folder, "PORT": ""}
    return pepper_kept_in(home, letters={"ENGINE": "django.db.backends.postgresql", **letters})


def letters_in(home: Path, lookup: bytes | None) -> None:
    with closing(sqlite3.connect(home / "social.sqlite3")) as database, database:
        database.execute("CREATE TABLE contact_thread(lookup blob)")
        database.execute("INSERT INTO contact_thread VALUES (?)", [lookup])


def test_it_is_made_once_and_kept(tmp_path: Path) -> None:
    made = pepper(tmp_path / "var" / "ledfyr")

    assert len(made) == SIZE
    assert pepper(tmp_path / "var" / "ledfyr") == made
    assert pepper(tmp_path / "other") != made


@pytest.mark.parametrize("kept", [b"", b"short", b"\xff" * 64, b"0" * 63, b"0" * 66, b"x" * 64])
def test_a_damaged_one_stops_the_start_and_stays_as_it_is(kept: bytes, tmp_path: Path) -> None:
    (tmp_path / "pepper").write_bytes(kept)

    with pytest.raises(WrongSetting, match=r"is damaged\. Put it back from your own copy"):
        pepper(tmp_path)
    assert (tmp_path / "pepper").read_bytes() == kept


def test_one_that_is_gone_while_receipts_need_it_is_not_made_anew(tmp_path: Path) -> None:
    letters_in(tmp_path, b"lookup")

    with pytest.raises(WrongSetting, match="is gone, and there are letters whose receipts need it"):
        pepper(tmp_path)
    assert not (tmp_path / "pepper").exists()


def test_it_is_made_where_no_letter_has_a_receipt(tmp_path: Path) -> None:
    letters_in(tmp_path, None)

    assert len(pepper(tmp_path)) == SIZE


def test_it_is_made_beside_postgresql_before_there_are_any_tables_or_receipts(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    with postgres_server.copy_of("template1") as name:
        assert len(pepper_beside(postgres_server, tmp_path, name)) == SIZE
        postgres_server.run("CREATE TABLE contact_thread(lookup bytea)", database=name)

        assert len(pepper_beside(postgres_server, tmp_path / "other", name)) == SIZE


def test_one_that_is_gone_is_not_made_anew_where_postgresql_has_receipts(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    with postgres_server.copy_of("template1") as name:
        receipt = "INSERT INTO contact_thread VALUES ('lookup')"
        postgres_server.run("CREATE TABLE contact_thread(lookup bytea)", receipt, database=name)

        with pytest.raises(WrongSetting, match="is gone, and there are letters whose receipts need it"):
            pepper_beside(postgres_server, tmp_path, name)

    assert not (tmp_path / "pepper").exists()


def test_nor_where_the_database_does_not_answer(postgres_server: PostgresServer, tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="could not be asked whether there are letters"):
        pepper_beside(postgres_server, tmp_path, "no_such_database")

    assert not (tmp_path / "pepper").exists()


def test_one_that_is_there_asks_no_database(postgres_server: PostgresServer, tmp_path: Path) -> None:
    made = pepper(tmp_path)

    assert pepper_beside(postgres_server, tmp_path, "no_such_database") == made


def test_where_the_address_names_no_host_the_environment_does(
    postgres_server: PostgresServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGHOST", postgres_server.folder)
    letters = {"NAME": "postgres", "USER": "postgres", "PASSWORD": "", "HOST": "", "PORT": ""}

    made = pepper_kept_in(tmp_path, letters={"ENGINE": "django.db.backends.postgresql", **letters})

    assert len(made) == SIZE
