# SPDX-License-Identifier: EUPL-1.2
"""Phone numbers digit by digit, with a pause between the groups in which they are written."""

import re
from functools import cache

from ledfyr.listening.for_the_ear.words import EarWords, Numbers, everywhere

LONG = re.compile(r"(?<![\d.:/+])(?:\+46[ -]?\d|0\d)(?:[ –-]?\d)+(?![\d:]|\.\d)")
FEWEST_DIGITS, MOST_DIGITS = 7, 12
LONGEST_GROUP = 4


@cache
def _short() -> re.Pattern[str]:
    numbers = "|".join(number.replace(" ", " ?") for number in everywhere().short_numbers)
    return re.compile(rf"(?<![\d:])(?<!\d[ .,–-])(?:{numbers})(?!\d|[:.,–-]\d| \d{{3}}(?!\d)|\s?[§%])")


def say_phone_numbers(text: str, words: EarWords) -> str:
    """Every phone number in words."""
    text = LONG.sub(lambda found: _said(found[0], words.numbers), text)
    return _short().sub(lambda found: _said_short(found[0], words.numbers), text)


def _said(number: str, numbers: Numbers) -> str:
    groups = [part for group in re.split(r"[ –-]", number) for part in _breaths(group)]
    if not FEWEST_DIGITS <= len(re.sub(r"\D", "", number)) <= MOST_DIGITS:
        return number
    return ", ".join(numbers.digit_by_digit(group) for group in groups)


def _said_short(found: str, numbers: Numbers) -> str:
    grouped = {number.replace(" ", ""): number for number in everywhere().short_numbers}[found.replace(" ", "")]
    return numbers.known.get(grouped) or ", ".join(numbers.digit_by_digit(group) for group in grouped.split(" "))


def _breaths(group: str) -> list[str]:
    """Divide a long group in pairs, with three first where the count is odd: 58700 is said 587, 00."""
    if len(group.lstrip("+")) <= LONGEST_GROUP:
        return [group]
    first = 3 if len(group) % 2 else 2
    return [group[:first], *(group[at : at + 2] for at in range(first, len(group), 2))]
