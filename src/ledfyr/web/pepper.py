# SPDX-License-Identifier: EUPL-1.2
"""The pepper of the receipts: kept beside the databases and never in one, made once and never made anew.

Without it no receipt opens its thread again. So a file that is damaged, or gone while letters stand in the database,
stops the start: a new pepper would let everything seem well and shut out everybody who holds a receipt.
"""

import secrets
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from ledfyr.web.environment import WrongSetting
from ledfyr.web.made_once import made_once

SIZE = 32  # bytes
RECEIPT_KNOWN = "SELECT 1 FROM contact_thread WHERE lookup IS NOT NULL LIMIT 1"
PUT_IT_BACK = (
    "Put it back from your own copy, and never make a new one: receipts that were given out would open nothing."
)
NEEDED = "there are letters whose receipts need it"
STATED = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
LONGEST_WAIT = 10  # seconds for a database that does not answer


def pepper_kept_in(home: Path, *, letters: Mapping[str, Any]) -> bytes:
    """The pepper in `home`/pepper, made the first time; `letters` is how Django reaches the database of the letters.

    That is asked only where the file is missing, so a usual start costs nothing.
    """
    place = home / "pepper"

    def fresh() -> str:
        if why := _why_not_anew(letters):
            message = f"{place} is gone, and {why}. {PUT_IT_BACK}"
            raise WrongSetting(message)
        return secrets.token_hex(SIZE)

    with suppress(ValueError):
        if len(pepper := bytes.fromhex(made_once(place, fresh=fresh).strip())) == SIZE:
            return pepper
    message = f"{place} is damaged. {PUT_IT_BACK}"
    raise WrongSetting(message)


def _why_not_anew(letters: Mapping[str, Any]) -> str:
    """What stands against a new pepper; a server that does not answer may hold letters, so it does so too."""
    if "postgresql" in letters["ENGINE"]:
        return _in_postgresql(letters)
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{letters['NAME'].as_uri()}?mode=ro", uri=True)) as database:
        return NEEDED if database.execute(RECEIPT_KNOWN).fetchone() else ""
    return ""


def _in_postgresql(letters: Mapping[str, Any]) -> str:
    psycopg = import_module("psycopg")  # installed only where it is used
    where = {name: letters[key] for name, key in STATED.items() if letters[key]}  # an empty host would undo PGHOST
    try:
        with psycopg.connect(**where, connect_timeout=LONGEST_WAIT) as connection:
            return NEEDED if connection.execute(RECEIPT_KNOWN).fetchone() else ""
    except psycopg.errors.UndefinedTable:
        return ""
    except psycopg.Error:
        return "the database could not be asked whether there are letters whose receipts need it"
