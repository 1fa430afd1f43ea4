# SPDX-License-Identifier: EUPL-1.2
"""The mark of a chain's last row, short enough to be read aloud, mailed or stamped, and refused when mistyped.

A mark is thirty-two signs of the row's hash (158 bits) in eight groups, and a ninth that is made from everything before
it. Each group ends with a sign that checks it: the sum of each sign's number times its place, and of the group's own
place, is a multiple of thirty-one. As that is a prime, neither one wrong sign nor two that changed places, and no two
groups that did, pass.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

ALPHABET = "0123456789ABCDEFGHJKMNPQRTVWXYZ"  # none of the letters that are read as a number, and no U
TAKEN_FOR = str.maketrans("ILOS", "1105")
MODULUS = len(ALPHABET)
IN_GROUP, GROUPS = 4, 8
SIGNS = IN_GROUP * GROUPS
MOMENT = "%Y%m%dT%H%M%SZ"

WRITTEN = re.compile(r"\b(\w+)[ \t]+(\d+)[ \t]+(\d{8}T\d{6}Z)((?:[\s>-]+[0-9A-Za-z]{5}\b){1,9})")


@dataclass(frozen=True)
class Head:
    """The last row of one database's chain at a moment, by its number and the signs of its hash."""

    database: str
    sequence: int
    taken_at: datetime
    signs: str


class HeadUnreadable(Exception):
    """What was given is no mark, or one that was mistyped; says in which group."""


def head_of(database: str, sequence: int, own_hash: str, taken_at: datetime) -> Head:
    """The head of a row."""
    return Head(database, sequence, taken_at.astimezone(UTC).replace(microsecond=0), signs_of(own_hash))


def is_head_of(head: Head, own_hash: str) -> bool:
    """Whether a row with this hash is the one that the head was taken of; what is no hash is no row's."""
    try:
        return signs_of(own_hash) == head.signs
    except (TypeError, ValueError):
        return False


def signs_of(own_hash: str) -> str:
    """The last thirty-two signs of the hash, written with the letters of the alphabet."""
    return _signs(int(own_hash, 16), SIGNS)


def printed(head: Head) -> tuple[str, tuple[str, ...]]:
    """What the mark stands for, and its nine groups."""
    named = f"{head.database} {head.sequence} {head.taken_at.astimezone(UTC):{MOMENT}}"
    quads = [head.signs[start : start + IN_GROUP] for start in range(0, SIGNS, IN_GROUP)]
    quads.append(_last_group(named, head.signs))
    return named, tuple(quad + _check_sign(quad, place) for place, quad in enumerate(quads, start=1))


def read_heads(text: str) -> list[Head]:
    """Every head in a text, whatever else stands in it; raises HeadUnreadable."""
    heads = [_read(*found.groups()) for found in WRITTEN.finditer(text)]
    if not heads:
        message = "Här finns inget kontrollmärke. Ett märke börjar som ”social 1234567 20261130T060000Z”."
        raise HeadUnreadable(message)
    return heads


def _read(database: str, number: str, moment: str, typed: str) -> Head:
    groups = [group.upper().translate(TAKEN_FOR) for group in re.findall(r"\w{5}", typed)]
    for reason in _wrong_in(groups):
        message = f"Märket för rad {number} i databasen {database} går inte att läsa: {reason}"
        raise HeadUnreadable(message)
    signs = "".join(group[:IN_GROUP] for group in groups[:GROUPS])
    if groups[GROUPS][:IN_GROUP] != _last_group(f"{database} {int(number)} {moment}", signs):
        message = f"Märket för rad {number} hör inte ihop med sin första rad. Jämför databas, radnummer och tidpunkt."
        raise HeadUnreadable(message)
    return Head(database, int(number), datetime.strptime(moment, MOMENT).replace(tzinfo=UTC), signs)


def _wrong_in(groups: list[str]) -> Iterator[str]:
    if len(groups) != GROUPS + 1:
        yield f"det har {len(groups)} grupper och ska ha {GROUPS + 1}."
    for place, group in enumerate(groups, start=1):
        if any(sign not in ALPHABET for sign in group) or group[-1] != _check_sign(group[:-1], place):
            yield f"grupp {place} är fel skriven."


def _last_group(named: str, signs: str) -> str:
    return _signs(int(sha256(f"{named} {signs}".encode()).hexdigest(), 16), IN_GROUP)


def _check_sign(quad: str, place: int) -> str:
    total = place * (IN_GROUP + 2) + sum(at * ALPHABET.index(sign) for at, sign in enumerate(quad, start=1))
    return next(sign for sign in ALPHABET if (total + (IN_GROUP + 1) * ALPHABET.index(sign)) % MODULUS == 0)


def _signs(number: int, length: int) -> str:
    signs = ""
    for _ in range(length):
        number, place = divmod(number, MODULUS)
        signs = ALPHABET[place] + signs
    return signs
