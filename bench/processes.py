# SPDX-License-Identifier: EUPL-1.2
"""Starts servers on loopback ports of their own and stops each one, however the measuring ends."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
LONGEST_START = 30.0  # seconds
LONGEST_STOP = 10.0


TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Served:
    """An address, and the number of the process that answers there together with its children."""

    url: str
    process: int


class ServerSilent(SystemExit):
    """A server that does not come up; its own words stand above."""


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(
    arguments: Sequence[str],
    *,
    port: int | None = None,
    environment: Mapping[str, str] | None = None,
    quiet: bool = False,
) -> Iterator[int]:
    """Run a program until the block ends, and give its number; with a port, begin when it takes requests there."""
    output = subprocess.DEVNULL if quiet else None
    process = subprocess.Popen(arguments, env={**os.environ, **(environment or {})}, stdout=output)
    try:
        if port:
            wait_until_it_answers(port, process)
        yield process.pid
    finally:
        stop(process)


def processor_seconds(process: int) -> float:
    """How long a process and its children have kept a core busy until now."""
    told = Path(f"/proc/{process}")
    # The name of a program may hold spaces and brackets; the numbers begin after its last bracket.
    numbers = (told / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    children = (told / "task" / str(process) / "children").read_text(encoding="utf-8").split()
    return (int(numbers[11]) + int(numbers[12])) / TICKS_A_SECOND + sum(map(processor_seconds, map(int, children)))


def wait_until_it_answers(port: int, process: subprocess.Popen[bytes]) -> None:
    """Return when somebody listens on the port; raises ServerSilent."""
    deadline = time.monotonic() + LONGEST_START
    while process.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.05)
    message = f"This did not start: {process.args!r}"
    raise ServerSilent(message)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask it to end, and end it when it does not."""
    process.terminate()
    try:
        process.wait(LONGEST_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def environment_with(values: Mapping[str, str]) -> Iterator[None]:
    """Let programs that are started meanwhile find these values in their environment."""
    os.environ.update(values)
    try:
        yield
    finally:
        for name in values:
            del os.environ[name]
