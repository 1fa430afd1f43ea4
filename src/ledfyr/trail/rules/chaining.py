# SPDX-License-Identifier: EUPL-1.2
"""How a row is written so that it can be hashed, and how each row's hash holds the one before it.

The hash is SHA-256 over the row as a JSON array in ASCII without blanks, so that any language can compute it anew.
Such an array can be read back into the very values it was made from; so no two different rows are written alike.
"""

from datetime import UTC, datetime
from hashlib import sha256
from json.encoder import encode_basestring_ascii as quoted
from typing import Final

from ledfyr.trail.rules.acts import Act

FORMAT = 1  # stands first in every array; another way of writing would have another number
NOTHING_BEFORE = "0" * 64  # what the first row of all names as the hash before it
# The order in which a row's columns stand in the array, after the format.
HASHED = (
    "sequence",
    "acted_at",
    "acted_by",
    "acted_by_system",
    "unit",
    "municipality",
    "verb",
    "kind",
    "record",
    "reason",
    "reference",
    "breaks_glass",
    "previous_hash",
)

SEQUENCE: Final = 0
MOMENT: Final = 1
VERB: Final = 6
RECORD: Final = 8
REFERENCE: Final = 10
BREAKS_GLASS: Final = 11
PREVIOUS: Final = 12
OWN: Final = 13

HashedValues = tuple[int, str, int | None, str, str, str, str, str, str, str, str, int, str]
StoredRow = tuple[int, str, int | None, str, str, str, str, str, str, str, str, int, str, str]  # and the row's own hash


class NotAnActsValue(Exception):
    """A value of a kind that no act has, put into a database that takes any."""


def written(values: HashedValues) -> str:
    """The row as it is hashed; `values` stand in the order of HASHED; raises NotAnActsValue.

    Put together by hand, in half the time that Python's own writer of JSON takes; a test holds the two together.
    """
    sequence, at, account, system, unit, municipality, verb, kind, record, reason, reference, glass, previous = values
    try:
        who = "null" if account is None else f"{account:d}"  # “d” refuses whatever is not a whole number
        return (
            f"[{FORMAT},{sequence:d},{quoted(at)},{who},{quoted(system)},{quoted(unit)},{quoted(municipality)},"
            f"{quoted(verb)},{quoted(kind)},{quoted(record)},{quoted(reason)},{quoted(reference)},{glass:d},"
            f"{quoted(previous)}]"
        )
    except (TypeError, ValueError):
        raise NotAnActsValue from None


def hash_of(values: HashedValues) -> str:
    """The row's own hash, in hexadecimal."""
    return sha256(written(values).encode("ascii")).hexdigest()


def moment_as_text(at: datetime) -> str:
    """Universal time to the microsecond, always twenty-six letters, so that later moments sort after earlier ones."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")


def values_of(act: Act, sequence: int, previous_hash: str) -> HashedValues:
    """What is hashed of an act at its place in the chain."""
    return (
        sequence,
        moment_as_text(act.at),
        act.by.account,
        act.by.system,
        act.by.unit,
        act.by.municipality,
        act.verb.code,
        act.touched.kind.code if act.touched else "",
        act.touched.record if act.touched else "",
        act.ground.reason.code if act.ground.reason else "",
        act.ground.reference,
        int(act.ground.breaks_glass),
        previous_hash,
    )
