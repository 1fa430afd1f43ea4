# SPDX-License-Identifier: EUPL-1.2
"""Makes an installation's databases and second factors ready for tests that start a face of their own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def told(home: Path, *words: str) -> str:
    """What `python -m tests.staff_at_work` says in that installation."""
    command = [sys.executable, "-m", "tests.staff_at_work", *words]
    environment = {**os.environ, "LEDFYR_HOME": str(home), "LEDFYR_FACE": "staff"}
    return subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
