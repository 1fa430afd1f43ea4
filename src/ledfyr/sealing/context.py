# SPDX-License-Identifier: EUPL-1.2
"""Where an envelope belongs. It opens there and nowhere else, so it can be neither moved, swapped nor played back."""

import struct
from dataclasses import dataclass

from ledfyr.sealing.deriving import Label, derived
from ledfyr.sealing.refusals import SealingRefused

LONGEST_NAME = 200  # characters
LARGEST_SEQUENCE = 2**63 - 1  # what a database keeps as a whole number
SEQUENCE = struct.Struct(">Q")
DIGEST_SIZE = 32


class ContextIncomplete(SealingRefused):
    says = "A context is four short words of visible ASCII characters and a sequence number. Use numbers, not names."


@dataclass(frozen=True, slots=True)
class Context:
    """What is sealed, whose it is, in which record and field, and how many times the field had been written before.

    The version of the key stands in the header of the envelope, which is bound in the same way.
    """

    kind: str  # “letter”, “case-note”
    owner: str  # the unit, member or sender whose it is, such as “ale:reception”
    record: str  # the record's number
    field: str  # which field of the record
    sequence: int = 0  # raised each time the field is written, so that an older text is no longer accepted

    def __post_init__(self) -> None:
        names = (self.kind, self.owner, self.record, self.field)
        if not all(map(_is_short_and_visible, names)) or not 0 <= self.sequence <= LARGEST_SEQUENCE:
            raise ContextIncomplete

    def digest(self) -> bytes:
        """Stands in for the context in every header. Different contexts give different digests."""
        names = [name.encode() for name in (self.kind, self.owner, self.record, self.field)]
        return derived(Label.CONTEXT, *names, SEQUENCE.pack(self.sequence), size=DIGEST_SIZE)


def _is_short_and_visible(name: str) -> bool:
    return name.isascii() and name.isprintable() and 0 < len(name) <= LONGEST_NAME and " " not in name
