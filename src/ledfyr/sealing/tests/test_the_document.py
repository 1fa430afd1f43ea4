# SPDX-License-Identifier: EUPL-1.2
"""Every test that docs/sealing.md leans on exists under that name."""

import re
from pathlib import Path

HERE = Path(__file__).parent
DOCUMENT = Path(__file__).parents[4] / "docs" / "sealing.md"


def test_every_claim_names_a_test_that_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", DOCUMENT.read_text(encoding="utf-8")))
    written = {
        name for file in HERE.glob("test_*.py") for name in re.findall(r"def (test_\w+)", file.read_text("utf-8"))
    }

    assert len(named) > 30
    assert named - written == set()
