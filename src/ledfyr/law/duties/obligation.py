# SPDX-License-Identifier: EUPL-1.2
"""A duty of the municipality as the rulebook prints it, with what only a lawyer can settle about it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Duty:
    """What must be done, in Swedish; `lawyer_decides` is the question about it that a lawyer must answer, if any."""

    text: str
    lawyer_decides: str = ""

    def __str__(self) -> str:
        return f"{self.text} Juristen avgör: {self.lawyer_decides}" if self.lawyer_decides else self.text
