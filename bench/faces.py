# SPDX-License-Identifier: EUPL-1.2
"""Runs what answers with Python: the public face as `make run` starts it, and a plain Wagtail page beside it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.certificate import Certificate
from bench.installation import REPOSITORY, Installation
from bench.processes import HOST, Served, environment_with, free_port, running
from ledfyr.web.command_line.servers import Servers


def _tls(certificate: Certificate) -> dict[str, str]:
    """How granian is told to speak TLS, without a word on its command line."""
    return {"GRANIAN_SSL_CERTIFICATE": str(certificate.chain), "GRANIAN_SSL_KEYFILE": str(certificate.key)}


@contextmanager
def public_face(installation: Installation, path: str, certificate: Certificate | None = None) -> Iterator[Served]:
    """A page of the public face, started by the very code that `make run` starts it with."""
    port = free_port()
    with environment_with(_tls(certificate) if certificate else {}):
        servers = Servers({"public": port}, static=installation.home / "static", told_to_staff={})
        with servers:
            servers.start("public")
            servers.wait_until_they_answer()
            yield Served(_address(port, path, certificate), servers.processes["public"].pid)


def prepare_plain_wagtail(folder: Path, page: bytes) -> None:
    """Make a database with one Wagtail page that is as long as this one."""
    (folder / "as_long_as.html").write_bytes(page)
    subprocess.run(
        [sys.executable, "-m", "bench.plain_wagtail"],
        env={**os.environ, **_wagtail(folder)},
        cwd=REPOSITORY,
        check=True,
    )


@contextmanager
def plain_wagtail(folder: Path, certificate: Certificate | None = None) -> Iterator[Served]:
    """The plain Wagtail page, under the same server with the same arguments."""
    port = free_port()
    arguments = ["--interface", "wsgi", "--host", HOST, "--port", str(port), "--no-ws", "--log-level", "critical"]
    workers = ["--workers", str(min(2, os.cpu_count() or 1))]
    command = [sys.executable, "-m", "granian", *arguments, *workers, "bench.plain_wagtail.wsgi:application"]
    tls = _tls(certificate) if certificate else {}
    with running(command, port=port, environment=_wagtail(folder) | tls) as process:
        yield Served(_address(port, "/", certificate), process)


def _address(port: int, path: str, certificate: Certificate | None) -> str:
    return f"{'https' if certificate else 'http'}://{HOST}:{port}{path}"


def _wagtail(folder: Path) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "bench.plain_wagtail.settings",
        "BENCH_WAGTAIL": str(folder),
        "PYTHONPATH": str(REPOSITORY),
    }
