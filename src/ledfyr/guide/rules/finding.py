# SPDX-License-Identifier: EUPL-1.2
"""One thing that is wrong with a flow: where in the file it stands, what it is and what to write instead."""

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

from ledfyr.factfiles.lines import Where


@dataclass(frozen=True)
class Finding:
    """A refusal that does not know its file yet."""

    where: Where
    problem: str
    remedy: str


def nearest(written: str, known: Collection[str]) -> str:
    """Word the remedy for a word that is not among the known ones: the one it resembles, or all of them."""
    close = get_close_matches(written, sorted(known), n=1)
    return f"Menade du ”{close[0]}”?" if close else f"Skriv något av {', '.join(sorted(known)) or 'det som finns'}."
