# SPDX-License-Identifier: EUPL-1.2
"""What lies inside an envelope of the room: a letter with the moment it came, as one text that says its own version."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ledfyr.contact.rules.consenting import Consent, Step
from ledfyr.contact.rules.doors import Field
from ledfyr.sealing.refusals import EnvelopeDamaged

VERSION = 1


@dataclass(frozen=True, slots=True)
class LetterContent:
    """A letter. The moment is the statutory time of arrival, which stands nowhere but in here.

    `consent` is what it does with a question of handing over; a letter that does nothing with one has none.
    """

    at: datetime
    answers: Mapping[Field, str] = field(repr=False)
    consent: Consent | None = None

    @property
    def text(self) -> str:
        """What was written."""
        return self.answers.get(Field.TEXT, "")

    def packed(self) -> str:
        """As it is sealed."""
        answers = {name.value: text for name, text in self.answers.items() if text}
        packed: dict[str, object] = {"version": VERSION, "at": self.at.isoformat(), "answers": answers}
        if self.consent:
            packed["consent"] = {"step": self.consent.step, "token": self.consent.token, "to": self.consent.to}
        return json.dumps(packed, ensure_ascii=False)


def letter_content(packed: str) -> LetterContent:
    """Read what was sealed; raises EnvelopeDamaged for what this program never wrote."""
    try:
        read = json.loads(packed)
        if read["version"] != VERSION:
            raise EnvelopeDamaged
        answers = {Field(name): str(text) for name, text in read["answers"].items()}
        return LetterContent(datetime.fromisoformat(read["at"]), answers, _consent(read.get("consent")))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise EnvelopeDamaged from None


def _consent(read: Mapping[str, str] | None) -> Consent | None:
    return Consent(Step(read["step"]), str(read["token"]), str(read["to"])) if read else None
