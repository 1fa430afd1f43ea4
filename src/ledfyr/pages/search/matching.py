# SPDX-License-Identifier: EUPL-1.2
"""Decides which words of an index a typed word may stand for, and how surely; search.js follows it rule by rule."""

from collections.abc import Collection, Iterable
from typing import TypeVar

from ledfyr.pages.search.swedish import ENDINGS, without_dots

SAME_ROOT, ONLY_BEGUN, COMPOUND_PART, HALF_KNOWN = 0.8, 0.5, 0.6, 0.4
NO_DOTS = 0.9
MISSPELT = (0.8, 0.6, 0.4)
SHORTEST_ROOT = 3
SHORTEST_PART = 4
LONGEST_WITH_ONE = 6

Matches = dict[str, float]
Found = TypeVar("Found")


def surest(ways: Iterable[tuple[Found, float]], factor: float = 1.0) -> dict[Found, float]:
    """Count, of several ways to the same word or place, the surest."""
    found: dict[Found, float] = {}
    for key, sureness in ways:
        found[key] = max(factor * sureness, found.get(key, 0.0))
    return found


def matches_of(typed: str, terms: Collection[str]) -> Matches:
    """Find what a typed word may stand for: its own forms, else its parts, else what it is nearly, else one part."""
    return own_forms(typed, terms) or parts(typed, terms) or nearly(typed, terms) or one_part(typed, terms)


def own_forms(typed: str, terms: Collection[str]) -> Matches:
    """Find the terms that are the typed word in another form, or that begin with it."""
    first = typed[:1]
    alike = (term for term in terms if term[:1] == first or without_dots(term)[:1] == first)
    return {term: sureness for term in alike if (sureness := closeness(typed, term))}


def closeness(typed: str, term: str) -> float:
    """Judge how surely the two are one word. Dots may be left out, but a dot that is typed must be there."""
    plain_term = without_dots(term)
    shared = 0
    while shared < min(len(typed), len(term)) and typed[shared] in (term[shared], plain_term[shared]):
        shared += 1
    typed_rest, term_rest = typed[shared:], term[shared:]
    dots = 1.0 if typed[:shared] == term[:shared] else NO_DOTS
    if shared < SHORTEST_ROOT:
        return 0.0 if typed_rest or term_rest else dots
    if typed_rest in ENDINGS and not term_rest:
        return dots
    if typed_rest in ENDINGS and term_rest in ENDINGS and shared > SHORTEST_ROOT:
        return SAME_ROOT * dots
    return 0.0 if typed_rest else ONLY_BEGUN * dots


def parts(typed: str, terms: Collection[str]) -> Matches:
    """Find what a compound is made of, when all of it is known: "orosanmälan" is "oro" and "anmälan"."""
    for cut in range(SHORTEST_ROOT, len(typed) - SHORTEST_ROOT + 1):
        tails = _whole_words(typed[cut:], terms)
        heads = _whole_words(typed[:cut], terms) if tails else {}
        if heads:
            return surest([*heads.items(), *tails.items()], COMPOUND_PART)
    return {}


def one_part(typed: str, terms: Collection[str]) -> Matches:
    """Find what the longest known beginning or end of an otherwise unknown compound stands for."""
    for length in range(len(typed) - 1, SHORTEST_PART - 1, -1):
        heads, tails = _whole_words(typed[:length], terms), _whole_words(typed[-length:], terms)
        if heads or tails:
            return surest([*heads.items(), *tails.items()], HALF_KNOWN)
    return {}


def _whole_words(typed: str, terms: Collection[str]) -> Matches:
    return {term: sureness for term, sureness in own_forms(typed, terms).items() if sureness > ONLY_BEGUN}


def nearly(typed: str, terms: Collection[str]) -> Matches:
    """Find what the typed word is a misspelling of: the terms with the fewest errors, and at most two."""
    plain = without_dots(typed)
    allowed = 0 if len(plain) <= SHORTEST_ROOT else 1 if len(plain) <= LONGEST_WITH_ONE else 2
    alike = [term for term in terms if len(term) > SHORTEST_ROOT and without_dots(term)[0] == plain[0]]
    errors = {term: errors_in(plain, without_dots(term)) for term in alike}
    fewest = min(errors.values(), default=allowed + 1)
    return {} if fewest > allowed else {term: MISSPELT[fewest] for term in errors if errors[term] == fewest}


def errors_in(typed: str, term: str) -> int:
    """Count letters missing, doubled, wrong or swapped until the term, with any ending, is what was typed."""
    before: list[int] = []
    row = list(range(len(typed) + 1))
    for down, letter in enumerate(term, start=1):
        before, above, row = row, before, [down]
        for across, typed_letter in enumerate(typed, start=1):
            cost = min(before[across] + 1, row[-1] + 1, before[across - 1] + (letter != typed_letter))
            if down > 1 < across and letter == typed[across - 2] and term[down - 2] == typed_letter:
                cost = min(cost, above[across - 2] + 1)
            row.append(cost)
    return min(cost for length, cost in enumerate(row) if typed[length:] in ENDINGS)
