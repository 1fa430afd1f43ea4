# SPDX-License-Identifier: EUPL-1.2
"""Starts the three faces as servers of their own and stops them together."""

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

HOST = "127.0.0.1"
LONGEST_START = 60.0  # seconds


class FaceStopped(SystemExit):
    """A face that stopped by itself; the others are stopped too, so that nobody believes all is well."""


def first_taken_port(ports: Iterable[int]) -> int | None:
    """The first port that another program listens on, or None."""
    for port in ports:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return port
    return None


class Servers:
    """The three faces while they run."""

    def __init__(self, ports: Mapping[str, int], *, static: Path) -> None:
        self.ports = ports
        self.static = static
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        signal.signal(signal.SIGTERM, _stop)
        for face, port in self.ports.items():
            # The arguments are Ledfyr's own: the paths of its settings and the ports it has chosen.
            self.processes[face] = subprocess.Popen(  # noqa: S603
                [sys.executable, "-m", "granian", *self._arguments(face, port), "ledfyr.web.wsgi:application"],
                env={**os.environ, "LEDFYR_FACE": face},
            )
        return self

    def _arguments(self, face: str, port: int) -> list[str]:
        arguments = ["--interface", "wsgi", "--host", HOST, "--port", str(port), "--no-ws", "--log-level", "critical"]
        arguments += ["--workers-kill-timeout", "3"]  # one told to stop just as it starts may never do so
        if face == "public":
            return [*arguments, "--workers", str(min(2, os.cpu_count() or 1))]
        return [*arguments, "--static-path-route", "/static", "--static-path-mount", str(self.static)]

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            process.wait()

    def wait_until_they_answer(self) -> None:
        """Return when every face takes requests; raises FaceStopped when one does not come up."""
        deadline = time.monotonic() + LONGEST_START
        for face, port in self.ports.items():
            while first_taken_port([port]) is None:
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
