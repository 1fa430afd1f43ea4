# SPDX-License-Identifier: EUPL-1.2
"""Keeps numbers and Latin words in their own direction: unguarded, 020-100 200 is shown as 200 100-020 in Arabic."""

import re

from ledfyr.languages.language import Language

LEFT_TO_RIGHT, FIRST_STRONG, END = "\u2066", "\u2068", "\u2069"
# Two digits or more with what binds a number, a time or a date together, but not the full stop that ends a sentence.
NUMBER = re.compile(r"\+?\d(?:[\d\s.,:/–-]*\d)?(?:\s?%)?")
# A Swedish word or sentence in brackets, whose full stop would else jump to its other side.
SWEDISH_IN_BRACKETS = re.compile(r"\(([A-Za-zÅÄÖåäö”][^()]*)\)")
MARK = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def isolated(fact: str, language: Language) -> str:
    """A fact that is filled in, isolated where the language runs from the right."""
    if language.direction == "ltr" or not fact:
        return fact
    return f"{LEFT_TO_RIGHT if NUMBER.fullmatch(fact) else FIRST_STRONG}{fact}{END}"


def with_isolated_numbers(text: str, language: Language) -> str:
    """Running text in which numbers of two digits or more, and Swedish in brackets, stand as they are written."""
    if language.direction == "ltr" or MARK.search(text):
        return text
    text = SWEDISH_IN_BRACKETS.sub(f"({FIRST_STRONG}\\1{END})", text)
    return NUMBER.sub(lambda found: _guarded(found[0]), text)


def _guarded(number: str) -> str:
    return f"{LEFT_TO_RIGHT}{number}{END}" if len(number) > 1 else number


def unbalanced_mark(text: str) -> str | None:
    """The first direction mark that is opened or closed alone, as its name in Unicode's list, or None."""
    depth = 0
    for mark in MARK.findall(text):
        if mark in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068":
            depth += 1
        elif mark in "\u202c\u2069":
            depth -= 1
            if depth < 0:
                return f"U+{ord(mark):04X}"
    return f"U+{ord(MARK.findall(text)[-1]):04X}" if depth else None
