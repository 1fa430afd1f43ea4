# SPDX-License-Identifier: EUPL-1.2
"""Starts the faces as servers of their own and stops them together."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

from ledfyr.web.letterbox.rules.turns import THREADS

HOST = "127.0.0.1"
WORKERS = min(2, os.cpu_count() or 1)
LONGEST_START = 60.0  # seconds
# What the C library needs to be told before a program starts, so that memory is overwritten when it is given back: by
# each piece of it (perturb), also small ones (tcache_count), and by Python's own share of it too (PYTHONMALLOC).
OVERWRITES_MEMORY = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0:glibc.malloc.perturb=165"}

# The staff face is one process, which holds unlocked keys. The letterbox holds none, and its threads mostly wait for
# their turn (web/letterbox/flood.py).
GUNICORN = {
    "staff": ("--workers", "1", "--threads", "8"),
    "letterbox": ("--workers", str(WORKERS), "--threads", str(THREADS)),
}


class FaceStopped(SystemExit):
    """A face that stopped by itself; the others are stopped too, so that nobody believes all is well."""


def first_taken_port(ports: Iterable[int]) -> int | None:
    """The first port that another program listens on, or None."""
    for port in ports:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return port
    return None


def environment_of(face: str) -> dict[str, str]:
    """What a face is told by the environment, beside the settings."""
    return {"LEDFYR_FACE": face, **(OVERWRITES_MEMORY if face in GUNICORN else {})}


def command_of(face: str, port: int, *, static: Path) -> list[str]:
    """The program that serves a face, with its arguments."""
    if face in GUNICORN:
        arguments = ["gunicorn", "--bind", f"{HOST}:{port}", *GUNICORN[face]]
        arguments += ["--log-level", "critical", "--graceful-timeout", "3"]
    else:
        arguments = ["granian", "--interface", "wsgi", "--host", HOST, "--port", str(port), "--no-ws"]
        arguments += ["--log-level", "critical"]
        arguments += ["--workers-kill-timeout", "3"]  # one told to stop just as it starts may never do so
    if face == "public":
        arguments += ["--workers", str(WORKERS)]
    if face == "editor":
        arguments += ["--static-path-route", "/static", "--static-path-mount", str(static)]
    return [sys.executable, "-m", *arguments, "ledfyr.web.wsgi:application"]


class Servers:
    """The faces while they run."""

    def __init__(self, ports: Mapping[str, int], *, static: Path, told_to_staff: Mapping[str, str]) -> None:
        self.ports = ports
        self.told = {"staff": told_to_staff}
        self.static = static
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        signal.signal(signal.SIGTERM, _stop)
        return self

    def start(self, *faces: str) -> None:
        """Start some of the faces. It takes them a while to answer."""
        for face in faces:
            # The arguments are Ledfyr's own: the paths of its settings and the ports it has chosen.
            self.processes[face] = subprocess.Popen(  # noqa: S603
                command_of(face, self.ports[face], static=self.static),
                env={**os.environ, **environment_of(face), **self.told.get(face, {})},
            )

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            process.wait()

    def wait_until_they_answer(self) -> None:
        """Return when every face that was started takes requests; raises FaceStopped when one does not come up."""
        deadline = time.monotonic() + LONGEST_START
        for face in self.processes:
            while first_taken_port([self.ports[face]]) is None:
                self.check()
                if time.monotonic() > deadline:
                    message = f"The {face} face did not start within {LONGEST_START:.0f} seconds."
                    raise FaceStopped(message)
                time.sleep(0.05)

    def check(self) -> None:
        """Raise FaceStopped when a face has stopped by itself."""
        for face, process in self.processes.items():
            if process.poll() is not None:
                message = f"The {face} face stopped by itself; its own words stand above."
                raise FaceStopped(message)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
