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
DEADLINES_WITHIN = 5.0  # seconds


class NotMeasured(SystemExit):
    """The process failed; its own words stand above."""


def measure_casework() -> Iterator[Finding]:
    """Print what each page takes beside its limits."""
    heading("Casework")
    with tempfile.TemporaryDirectory(prefix="ledfyr-casework-") as home:
        told = {**os.environ, "LEDFYR_HOME": home, "LEDFYR_FACE": "staff", "PYTHONWARNINGS": "ignore"}
        command = [sys.executable, "-m", "bench.casework", "work"]
        said = subprocess.run(command, env=told, stdout=subprocess.PIPE, text=True, check=False)
    if said.returncode:
        message = "Casework could not be measured."
        raise NotMeasured(message)
    found = json.loads(said.stdout.splitlines()[-1])
    table(
        ("page", "milliseconds", "queries", "bytes"),
        [
            (PAGES[page][0], spread([1000 * each for each in times], whole), str(queries), whole(weight))
            for page, (times, queries, weight) in found["pages"].items()
        ],
    )
    for page, (times, queries, weight) in found["pages"].items():
        what, limit = PAGES[page]
        middle = sorted(times)[len(times) // 2]
        yield Finding(
            what, f"{1000 * middle:.0f} ms", f"limit, {1000 * limit:.0f} ms", hundredths(middle / limit), "below 1"
        )
        yield Finding(
            f"{what}: weight", f"{whole(weight)} B", f"limit, {whole(MOST_BYTES)} B",
            hundredths(weight / MOST_BYTES), "below 1",
        )  # fmt: skip
        yield Finding(
            f"{what}: queries", str(queries), f"limit, {MOST_QUERIES}", hundredths(queries / MOST_QUERIES), "1 at most"
        )
    seconds = found["deadlines"]
    yield Finding(
        f"Deadlines of {whole(MILLION)} cases", f"{seconds:.1f} s of a core", f"limit, {DEADLINES_WITHIN:.0f} s",
        hundredths(seconds / DEADLINES_WITHIN), "below 1",
    )  # fmt: skip
    note("Django's own client asks the staff face in this process: no network, and no server before it.")


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
