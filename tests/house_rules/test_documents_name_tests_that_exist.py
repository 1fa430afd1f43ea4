# SPDX-License-Identifier: EUPL-1.2
"""A promise in a document names the test that fails when it is broken, and that test exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
NAMED = re.compile(r"`(test_[a-z0-9_]+)`")
DEFINED = re.compile(r"^\s*def (test_\w+)\(", re.MULTILINE)
THREATS = ROOT / "docs" / "threat-model.md"


@pytest.fixture(scope="module")
def existing() -> set[str]:
    """Every test function, and every file of tests, by name."""
    files = [*(ROOT / "src").rglob("test_*.py"), *(ROOT / "tests").rglob("test_*.py")]
    functions = {name for path in files for name in DEFINED.findall(path.read_text(encoding="utf-8"))}
    return functions | {path.stem for path in files}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_test_that_a_document_names_exists(document: Path, existing: set[str]) -> None:
    assert set(NAMED.findall(document.read_text(encoding="utf-8"))) - existing == set()


def test_each_thing_that_can_fall_says_what_stands_and_which_test_shows_it() -> None:
    parts = THREATS.read_text(encoding="utf-8").split("\n## ")[1:]

    assert [part.splitlines()[0] for part in parts if "**Stands:**" not in part or not NAMED.search(part)] == []
