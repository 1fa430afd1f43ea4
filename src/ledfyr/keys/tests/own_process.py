# SPDX-License-Identifier: EUPL-1.2
"""What a process beside its test has: some rooms in one database, and lines that the test reads and sends."""

import json
import sys

import django
from django.conf import settings
from django.core.management import call_command

OF_ACCOUNTS = ("django.contrib.contenttypes", "django.contrib.auth")  # which the room for staff stands on
ROUTER = "ledfyr.web.database_router.EachHouseItsOwn"


def set_up(*rooms: str, engine: str, name: str, host: str) -> None:
    """Django with the rooms alone, in a file of SQLite's or a database of PostgreSQL's."""
    is_file = engine.endswith("sqlite3")
    durable = {"transaction_mode": "IMMEDIATE", "timeout": 60, "init_command": "PRAGMA journal_mode=WAL"}
    social = {
        "ENGINE": engine,
        "NAME": name,
        "HOST": host,
        "USER": "" if is_file else "postgres",
        "OPTIONS": durable if is_file else {},
    }
    settings.configure(
        INSTALLED_APPS=[*(OF_ACCOUNTS if "staff" in rooms else ()), *(f"ledfyr.{room}" for room in rooms)],
        AUTH_USER_MODEL="staff.Account",
        MIGRATION_MODULES={"staff": None},  # they stand on Wagtail's, and the tables of accounts are not made here
        DATABASES={"default": {}, "social": social},
        DATABASE_ROUTERS=[ROUTER],
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        TIME_ZONE="Europe/Stockholm",
    )
    django.setup()


def make_tables(*rooms: str) -> None:
    for room in rooms:
        call_command("migrate", room, database="social", verbosity=0)


def say(said: object) -> None:
    print(json.dumps(said), flush=True)  # noqa: T201  # what the test that started it reads


def wait_for_the_others() -> None:
    """Until whoever started this process says that all are ready."""
    say("ready")
    sys.stdin.readline()
