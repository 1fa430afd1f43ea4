# SPDX-License-Identifier: EUPL-1.2
"""Measures the letterbox as `ledfyr run` starts it: letters and returns a second, fifty at once, a flood of tries.

`python -m bench.letterbox` measures this part alone. Pages are a few words each; every answer is filled up to the size
that it has in production, and everything that is done with a letter is the real thing.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from bench.letter_senders import LETTER, Sender, Times, at_once, chance, paced, side_by_side
from bench.processes import Served, free_port, processor_seconds, running
from bench.report import Finding, heading, hundredths, note, summary, table, whole
from ledfyr.contact.rules.receipts import WORDS, receipt_of
from ledfyr.web.command_line.servers import command_of, environment_of
from tests.letters_at_work import LETTERBOX, Letters

SENDERS, SECONDS = 8, 5.0
AT_ONCE = 50
WRONG_A_SECOND, RIGHT_A_SECOND = 100, 10
TEXT = LETTER.strip()
WANTED, LONGEST_P95 = 20, 1.0  # a second; seconds
# The most widespread service, from the survey of the field: ten a second was found to be thirty times what it did.
GLOBALEAKS, GLOBALEAKS_LOST = 10 / 30, "36–71 %"
HUSH_LINE = 50.0  # milliseconds of a core for a message, from the same survey


def measure_letterbox() -> Iterator[Finding]:
    """Print what senders meet, and beside it what others gave and what is wanted."""
    heading("The letterbox")
    with letterbox() as (served, home):
        port = int(served.url.rpartition(":")[2])
        receipt = Sender.from_somewhere(port).write(TEXT)
        pepper = bytes.fromhex((home / "pepper").read_text(encoding="ascii").strip())
        yield from _writing(served, port)
        yield from _returning(served, port, receipt)
        yield from _fifty(served, port)
        yield from _flood(port, receipt, pepper)
    note(
        f"{SENDERS} senders in this program, each from another network; a letter of 2 kB is read through and then sent."
    )
    note("GlobaLeaks and Hush Line: figures of an earlier survey on such a machine, not measured in this run.")


@contextmanager
def letterbox() -> Iterator[tuple[Served, Path]]:
    """A letterbox that serves a home of its own."""
    with tempfile.TemporaryDirectory(prefix="ledfyr-letters-") as folder:
        home, port = Path(folder), free_port()
        Letters.set_up(home)
        told = {**LETTERBOX, **environment_of("letterbox"), "LEDFYR_HOME": str(home)}
        with running(command_of("letterbox", port, static=home), port=port, environment=told) as process:
            yield Served(f"http://127.0.0.1:{port}", process), home


def _writing(served: Served, port: int) -> Iterator[Finding]:
    before = processor_seconds(served.process)
    times, took = side_by_side(SENDERS, SECONDS, lambda: Sender.from_somewhere(port).write(TEXT))
    work = (processor_seconds(served.process) - before) * 1000 / max(1, len(times.seconds))
    rate = len(times.seconds) / took
    yield from _met("letters", times, rate, work)
    yield Finding(
        "Letters a second, 8 senders", hundredths(rate), "GlobaLeaks, surveyed", f"{rate / GLOBALEAKS:.0f}", "above 30"
    )
    yield Finding(
        "Letters that failed", str(times.failed), f"GlobaLeaks, surveyed: {GLOBALEAKS_LOST}", str(times.failed), "0"
    )
    yield Finding(
        "Work for a letter", f"{work:.1f} ms of a core", "Hush Line, surveyed", hundredths(work / HUSH_LINE), "below 1"
    )


def _returning(served: Served, port: int, receipt: str) -> Iterator[Finding]:
    before = processor_seconds(served.process)
    times, took = side_by_side(SENDERS, SECONDS, lambda: Sender.from_somewhere(port).come_back(receipt, TEXT))
    work = (processor_seconds(served.process) - before) * 1000 / max(1, len(times.seconds))
    yield from _met("returns", times, len(times.seconds) / took, work)


def _met(what: str, times: Times, rate: float, work: float) -> Iterator[Finding]:
    table(
        (f"{what}, {SENDERS} senders", "a second", "p95", "failed", "work each"),
        [("", f"{rate:.1f}", f"{times.p95 * 1000:.0f} ms", str(times.failed), f"{work:.1f} ms of a core")],
    )
    yield Finding(
        f"{what.capitalize()} a second, {SENDERS} senders", f"{rate:.1f}", f"wanted, {WANTED}",
        hundredths(rate / WANTED), "above 1",
    )  # fmt: skip
    yield _p95(f"{what.capitalize()}, {SENDERS} senders", times)


def _p95(what: str, times: Times) -> Finding:
    beside = f"limit, {LONGEST_P95:.0f} s"
    return Finding(f"{what}: p95", f"{times.p95 * 1000:.0f} ms", beside, hundredths(times.p95 / LONGEST_P95), "below 1")


def _fifty(served: Served, port: int) -> Iterator[Finding]:
    memory = _memory_of(served.process)
    times, written = at_once(port, AT_ONCE)
    grown = _memory_of(served.process) - memory
    own = Times()
    with ThreadPoolExecutor(SENDERS) as pool:
        for text, receipt in written:
            pool.submit(own.time, lambda t=text, r=receipt: Sender.from_somewhere(port).come_back(r, t))
    note(f"{AT_ONCE} wrote at once: {times.failed} failed, the slowest waited {max(times.seconds, default=0):.2f} s, ")
    note(f"  and {len(own.seconds)} receipts opened their own letter. Memory grew by {whole(grown)} MiB.")
    opened = f"{len(own.seconds)} of {AT_ONCE}"
    yield Finding(
        f"{AT_ONCE} at once: receipts that open their own", opened, "all", hundredths(len(own.seconds) / 50), "1"
    )


def _flood(port: int, receipt: str, pepper: bytes) -> Iterator[Finding]:
    """Wrong receipts: eight words by chance, and such as only a thief of the pepper can make, each looked for."""

    def somebody() -> Sender:
        return Sender.from_somewhere(port)

    def one_network() -> Sender:
        return Sender(port, "198.51.100.1")

    def passing_words() -> str:
        return " ".join(receipt_of(os.urandom(16), pepper=pepper).words)

    floods = {
        "of any words": (somebody, _any_words),
        "made with the pepper, from one network": (one_network, passing_words),
        "made with the pepper, from everywhere": (somebody, passing_words),
    }
    for name, (stranger, words) in floods.items():
        with ThreadPoolExecutor(1) as flood:
            flooding = flood.submit(_wrong_receipts, stranger, words)
            right = paced(RIGHT_A_SECOND, SECONDS, lambda: somebody().come_back(receipt, TEXT))
            statuses = flooding.result()
        waited = statuses.count(429)
        note(f"{len(statuses)} wrong receipts {name}: {waited} had to wait. Right ones that failed: {right.failed}.")
        yield _p95(f"A right receipt beside {WRONG_A_SECOND} wrong ones a second {name}", right)


def _any_words() -> str:
    return " ".join(chance.choices(WORDS, k=8))


def _wrong_receipts(stranger: Callable[[], Sender], words: Callable[[], str]) -> list[int]:
    statuses: list[int] = []
    paced(WRONG_A_SECOND, SECONDS, lambda: statuses.append(stranger().try_wrong(words())))
    return statuses


def _memory_of(process: int) -> float:
    """What a process and its children hold, in MiB at the most that they ever did."""
    told = Path(f"/proc/{process}")
    most = next(
        int(line.split()[1]) / 1024
        for line in (told / "status").read_text(encoding="utf-8").splitlines()
        if line.startswith("VmHWM")
    )
    children = (told / "task" / str(process) / "children").read_text(encoding="utf-8").split()
    return most + sum(_memory_of(int(child)) for child in children)


if __name__ == "__main__":
    summary(list(measure_letterbox()))
