# SPDX-License-Identifier: EUPL-1.2
"""Starts processes that work with a unit's key in a database that they share."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LONGEST = 120.0  # seconds


@dataclass(frozen=True)
class SharedDatabase:
    """Where the processes meet."""

    engine: str
    name: str
    host: str = ""

    @classmethod
    def in_a_file(cls, path: Path) -> "SharedDatabase":
        return cls("django.db.backends.sqlite3", str(path))

    def start(self, *words: str | int) -> subprocess.Popen[str]:
        """A process that does the act."""
        where = [self.engine, self.name, self.host]
        command = [sys.executable, "-m", "ledfyr.keys.tests.keys_process", *where, *map(str, words)]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, *words: str | int) -> Any:  # noqa: ANN401  # whatever the process says last
        """What the process says at its end."""
        return said_by(self.start(*words))


def let_go(*processes: subprocess.Popen[str]) -> None:
    """Wait until each is ready, and then let all of them begin at the same moment."""
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == '"ready"\n'
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()


def said_by(process: subprocess.Popen[str]) -> Any:  # noqa: ANN401
    """The last line that the process says, when it has ended well."""
    said, _ = process.communicate(timeout=LONGEST)
    assert process.returncode == 0
    return json.loads(said.splitlines()[-1])
