# SPDX-License-Identifier: EUPL-1.2
"""Lets four servers answer the same load in short rounds by turns, so that a busy moment meets them all alike."""

import http.client
import shutil
import ssl
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median
from urllib.parse import urlsplit

from bench.certificate import make_certificate
from bench.faces import plain_wagtail, prepare_plain_wagtail, public_face
from bench.installation import Installation
from bench.load import CONNECTIONS, THREADS, Round, put_load_on
from bench.nginx import nginx, why_no_nginx
from bench.processes import Served
from bench.report import Finding, heading, hundredths, note, spread, table, whole

PAGE = "/ale/"
WARM_UP = 1  # seconds
ROUND = 1
ROUNDS = 7
WAGTAIL_EVERY = 3  # rounds, as nobody needs to know exactly how many hundred times slower it is
REST = 0.2  # seconds in which a server answers what it was asked last

BARE, OURS, FACE, WAGTAIL = "nginx, one bare file", "nginx, our configuration", "public face", "plain Wagtail page"


P99_LIMIT = 5  # milliseconds
Rounds = dict[str, dict[int, Round]]  # of each contestant, by the number of the round


class WrongAnswer(SystemExit):
    """A contestant that does not send the page; racing it would mean nothing."""


@dataclass(frozen=True)
class Line:
    """Without or with TLS, and the contestants there."""

    name: str
    served: Mapping[str, Served]


def measure_speed(installation: Installation) -> Iterator[Finding]:
    """Print requests a second of the four, without and with TLS, and their ratios round by round."""
    heading("Requests per second of the start page")
    wrk = shutil.which("wrk")
    if wrk is None or why_no_nginx():
        note(f"Not measured: {why_no_nginx() or 'wrk'} is missing.")
        note("Type: apt install wrk nginx libnginx-mod-http-brotli-static")
        return
    with ExitStack() as servers:
        for line in _start(installation, servers):
            yield from _race(line, wrk)
    note(f"wrk: {THREADS} threads, {CONNECTIONS} connections kept open, Accept-Encoding: br, {WARM_UP} s of warm-up.")
    note(f"{ROUNDS} rounds of {ROUND} s by turns (Wagtail in one of {WAGTAIL_EVERY}): median, lowest, highest.")
    note("wrk runs on the same cores as the servers and takes its part of them: read the ratios, not the rates.")
    note("µs of a core each: what the server itself worked for a request, whoever else kept the machine busy.")
    note("p99 is the wait of a request among 32 that never pause, on cores that are full: it holds the queue too.")


def _start(installation: Installation, servers: ExitStack) -> list[Line]:
    release = installation.release()
    page = release.files[PAGE]
    folder = installation.home / "race"
    folder.mkdir()
    certificate = make_certificate(folder)
    prepare_plain_wagtail(folder, release.bytes_of(page))
    ours, bare = servers.enter_context(nginx(folder, release=release, page=page, certificate=certificate))
    lines = []
    for place, (name, given) in enumerate((("plain", None), ("TLS", certificate))):
        face = servers.enter_context(public_face(installation, PAGE, given))
        wagtail = servers.enter_context(plain_wagtail(folder, given))
        lines.append(Line(name, {BARE: bare[place], OURS: ours[place], FACE: face, WAGTAIL: wagtail}))
    travelling = release.bytes_of(page, ".br")
    for line in lines:
        _require_the_page(line.served, travelling)
    note(f"The page has {whole(len(release.bytes_of(page)))} bytes, {whole(len(travelling))} on the wire with brotli.")
    return lines


def _require_the_page(contestants: Mapping[str, Served], travelling: bytes) -> None:
    """The first three send the very same bytes; Wagtail's page is as long, before anybody compresses it."""
    for name, served in contestants.items():
        status, body = _fetch(served.url)
        if status != http.client.OK or (name != WAGTAIL and body != travelling):
            message = f"{name} does not send the page at {served.url}: {status}, {len(body)} bytes"
            raise WrongAnswer(message)


def _fetch(url: str) -> tuple[int, bytes]:
    parts = urlsplit(url)
    # Nobody vouches for the certificate that was made for this run.
    insecure = ssl._create_unverified_context()  # noqa: S323, SLF001
    is_tls, where = parts.scheme == "https", parts.netloc
    connection = http.client.HTTPSConnection(where, context=insecure) if is_tls else http.client.HTTPConnection(where)
    connection.request("GET", parts.path, headers={"Accept-Encoding": "br"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body


def _race(line: Line, wrk: str) -> list[Finding]:
    for served in line.served.values():
        put_load_on(served, wrk=wrk, seconds=WARM_UP)
    rounds: Rounds = {name: {} for name in line.served}
    for number in range(ROUNDS):
        for name in _order(list(line.served), number):
            rounds[name][number] = put_load_on(line.served[name], wrk=wrk, seconds=ROUND)
            time.sleep(REST)
    print()
    rows = [_row(name, list(each.values())) for name, each in rounds.items()]
    table((line.name, "requests/s", "p99, ms", "µs of a core each"), rows)
    return _findings(line.name, rounds)


def _order(names: Sequence[str], number: int) -> list[str]:
    """Forwards and backwards by turns: neighbours stay neighbours, and nobody always comes first."""
    taking_part = [name for name in names if name != WAGTAIL or number % WAGTAIL_EVERY == 0]
    return taking_part[::-1] if number % 2 else taking_part


def _row(name: str, rounds: Sequence[Round]) -> tuple[str, str, str, str]:
    rates, waits, work = ([getattr(each, what) for each in rounds] for what in ("rate", "p99", "work"))
    return name, spread(rates, whole), spread(waits), spread(work, lambda each: f"{each:.1f}")


def _findings(line: str, rounds: Rounds) -> list[Finding]:
    works = {name: median(each.work for each in those.values()) for name, those in rounds.items()}
    wait = median(each.p99 for each in rounds[OURS].values())
    pairs = ((OURS, BARE, "≥ 0.9"), (FACE, OURS, "≥ 0.2"), (FACE, WAGTAIL, ""), (OURS, WAGTAIL, ""))
    return [
        *(_compared(line, rounds, name, other, target) for name, other, target in pairs),
        Finding(
            f"nginx's work for a page, {line}",
            f"{works[OURS]:.1f} µs",
            f"for the bare file, {works[BARE]:.1f} µs",
            hundredths(works[OURS] / works[BARE]),
        ),
        Finding(
            f"p99 of our nginx, {line}", f"{wait:.1f} ms", f"limit {P99_LIMIT} ms", hundredths(wait / P99_LIMIT), "≤ 1"
        ),
    ]


def _compared(line: str, rounds: Rounds, name: str, other: str, target: str) -> Finding:
    """Two contestants, round by round; the rate is that of all rounds."""
    rate = median(each.rate for each in rounds[name].values())
    ratios = [
        rounds[name][number].rate / theirs.rate for number, theirs in rounds[other].items() if number in rounds[name]
    ]
    return Finding(f"{name}, {line}", f"{whole(rate)}/s", other, spread(ratios, _times), target)


def _times(ratio: float) -> str:
    return whole(ratio) if ratio >= 10 else hundredths(ratio)
