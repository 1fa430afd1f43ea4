# SPDX-License-Identifier: EUPL-1.2
"""Times the trail: lasting rows a second beside the disk's own limit, and the verification of a million rows.

A process of its own writes into each database. `python -m bench.trail` measures this part alone.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import django
from django.conf import settings

from bench.report import Finding, heading, hundredths, note, spread, summary, table, whole
from ledfyr.trail.tests.postgres import running_server
from ledfyr.web.databases import database

IN_EACH = (1, 10, 100)  # rows of a transaction
SECONDS = 3.0  # for each of them
ROWS_WANTED, SECONDS_ALLOWED = 2_000, 20.0
MILLION, FEWER = 1_000_000, 200_000
SYNCED = 500  # times


class NotMeasured(SystemExit):
    """The process that writes failed; its own words stand above."""


def measure_trail() -> Iterator[Finding]:
    """Print the rates of PostgreSQL and of SQLite, each as soon as it is known."""
    heading("The trail: lasting rows a second, and verifying them")
    with tempfile.TemporaryDirectory(prefix="ledfyr-trail-") as name:
        folder = Path(name)
        # SQLite last: the disk is still busy with its million rows when everything else is done.
        with running_server(folder, durable=True) as server:
            setting = "fsync and synchronous_commit on"
            yield from _measured("PostgreSQL", setting, server.settings("postgres"), folder, FEWER)
        file = database("LEDFYR_TRAIL_BENCH_DATABASE", folder / "trail.sqlite3")
        yield from _measured("SQLite", "WAL, synchronous=FULL", {**file, "NAME": str(file["NAME"])}, folder, MILLION)
    note("One writer. Rows follow each other in one chain, so a second writer waits for the first and adds nothing.")
    note("“1 in each” is what a page costs that is shown by itself: one transaction, and one wait for the disk.")


def _measured(name: str, setting: str, engine: dict[str, Any], folder: Path, rows: int) -> Iterator[Finding]:
    syncs = _syncs_a_second(folder)
    rates, seconds, worked = _at_work(engine, rows)
    table((f"{name}, {setting}", "rows a second"), [(f"{n} in each", spread(rates[n], whole)) for n in IN_EACH])
    note(f"The disk was asked to keep 4 kB {whole(syncs)} times a second by itself (fdatasync).")
    note(f"{whole(rows)} rows are verified in {seconds:.1f} s; {worked:.1f} s of a core in the program itself.")
    alone, together = max(rates[1]), max(rates[IN_EACH[-1]])
    yield _rows(f"{name}: rows a second, 1 in each transaction", alone)
    yield Finding(f"{name}: the same", whole(alone), f"fdatasync, {whole(syncs)} a second", hundredths(alone / syncs))
    yield _rows(f"{name}: rows a second, {IN_EACH[-1]} in each transaction", together)
    million = seconds * MILLION / rows
    yield Finding(
        f"{name}: verify a million rows",
        f"{million:.1f} s" + ("" if rows == MILLION else f", reckoned from {whole(rows)}"),
        f"limit, {SECONDS_ALLOWED:.0f} s",
        hundredths(million / SECONDS_ALLOWED),
        "below 1",
    )


def _rows(what: str, measured: float) -> Finding:
    return Finding(
        what, whole(measured), f"wanted, {whole(ROWS_WANTED)}", hundredths(measured / ROWS_WANTED), "above 1"
    )


def _syncs_a_second(folder: Path) -> float:
    """How often the disk below the folder takes one page and says that it will not lose it."""
    with (folder / "synced").open("wb", buffering=0) as file:
        began = time.perf_counter()
        for _ in range(SYNCED):
            file.write(bytes(4096))
            os.fdatasync(file.fileno())
        return SYNCED / (time.perf_counter() - began)


def _at_work(engine: dict[str, Any], rows: int) -> tuple[dict[int, list[float]], float, float]:
    """The rates by rows in each transaction, and the seconds of the verification, from a process of its own."""
    command = [sys.executable, "-m", "bench.trail", json.dumps(engine), str(rows)]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if told.returncode:
        message = "The trail could not be measured."
        raise NotMeasured(message)
    rates, (seconds, worked) = json.loads(told.stdout)
    return dict(zip(IN_EACH, rates, strict=True)), seconds, worked


def _work(engine: str, rows: str) -> None:
    """Write and verify, as the process of its own, and tell the numbers."""
    settings.configure(INSTALLED_APPS=["ledfyr.trail"], DATABASES={"default": json.loads(engine)}, USE_TZ=True)
    django.setup()
    trail = import_module("bench.trail_rates")  # it knows models, so Django has to be there first
    trail.make_tables()
    rates = [trail.rows_a_second(in_each, SECONDS) for in_each in IN_EACH]
    print(json.dumps([rates, trail.verified(int(rows))]))


if __name__ == "__main__":
    if sys.argv[1:]:
        _work(*sys.argv[1:])
    else:
        summary(list(measure_trail()))
