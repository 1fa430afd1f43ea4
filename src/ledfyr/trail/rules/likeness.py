# SPDX-License-Identifier: EUPL-1.2
"""Decides whether two people share a surname or an address, however each was written; nothing of it is kept."""

import re
import unicodedata
from collections.abc import Iterable

PARTICLES = frozenset({"af", "al", "da", "de", "del", "den", "der", "di", "el", "la", "van", "von"})
SHORTEST = 2  # letters of a surname
LETTERS = re.compile(r"[^\W\d_]+")
STREET_AND_NUMBER = re.compile(r"([^\W\d_][^\d,]*?)\s*(\d+)\s*([a-z]\b)?")
POSTCODE = re.compile(r"\b(\d{3})\s?(\d{2})\b")


def share_a_surname(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether any part of the one's surnames is a part of the other's: Ek is found in Ek-Lund."""
    return not _parts(some).isdisjoint(_parts(others))


def share_an_address(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether the street, its number and the postcode are the same; a flat's own number and the town say no more."""
    return not _places(some).isdisjoint(_places(others))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _parts(surnames: Iterable[str]) -> set[str]:
    parts = {part for surname in surnames for part in LETTERS.findall(_plain(surname))}
    return {part for part in parts if len(part) >= SHORTEST} - PARTICLES


def _places(addresses: Iterable[str]) -> set[tuple[str, str, str]]:
    places = set()
    for address in map(_plain, addresses):
        postcode = POSTCODE.search(address)
        street = STREET_AND_NUMBER.match(POSTCODE.sub(" ", address).strip())
        if postcode and street:
            name, number, letter = street.groups()
            places.add((" ".join(name.split()), number + (letter or ""), "".join(postcode.groups())))
    return places
