# SPDX-License-Identifier: EUPL-1.2
"""Reads the words people type for what the pages call something else."""

import tomllib
from pathlib import Path

SYNONYMS_FILE = Path(__file__).with_name("synonyms.toml")


def read_synonyms(path: Path = SYNONYMS_FILE) -> dict[str, list[str]]:
    """Read what is typed, one word or several, and the words to look for instead."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return {typed: list(meant) for typed, meant in content["synonyms"].items()}
