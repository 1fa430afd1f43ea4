# SPDX-License-Identifier: EUPL-1.2
"""Prints tables that line up in plain text, and numbers with how far they spread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Finding:
    """One line of the last table: what was measured, beside which peer or limit, and what Ledfyr aims at."""

    what: str
    measured: str
    beside: str
    ratio: str
    target: str = ""


def heading(text: str) -> None:
    """Print what the following is about."""
    print(f"\n{text}\n{'=' * len(text)}", flush=True)


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, ends_in_words: bool = False) -> None:
    """Print rows under their headings: words to the left, in the first column and perhaps the last; numbers right."""
    widths = [max(len(row[place]) for row in [head, *rows]) for place in range(len(head))]
    words = {0, len(head) - 1} if ends_in_words else {0}
    for row in [head, *rows]:
        cells = [
            cell.ljust(width) if place in words else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells).rstrip(), flush=True)


def note(text: str) -> None:
    """Print a sentence that says how to read the numbers."""
    print(f"  {text}", flush=True)


def summary(findings: Sequence[Finding]) -> None:
    """Print every ratio in one table."""
    heading("All ratios of this run")
    head = ("what", "measured", "ratio", "target", "beside")
    rows = [(found.what, found.measured, found.ratio, found.target, found.beside) for found in findings]
    table(head, rows, ends_in_words=True)
    note("A ratio is what was measured, divided by what stands beside it; nothing is asserted.")


def whole(number: float) -> str:
    """A number without decimals and with a space between thousands."""
    return f"{number:,.0f}".replace(",", " ")


def hundredths(number: float) -> str:
    """A number with two decimals, and three where two would say nothing."""
    return f"{number:.2f}" if number >= 0.1 else f"{number:.3f}"


def spread(numbers: Sequence[float], say: Callable[[float], str] = hundredths) -> str:
    """The median, with the lowest and the highest in brackets; what was measured once stands alone."""
    if len(numbers) == 1:
        return say(numbers[0])
    return f"{say(median(numbers))} ({say(min(numbers))}–{say(max(numbers))})"
