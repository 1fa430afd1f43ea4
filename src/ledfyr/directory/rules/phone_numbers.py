# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a number is written the Swedish way, and what a telephone dials and a screen reader says for it."""

import re
from dataclasses import dataclass

# 112, 114 14, 116 111 and 1177 are dialled as they stand, from every telephone in the country.
SHORT_NUMBER = re.compile(r"1\d{2}|11\d \d{2,3}|1177")
# An area code, a hyphen, and groups of two or three digits: 020-100 200, 031-365 87 00, 0303-70 30 00.
FULL_NUMBER = re.compile(r"0[1-9]\d{0,2}-\d{2,3}( \d{2,3}){1,3}")
FEWEST_DIGITS, MOST_DIGITS = 8, 10
COUNTRY = "+46"
NOT_DIGITS = re.compile(r"\D+")


@dataclass(frozen=True)
class PhoneNumber:
    """A number as it is read, dialled and heard."""

    written: str
    href: str
    spoken: str


def why_not_phone_number(written: str) -> str | None:
    """Say why the number cannot be used as it is written, and how to write it, or None."""
    if SHORT_NUMBER.fullmatch(written):
        return None
    digits = len(NOT_DIGITS.sub("", written))
    if not FULL_NUMBER.fullmatch(written):
        problem = f"Numret ”{written}” är inte skrivet på svenskt sätt."
        return f"{problem} Skriv riktnummer, bindestreck och grupper: 0303-70 30 00."
    if not FEWEST_DIGITS <= digits <= MOST_DIGITS:
        return f"Numret ”{written}” har {digits} siffror. Ett svenskt nummer har {FEWEST_DIGITS}–{MOST_DIGITS}."
    return None


def phone_number(written: str) -> PhoneNumber:
    """What the number becomes in a link and aloud: digit by digit, with a pause between the groups."""
    digits = NOT_DIGITS.sub("", written)
    href = f"tel:{COUNTRY}{digits[1:]}" if digits.startswith("0") else f"tel:{digits}"
    spoken = ", ".join(" ".join(group) for group in NOT_DIGITS.split(written))
    return PhoneNumber(written, href, spoken)
