# SPDX-License-Identifier: EUPL-1.2
"""Times the commands that bake: from nothing, with nothing changed, and until a changed phone number is on its page."""

import re
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bench.installation import LEDFYR, Installation, pages_of
from bench.processes import running
from bench.report import Finding, heading, hundredths, note, spread, table, whole
from ledfyr.publishing.release import current_folder

TIMES = 3
ENOUGH = 8.0  # seconds, after which nothing is measured once more
LONGEST_WAIT = 90.0
LOOK_EVERY = 0.02
WIDEST = 70  # letters

LIVE_WITHIN = 60  # seconds
WHOLE_COUNTRY = 290 * 30 * 7  # municipalities, pages, languages and variants
COUNTRY_WITHIN = 20  # minutes, on one core

FILE = "ale.toml"
NUMBER = re.compile(r'^value = "(0[\d -]+\d)"$', re.MULTILINE)


class NotBaked(SystemExit):
    """A command failed, or a change never reached its page."""


class PhoneNumber:
    """The first number of Ale's file, and a page that shows it."""

    def __init__(self, installation: Installation) -> None:
        self.installation = installation
        self.file = installation.facts / FILE
        self.now = NUMBER.findall(self.file.read_text(encoding="utf-8"))[0]
        release = installation.release()
        self.page = next(page for page in pages_of(release) if self._dialled() in release.bytes_of(page).decode())

    def change(self) -> tuple[str, str]:
        """Another last digit; return the number before and after."""
        before, self.now = self.now, self.now[:-1] + str((int(self.now[-1]) + 1) % 10)
        return before, self.now

    def is_shown(self) -> bool:
        page = self.installation.baked / "current" / self.page.file
        return self._dialled() in page.read_text(encoding="utf-8")

    def _dialled(self) -> str:
        return "+46" + re.sub(r"\D", "", self.now)[1:]


def measure_baking(installation: Installation) -> Iterator[Finding]:
    """Print the seconds of every way to bake, each as soon as it is known; the commands are those an operator types."""
    heading("Baking Ale: seconds until the files stand on the disk")
    pages, nothing = len(pages_of(installation.release())), installation.first_bake
    _say(f"from nothing, {pages} pages: the last step of `ledfyr setup`", [nothing])
    yield _whole_country(nothing / pages)
    _say("the program alone: `ledfyr --version`", [_timed("--version")])
    number = PhoneNumber(installation)
    by_hand = _repeated(lambda: _in_the_file(number))
    _say("number changed in the file: `ledfyr setup`", by_hand)
    yield _live("Number changed in the file", by_hand)
    with _watching(installation) as first:
        _say("nothing changed: the bake with which `ledfyr bake --watch` begins", [first])
        yield Finding(
            "Nothing changed", f"{first:.1f} s", f"from nothing, {nothing:.1f} s", hundredths(first / nothing)
        )
        by_itself = _repeated(lambda: _in_the_database(number))
    _say("number changed in the database, `ledfyr bake --watch` running", by_itself)
    yield _live("Number changed in the database", by_itself)
    note("One core; brotli at its highest is part of it. The watching baker looks every two seconds.")


def _say(what: str, seconds: list[float]) -> None:
    table((what.ljust(WIDEST), spread(seconds).rjust(18)), ())


def _whole_country(each: float) -> Finding:
    minutes = each * WHOLE_COUNTRY / 60
    beside = f"{COUNTRY_WITHIN} min for 290 × 30 × 7 pages: {whole(minutes)} min, reckoned"
    return Finding("Full bake, each page", f"{each:.3f} s", beside, hundredths(minutes / COUNTRY_WITHIN), "≤ 1")


def _live(what: str, seconds: list[float]) -> Finding:
    ratio = hundredths(max(seconds) / LIVE_WITHIN)
    return Finding(f"{what}, slowest", f"{max(seconds):.1f} s", f"limit {LIVE_WITHIN} s", ratio, "≤ 1")


def _repeated(act: Callable[[], float]) -> list[float]:
    """Up to three times; once when it takes long, as it does with many languages."""
    began = time.perf_counter()
    results = [act()]
    while len(results) < TIMES and time.perf_counter() - began < ENOUGH:
        results.append(act())
    return results


def _timed(command: str) -> float:
    began = time.perf_counter()
    if subprocess.run([LEDFYR, command], stdout=subprocess.DEVNULL, check=False).returncode:
        message = f"`ledfyr {command}` failed; its own words stand above."
        raise NotBaked(message)
    return time.perf_counter() - began


def _in_the_file(number: PhoneNumber) -> float:
    before, after = number.change()
    written = number.file.read_text(encoding="utf-8")
    number.file.write_text(written.replace(before, after), encoding="utf-8")
    took = _timed("setup")
    if not number.is_shown():
        message = f"`ledfyr setup` did not bring a changed number to {number.page.path}."
        raise NotBaked(message)
    return took


@contextmanager
def _watching(installation: Installation) -> Iterator[float]:
    """Keep the site baked meanwhile; gives the seconds of the bake with which that begins."""
    before = current_folder(installation.baked)
    with running([str(LEDFYR), "bake", "--watch"], quiet=True):
        yield _wait_until(lambda: current_folder(installation.baked) != before)


def _in_the_database(number: PhoneNumber) -> float:
    """As when somebody saves it on another face: one write by another connection."""
    before, after = number.change()
    database = sqlite3.connect(number.installation.home / "site.sqlite3")
    with database:
        database.execute("UPDATE directory_channel SET value = ? WHERE value = ?", (after, before))
    database.close()
    return _wait_until(number.is_shown)


def _wait_until(is_so: Callable[[], bool]) -> float:
    began = time.perf_counter()
    while not is_so():
        if time.perf_counter() - began > LONGEST_WAIT:
            message = "`ledfyr bake --watch` did not bake what was changed."
            raise NotBaked(message)
        time.sleep(LOOK_EVERY)
    return time.perf_counter() - began
