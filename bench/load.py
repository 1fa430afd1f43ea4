# SPDX-License-Identifier: EUPL-1.2
"""Sends requests as fast as a server answers them, with wrk, and reads what wrk tells."""

import re
import subprocess
from dataclasses import dataclass

from bench.processes import Served, processor_seconds

CONNECTIONS = 32
THREADS = 2
ASKED_FOR = "Accept-Encoding: br"

ANSWERED = re.compile(r"(\d+) requests in")
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
SLOWEST_HUNDREDTH = re.compile(r"99%\s+([\d.]+)(us|ms|s)\b")
REFUSED = re.compile(r"Non-2xx or 3xx responses|connect [1-9]|read [1-9]|write [1-9]")  # a late answer is only slow
MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


class LoadFailed(SystemExit):
    """The server refused requests, so its speed means nothing."""


@dataclass(frozen=True)
class Round:
    """What a server did in one round.

    `p99` is in milliseconds: 99 of 100 requests waited less. `work` is in microseconds of a core for each request.
    """

    rate: float
    p99: float
    work: float


def put_load_on(served: Served, *, wrk: str, seconds: int) -> Round:
    """Load one address; raises LoadFailed when any answer is an error."""
    before = processor_seconds(served.process)
    options = ["-t", str(THREADS), "-c", str(CONNECTIONS), "-d", f"{seconds}s", "--latency", "-H", ASKED_FOR]
    ended = subprocess.run([wrk, *options, served.url], capture_output=True, text=True, check=False)
    busy = processor_seconds(served.process) - before
    told = ended.stdout
    answered, rate, slow = ANSWERED.search(told), RATE.search(told), SLOWEST_HUNDREDTH.search(told)
    if answered is None or rate is None or slow is None or REFUSED.search(told):
        message = f"The load generator ended with {ended.returncode} at {served.url}:\n{told}{ended.stderr}"
        raise LoadFailed(message)
    return Round(float(rate[1]), float(slow[1]) * MILLISECONDS[slow[2]], busy * 1e6 / int(answered[1]))
