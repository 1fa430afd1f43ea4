# SPDX-License-Identifier: EUPL-1.2
"""What kinds of answers a question of the law may need, and which of them let a disclosure go on."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeGuard

from ledfyr.law.ages import birthday
from ledfyr.law.counting import Months


class Stage(StrEnum):
    """How far a crime has come."""

    COMPLETED = "fullbordat brott"
    ATTEMPTED = "försök, förberedelse eller stämpling"


@dataclass(frozen=True)
class Penalty:
    """Which crime somebody is suspected of, and the least that the law gives for it; a fine is no months."""

    crime: str
    minimum_months: int
    stage: Stage = Stage.COMPLETED


def is_day(given: object) -> TypeGuard[date]:
    """A moment is a date to Python and cannot be compared with one."""
    return isinstance(given, date) and not isinstance(given, datetime)


@dataclass(frozen=True)
class Yes:
    def is_answer(self, given: object) -> bool:
        return isinstance(given, bool)

    def lets_on(self, given: object, _on: date) -> bool:
        return given is True

    def __str__(self) -> str:
        return "ja"


@dataclass(frozen=True)
class No:
    def is_answer(self, given: object) -> bool:
        return isinstance(given, bool)

    def lets_on(self, given: object, _on: date) -> bool:
        return given is False

    def __str__(self) -> str:
        return "nej"


@dataclass(frozen=True)
class Written:
    """Words of one's own. What they say is for those who read them, but they have to be there."""

    def is_answer(self, given: object) -> bool:
        return isinstance(given, str) and any(letter.isalpha() for letter in given)

    def lets_on(self, given: object, _on: date) -> bool:
        return self.is_answer(given)

    def __str__(self) -> str:
        return "svar med egna ord"


@dataclass(frozen=True)
class OneOf:
    options: tuple[str, ...]

    def is_answer(self, given: object) -> bool:
        return given in self.options

    def lets_on(self, given: object, _on: date) -> bool:
        return given in self.options

    def __str__(self) -> str:
        return f"ett av: {'; '.join(self.options)}"


@dataclass(frozen=True)
class Younger:
    """A birthday that has not come so many times yet."""

    than: int

    def is_answer(self, given: object) -> bool:
        return is_day(given)

    def lets_on(self, given: object, on: date) -> bool:
        return is_day(given) and given <= on < birthday(given, self.than)

    def __str__(self) -> str:
        return f"en födelsedag som visar att personen inte har fyllt {self.than} år"


@dataclass(frozen=True)
class NotPassed:
    def is_answer(self, given: object) -> bool:
        return is_day(given)

    def lets_on(self, given: object, on: date) -> bool:
        return is_day(given) and on <= given

    def __str__(self) -> str:
        return "en dag som inte har passerat"


@dataclass(frozen=True)
class AtLeast:
    """A crime whose least penalty is long enough; None where the ground does not reach what was only attempted."""

    completed: Months
    attempted: Months | None = None

    def is_answer(self, given: object) -> bool:
        return isinstance(given, Penalty) and Written().is_answer(given.crime)

    def lets_on(self, given: object, _on: date) -> bool:
        if not isinstance(given, Penalty):
            return False
        needed = self.completed if given.stage is Stage.COMPLETED else self.attempted
        return needed is not None and given.minimum_months >= needed.number

    def __str__(self) -> str:
        attempted = f", vid försök, förberedelse eller stämpling minst {self.attempted}" if self.attempted else ""
        return f"brott med lägst {self.completed} fängelse i straffskalan{attempted}"


Need = Yes | No | Written | OneOf | Younger | NotPassed | AtLeast
Answer = bool | str | date | Penalty
