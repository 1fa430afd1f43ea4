# SPDX-License-Identifier: EUPL-1.2
"""Times the pages of casework in a unit of 5 000 cases, a case of 500 notes, and the deadlines of a million cases.

A process of its own makes an invented unit in a temporary home. `python -m bench.casework` measures this part alone.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from importlib import import_module
from statistics import median
from typing import Any

import django

from bench.report import Finding, heading, hundredths, note, spread, summary, table, whole

CASES, OWN, NOTES, MILLION = 5_000, 200, 500, 1_000_000
MOST_BYTES, MOST_QUERIES = 60_000, 12
# What is measured, and its limit in seconds.
PAGES: Mapping[str, tuple[str, float]] = {
    "day": (f"My day, {CASES} cases in the unit, {OWN} of them mine", 0.3),
    "unit": (f"The unit's list, {CASES} cases", 0.3),
    "last": ("Its last page", 0.3),
    "ended": ("The list of what has ended", 0.3),
    "case": (f"A case with {NOTES} notes", 0.5),
}
SEARCH_WITHIN, DEADLINES_WITHIN = 0.1, 5.0  # seconds


class NotMeasured(SystemExit):
    """The process failed; its own words stand above."""


def measure_casework() -> Iterator[Finding]:
    """Print what each page takes beside its limits."""
    heading("Casework")
    found = _at_work()
    table(
        ("page", "milliseconds", "queries", "bytes"),
        [
            (PAGES[page][0], spread([1000 * each for each in times], whole), str(queries), whole(weight))
            for page, (times, queries, weight) in found["pages"].items()
        ],
    )
    for page, (times, queries, weight) in found["pages"].items():
        yield from _of_a_page(page, median(times), queries, weight)
    search = f"A name among {whole(CASES)} sealed ones, the slowest of four"
    yield _beside(search, 1000 * max(found["search"]), 1000 * SEARCH_WITHIN, "{:.0f} ms")
    yield _beside(f"Deadlines of {whole(MILLION)} cases", found["deadlines"], DEADLINES_WITHIN, "{:.1f} s of a core")
    note("Django's own client asks the staff face in this process: no network, and no server before it.")


def _at_work() -> dict[str, Any]:
    """What the process of its own tells."""
    with tempfile.TemporaryDirectory(prefix="ledfyr-casework-") as home:
        told = {**os.environ, "LEDFYR_HOME": home, "LEDFYR_FACE": "staff", "PYTHONWARNINGS": "ignore"}
        command = [sys.executable, "-m", "bench.casework", "work"]
        said = subprocess.run(command, env=told, stdout=subprocess.PIPE, text=True, check=False)
    if said.returncode:
        message = "Casework could not be measured."
        raise NotMeasured(message)
    found: dict[str, Any] = json.loads(said.stdout.splitlines()[-1])
    return found


def _of_a_page(page: str, seconds: float, queries: int, weight: int) -> Iterator[Finding]:
    what, limit = PAGES[page]
    yield _beside(what, 1000 * seconds, 1000 * limit, "{:.0f} ms")
    yield _beside(f"{what}: weight", weight, MOST_BYTES, "{:.0f} B")
    yield _beside(f"{what}: queries", queries, MOST_QUERIES, "{:.0f}")


def _beside(what: str, measured: float, limit: float, said: str) -> Finding:
    return Finding(what, said.format(measured), f"limit, {limit:.0f}", hundredths(measured / limit), "1 at most")


def _work() -> None:
    """Make the unit, ask for its pages and tell the numbers, as the process of its own."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "ledfyr.web.settings"
    django.setup()
    unit = import_module("bench.casework_unit")  # it knows models, so Django has to be there first
    print(json.dumps(unit.measured(cases=CASES, own=OWN, notes=NOTES, deadlines=MILLION)))


if __name__ == "__main__":
    if sys.argv[1:]:
        _work()
    else:
        summary(list(measure_casework()))
