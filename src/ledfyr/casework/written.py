# SPDX-License-Identifier: EUPL-1.2
"""What lies inside the envelopes of offers, wishes, support measures and plans: who wrote it when, and what it says."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ledfyr.casework.rules.telling import Telling, Told
from ledfyr.contact.rules.writing import tidied
from ledfyr.keys.sealed_record import Keyring, SealedRecord
from ledfyr.sealing import SealingRefused
from ledfyr.sealing.refusals import EnvelopeDamaged

VERSION = 1


@dataclass(frozen=True)
class Written:
    """The moment, who signed it by name, and what was told."""

    at: datetime
    name: str = field(repr=False)
    answers: Mapping[Told, str] = field(repr=False)

    def packed(self) -> str:
        """As it is sealed. Empty answers and the signature's own tick are left out."""
        kept = {part.value: tidied(text) for part, text in self.answers.items() if part is not Told.SIGNED}
        told = {part: text for part, text in kept.items() if text}
        content = {"version": VERSION, "at": self.at.isoformat(), "name": self.name, "answers": told}
        return json.dumps(content, ensure_ascii=False)

    def says(self, part: Told) -> str:
        """The answer, or nothing."""
        return self.answers.get(part, "")


def written(packed: str) -> Written:
    """Read what was sealed; raises EnvelopeDamaged for what this program never wrote."""
    try:
        read = json.loads(packed)
        if read["version"] != VERSION:
            raise EnvelopeDamaged
        answers = {Told(part): str(text) for part, text in read["answers"].items()}
        return Written(datetime.fromisoformat(read["at"]), str(read["name"]), answers)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise EnvelopeDamaged from None


def seal(row: SealedRecord, telling: Telling, *, name: str, ring: Keyring, at: datetime) -> None:
    """Seal what was told into the row, which the caller then saves."""
    ring.write(row, {"content": Written(at, name, telling.answers).packed()})


def opened(row: SealedRecord, ring: Keyring) -> Written | None:
    """What the row says, or None when its record was damaged."""
    try:
        return written(ring.read(row)["content"])
    except SealingRefused:
        return None
