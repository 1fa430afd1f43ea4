# SPDX-License-Identifier: EUPL-1.2
"""Opens pages in Chromium as a small phone would, with a cold cache, and reads what Chromium itself counted."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from bench.report import Finding, heading, hundredths, note, spread, table, whole

PAGES = (("start page", ""), ("a door", "vagar/orolig/"), ("signs", "tecken/"))
TIMES = 3
TIMES_SLOWLY = 2
PHONE = {"width": 320, "height": 568}
LATENCY = 400  # milliseconds for each request
BITS_A_SECOND = 400_000
LONGEST_WAIT = 5.0  # seconds for the first paint
ICON = "Other"  # as Chromium calls the kind
COMFORT = ("Script", ICON)
LOOK_EVERY = 50  # milliseconds
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0] ?? null"

# Without these Chromium asks its maker's servers for updates while it is measured.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@dataclass
class Request:
    """What Chromium fetched, and the bytes of its headers and content."""

    kind: str
    received: int = 0


@dataclass
class Visit:
    """One visit with an empty cache; `painted` is in milliseconds from the click."""

    painted: float = 0.0
    requests: dict[str, Request] = field(default_factory=dict)

    @property
    def needed(self) -> list[Request]:
        """What the page waits for before it can be read; the script and the icon of the tab are not waited for."""
        return [request for request in self.requests.values() if request.kind not in COMFORT]

    @property
    def received(self) -> int:
        return sum(request.received for request in self.requests.values())

    @property
    def is_complete(self) -> bool:
        """Whether all that was asked for has come, and the icon is among it."""
        has_icon = any(request.kind == ICON for request in self.requests.values())
        return has_icon and all(request.received for request in self.requests.values())

    def ask(self, event: dict[str, Any]) -> None:
        """Chromium sends a request."""
        self.requests[event["requestId"]] = Request(event["type"])

    def receive(self, event: dict[str, Any]) -> None:
        """Chromium has received all of an answer."""
        self.requests[event["requestId"]].received = int(event["encodedDataLength"])


@dataclass(frozen=True)
class Manner:
    """How the page is opened."""

    scripts: bool
    slow: bool

    @property
    def times(self) -> int:
        return TIMES_SLOWLY if self.slow else TIMES

    def __str__(self) -> str:
        return f"{'slow' if self.slow else 'fast'} line, scripts {'on' if self.scripts else 'off'}"


MANNERS = [Manner(scripts=scripts, slow=slow) for slow in (False, True) for scripts in (False, True)]


def measure_in_chromium(home: str) -> list[Finding]:
    """Print first paint, bytes and requests of three pages; `home` is the address of the municipality."""
    heading("In Chromium, 320 × 568, empty cache, from the public face over loopback")
    program = shutil.which("chromium")
    if program is None:
        note("Not measured: Chromium is missing. Type: apt install chromium")
        return []
    with (
        sync_playwright() as playwright,
        _closing(playwright.chromium.launch(executable_path=program, args=list(QUIET))) as browser,
    ):
        _visit(browser, home, Manner(scripts=True, slow=False))  # the browser's own first steps are not the page's
        visits = {
            (name, manner): [_visit(browser, home + path, manner) for _ in range(manner.times)]
            for name, path in PAGES
            for manner in MANNERS
        }
    _print(visits)
    return _findings(visits)


@contextmanager
def _closing(browser: Browser) -> Iterator[Browser]:
    try:
        yield browser
    finally:
        browser.close()


def _visit(browser: Browser, url: str, manner: Manner) -> Visit:
    context = browser.new_context(
        viewport={"width": PHONE["width"], "height": PHONE["height"]},
        java_script_enabled=manner.scripts,
        is_mobile=True,
        device_scale_factor=2,
    )
    try:
        page = context.new_page()
        visit = _counted(context.new_cdp_session(page), slow=manner.slow)
        page.goto(url, wait_until="load")
        _wait_for_the_rest(page, visit)
        return visit
    finally:
        context.close()


def _counted(session: CDPSession, *, slow: bool) -> Visit:
    """A visit that Chromium fills in while the page is fetched: every byte of headers and content."""
    visit = Visit()
    session.on("Network.requestWillBeSent", visit.ask)
    session.on("Network.loadingFinished", visit.receive)
    session.send("Network.enable")
    if slow:
        pace = BITS_A_SECOND / 8
        limits = {"offline": False, "latency": LATENCY, "downloadThroughput": pace, "uploadThroughput": pace}
        session.send("Network.emulateNetworkConditions", limits)
    return visit


def _wait_for_the_rest(page: Page, visit: Visit) -> None:
    """Chromium paints and fetches the icon of the tab after the page is loaded; NaN when it never painted."""
    deadline = time.monotonic() + LONGEST_WAIT
    painted = None
    while time.monotonic() < deadline and (painted is None or not visit.is_complete):
        page.wait_for_timeout(LOOK_EVERY)
        painted = page.evaluate(FIRST_PAINT)
    visit.painted = float("nan") if painted is None else float(painted)


def _print(visits: dict[tuple[str, Manner], list[Visit]]) -> None:
    rows = []
    for (name, manner), each in visits.items():
        painted = spread([visit.painted for visit in each], whole)
        rows.append((f"{name}, {manner}", painted, whole(each[-1].received), _requests(each[-1])))
    table(("page", "first paint, ms", "bytes with headers", "requests to read + comfort"), rows)
    note(f"Slow: {LATENCY} ms for each request and {BITS_A_SECOND // 1000} kbit/s, emulated by Chromium; it adds no")
    note(f"time for opening a connection. Median of {TIMES} visits ({TIMES_SLOWLY} of the slow), lowest, highest.")


def _requests(visit: Visit) -> str:
    return f"{len(visit.needed)} + {len(visit.requests) - len(visit.needed)}"


def _findings(visits: dict[tuple[str, Manner], list[Visit]]) -> list[Finding]:
    """The slow line's own time is that of two requests in a row and of their bytes; the rest is Chromium's and ours."""
    name, manner = max(
        (key for key in visits if key[1] == Manner(scripts=False, slow=True)),
        key=lambda key: median(visit.painted for visit in visits[key]),
    )
    slowest = visits[name, manner]
    painted = median(visit.painted for visit in slowest)
    bytes_needed = sum(request.received for request in slowest[-1].needed)
    line = 2 * LATENCY + bytes_needed * 8 * 1000 / BITS_A_SECOND
    most = max(len(visit.needed) for each in visits.values() for visit in each)
    return [
        Finding(
            f"First paint, {name}, {manner}",
            f"{whole(painted)} ms",
            f"the line's own {whole(line)} ms: 2 waits and the bytes",
            hundredths(painted / line),
        ),
        Finding("Requests before reading, in Chromium", str(most), "limit 2", hundredths(most / 2), "≤ 1"),
    ]
