# SPDX-License-Identifier: EUPL-1.2
"""Sealed things as they were written when each version was new: what stood in a database then must open for ever."""

from pathlib import Path

FOLDER = Path(__file__).parent / "answers_kept"


def known(name: str) -> bytes:
    """The bytes of one file, which holds them in hexadecimal, thirty-two in a row."""
    return bytes.fromhex((FOLDER / f"{name}.hex").read_text(encoding="ascii"))
