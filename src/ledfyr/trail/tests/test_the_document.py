# SPDX-License-Identifier: EUPL-1.2
"""What docs/trail.md claims is tied to tests, and each of them exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[4]
TEXT = (ROOT / "docs" / "trail.md").read_text(encoding="utf-8")
TESTS = [*(ROOT / "src").rglob("test_*.py"), *(ROOT / "tests").rglob("test_*.py")]


def test_every_claim_names_a_test_that_exists() -> None:
    named = set(re.findall(r"\btest_\w+", TEXT))
    written = {name for path in TESTS for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)}

    assert len(named) > 30
    assert named - written == set()
