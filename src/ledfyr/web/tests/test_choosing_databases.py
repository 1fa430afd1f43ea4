# SPDX-License-Identifier: EUPL-1.2
"""Each house has a database of its own, in files here or in PostgreSQL, and no row points into another's."""

from pathlib import Path

import pytest
from django.conf import settings

from ledfyr.places.models import Municipality
from ledfyr.staff.models import Account
from ledfyr.web.database_router import EachHouseItsOwn
from ledfyr.web.databases import SECURITY, SITE, SOCIAL, database
from ledfyr.web.environment import WrongSetting

FILE = Path("/srv/ledfyr/social.sqlite3")
SETTING = "LEDFYR_SOCIAL_DATABASE"


def test_a_file_is_used_where_nothing_is_said() -> None:
    assert database(SETTING, FILE)["NAME"] == FILE


def test_each_house_has_a_file_of_its_own() -> None:
    files = {str(settings.DATABASES[name]["NAME"]) for name in (SITE, SOCIAL, SECURITY)}

    assert len(files) == 3


def test_what_is_acknowledged_is_on_the_disk() -> None:
    assert "synchronous=FULL" in database(SETTING, FILE)["OPTIONS"]["init_command"]


def test_an_address_leads_to_postgresql(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, "postgresql://caseworkers:p%40ss@db.internal:5433/social")

    stated = database(SETTING, FILE)

    assert stated == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "social",
        "USER": "caseworkers",
        "PASSWORD": "p@ss",
        "HOST": "db.internal",
        "PORT": "5433",
    }


@pytest.mark.parametrize("stated", ["mysql://db/social", "postgresql://db.internal", "social.sqlite3"])
def test_what_is_no_address_stops_the_start_with_a_sentence(stated: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, stated)

    with pytest.raises(WrongSetting, match="LEDFYR_SOCIAL_DATABASE is no address of a database"):
        database(SETTING, FILE)


@pytest.mark.parametrize(
    ("room", "homes"),
    [
        ("staff", {SITE}),
        ("pages", {SITE}),
        ("wagtailcore", {SITE}),
        ("keys", {SOCIAL}),
        ("casework", {SOCIAL}),
        ("picture", {SECURITY}),
        ("trail", {SITE, SOCIAL, SECURITY}),
    ],
)
def test_a_table_is_made_where_it_belongs_and_nowhere_else(room: str, homes: set[str]) -> None:
    router = EachHouseItsOwn()

    assert {name for name in (SITE, SOCIAL, SECURITY) if router.allow_migrate(name, room)} == homes


def test_nothing_points_from_one_database_into_another() -> None:
    router = EachHouseItsOwn()
    here, there = Municipality(), Account()
    here._state.db, there._state.db = SITE, SOCIAL  # noqa: SLF001  # as if each had been read in its own

    assert not router.allow_relation(here, there)
    assert router.db_for_read(Municipality) == SITE
