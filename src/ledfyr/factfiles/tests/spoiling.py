# SPDX-License-Identifier: EUPL-1.2
"""What every room needs whose tests spoil a fact file in one place and look for the refusal."""

from typing import NamedTuple


class Spoilt(NamedTuple):
    """What is replaced by what, the text whose line the refusal names, and parts of the problem and the remedy."""

    old: str
    new: str
    pointed_at: str
    problem: str
    remedy: str


def line_of(text: str, part: str) -> int:
    """The line on which a part first stands, counted as an editor counts."""
    return text[: text.index(part)].count("\n") + 1
