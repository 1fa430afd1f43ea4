# SPDX-License-Identifier: EUPL-1.2
"""Makes an installation in which Ale's reception has three people, each signed in, and no keys yet."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class ReceptionAtWork:
    """The reception's number, and a session for each of its people."""

    unit: int
    sessions: dict[str, str]


def reception_at_work(home: Path) -> ReceptionAtWork:
    """Make it in a process of its own, which lets go of the databases."""
    environment = {**os.environ, "LEDFYR_HOME": str(home), "LEDFYR_FACE": "staff"}
    command = [sys.executable, "-m", "tests.keys_at_work"]
    said = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return ReceptionAtWork(**json.loads(said))
