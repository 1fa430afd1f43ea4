# SPDX-License-Identifier: EUPL-1.2
"""Ale set up and baked in a folder of its own, which is thrown away at the end."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.report import heading, note
from ledfyr.publishing.release import BakedFile, Release, current_folder, read_release

REPOSITORY = Path(__file__).parent.parent
LEDFYR = Path(sys.executable).with_name("ledfyr")


class NotSetUp(SystemExit):
    """`ledfyr setup` failed, and there is nothing to measure."""


@dataclass(frozen=True)
class Installation:
    """Where one installation of Ledfyr keeps its things, and how many seconds its first bake took."""

    home: Path
    first_bake: float = 0.0

    @property
    def facts(self) -> Path:
        return self.home / "facts"

    @property
    def baked(self) -> Path:
        return self.home / "public"

    def release(self) -> Release:
        """What readers meet now."""
        folder = current_folder(self.baked)
        if folder is None:
            message = "Nothing has been baked."
            raise NotSetUp(message)
        return read_release(folder)


def pages_of(release: Release) -> list[BakedFile]:
    """What is read in a browser; not the files of the design, nor what is made for printing or listening."""
    return [file for file in release.files.values() if file.true_until and file.content_type.startswith("text/html")]


@contextmanager
def ale_in_a_temporary_home() -> Iterator[Installation]:
    """Set up Ale with `ledfyr setup`; the settings of whoever types the command are left out of it."""
    with tempfile.TemporaryDirectory(prefix="ledfyr-bench-") as folder:
        home = Path(folder)
        shutil.copytree(REPOSITORY / "municipalities", Installation(home).facts)
        for name in [name for name in os.environ if name.startswith(("LEDFYR_", "GRANIAN_"))]:
            del os.environ[name]
        # Python keeps what it prints to a pipe for itself, and then no step could be timed.
        os.environ |= {"PYTHONUNBUFFERED": "1", "LEDFYR_HOME": folder, "LEDFYR_FACTS": str(Installation(home).facts)}
        # A worker of granian that is told to stop in the moment when it starts may never do so.
        os.environ["GRANIAN_WORKERS_KILL_TIMEOUT"] = "3"
        heading("Setting up Ale in a temporary folder")
        yield Installation(home, first_bake=_set_up())


def _set_up() -> float:
    """Run `ledfyr setup` and return the seconds of its last step, which is the baking."""
    began = step_began = time.perf_counter()
    with subprocess.Popen([LEDFYR, "setup"], stdout=subprocess.PIPE, text=True) as setup:
        for line in setup.stdout or ():
            note(line.strip())
            step_began = time.perf_counter() if line.startswith("==") else step_began
    ended = time.perf_counter()
    if setup.returncode:
        message = "`ledfyr setup` failed; its own words stand above."
        raise NotSetUp(message)
    note(f"ledfyr setup took {ended - began:.1f} s")
    return ended - step_began
