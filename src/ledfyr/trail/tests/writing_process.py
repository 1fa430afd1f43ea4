# SPDX-License-Identifier: EUPL-1.2
"""A process of its own that writes acts into a database while others do; told by engine, name, host and how many."""

import os
import sys
from importlib import import_module

import django
from django.conf import settings


def write(engine: str, name: str, host: str, count: str) -> None:
    is_file = engine.endswith("sqlite3")
    database = {"ENGINE": engine, "NAME": name, "HOST": host, "USER": "" if is_file else "postgres"}
    options = {"transaction_mode": "IMMEDIATE", "timeout": 30} if is_file else {}
    settings.configure(
        INSTALLED_APPS=["ledfyr.trail"], DATABASES={"default": {**database, "OPTIONS": options}}, USE_TZ=True
    )
    django.setup()
    cast = import_module("ledfyr.trail.tests.cast")  # it knows models, so Django has to be there first
    for number in range(int(count)):
        cast.recorded(cast.opening(f"{os.getpid()}-{number}"), using="default")


if __name__ == "__main__":
    write(*sys.argv[1:])
