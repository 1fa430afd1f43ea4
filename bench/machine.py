# SPDX-License-Identifier: EUPL-1.2
"""Says when and on what the numbers were measured; without that, no number means anything."""

import os
import platform
import shutil
import subprocess
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from bench.report import heading, note

LIBRARIES = ("django", "wagtail", "granian", "brotli")
PROGRAMS = (("nginx", "-v"), ("wrk", "-v"), ("chromium", "--version"))


def describe_machine() -> None:
    """Print the moment, the processor, how busy it is with other things, and the versions."""
    heading("Ledfyr, measured")
    note(f"{datetime.now().astimezone():%Y-%m-%d %H:%M %Z}, {os.cpu_count()} cores: {_processor()}, {_memory()} GB")
    note(f"Processes that wanted to run before this began (1, 5 and 15 minutes): {_busy()}")
    libraries = [f"{name} {version(name)}" for name in LIBRARIES]
    note(", ".join([platform.system(), f"Python {platform.python_version()}", *libraries, *_programs()]))


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _memory() -> int:
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9)


def _busy() -> str:
    return ", ".join(f"{load:.1f}" for load in os.getloadavg())


def _programs() -> list[str]:
    """The first line in which each program tells its version, whatever it writes it to."""
    told = []
    for name, option in PROGRAMS:
        if path := shutil.which(name):
            answer = subprocess.run([path, option], capture_output=True, text=True, check=False)
            told.append(_version_in(name, answer.stdout + answer.stderr))
    return told


def _version_in(name: str, answer: str) -> str:
    words = answer.splitlines()[0].replace("/", " ").split()
    return f"{name} {next((word for word in words if word[0].isdigit()), '')}".strip()
