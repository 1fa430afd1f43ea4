# SPDX-License-Identifier: EUPL-1.2
"""Ale's real site, baked once for a whole test run at a quiet hour, and the public face that serves it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from ledfyr.publishing.release import Release, current_folder, read_release
from ledfyr.web.command_line.servers import command_of, environment_of, first_taken_port
from tests.ports import free_port

ROOT = Path(__file__).parents[1]
NIGHT = "2026-11-25T23:40"
LONGEST_START = 30.0  # seconds
FORMS_STAY_HERE = {"LEDFYR_LETTERBOX_ADDRESS": ""}  # as in production, where a proxy sends them on


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of an installation whose site was baked at 23:40 on a Wednesday."""
    folder = tmp_path_factory.mktemp("home")
    environment = {**os.environ, **FORMS_STAY_HERE, "LEDFYR_HOME": str(folder)}
    subprocess.run([sys.executable, "-m", "tests.bake_ale", NIGHT], env=environment, cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="session")
def release(home: Path) -> Release:
    """What readers meet."""
    folder = current_folder(home / "public")
    assert folder is not None
    return read_release(folder)


@pytest.fixture(scope="session")
def pages(release: Release) -> dict[str, str]:
    """Every baked page by its address."""
    return {
        path: release.bytes_of(file).decode() for path, file in release.files.items() if file.file.endswith(".html")
    }


@contextmanager
def served(home: Path, face: str, **more: str) -> Iterator[str]:
    """A face as `ledfyr run` starts it; gives its address. All that it says stands in a log of its name."""
    port = free_port()
    log = (home / f"{face}-face.log").open("wb")
    process = subprocess.Popen(
        command_of(face, port, static=home / "static"),
        env={**os.environ, **FORMS_STAY_HERE, **environment_of(face), **more, "LEDFYR_HOME": str(home)},
        stdout=log,
        stderr=log,
    )
    deadline = time.monotonic() + LONGEST_START
    try:
        while first_taken_port([port]) is None:
            assert process.poll() is None, f"the {face} face stopped by itself"
            assert time.monotonic() < deadline, f"the {face} face did not start"
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()
        log.close()


@pytest.fixture(scope="session")
def public_face(home: Path) -> Iterator[str]:
    """The address of the public face of that installation."""
    with served(home, "public") as address:
        yield address


@pytest.fixture(scope="session")
def letterbox_face(home: Path) -> Iterator[str]:
    """The address of the letterbox of that installation, which hands out the same pages."""
    with served(home, "letterbox") as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, which talks to nobody but the page's own server."""
    quiet = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=[*quiet, "--disable-sync"])
        yield chromium
        chromium.close()
