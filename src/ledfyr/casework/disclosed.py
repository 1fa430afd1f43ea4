# SPDX-License-Identifier: EUPL-1.2
"""What lies inside the envelopes of a disclosure: the ground as it was worded, the answers, and a copy of what left."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from ledfyr.casework.content import VERSION
from ledfyr.casework.rules.disclosing import Passage, PassageKind, Proposed
from ledfyr.law.disclosure import Penalty, Protection, Recipient, Stage
from ledfyr.law.disclosure.needs import Answer
from ledfyr.sealing.refusals import EnvelopeDamaged


@dataclass(frozen=True)
class GroundRead:
    """A ground as it read on the day: a later wording does not change what was decided."""

    fact: str
    title: str
    text: str
    source: str
    asked: tuple[tuple[str, str], ...] = field(repr=False)  # each question of the law, and what was answered


@dataclass(frozen=True)
class DisclosureContent:
    """What was written and signed, and the very words that leave by it."""

    at: datetime
    name: str = field(repr=False)
    ground: GroundRead
    proposed: Proposed

    def packed(self) -> str:
        """As it is sealed."""
        wants = self.proposed
        return _packed(
            {
                "at": self.at.isoformat(),
                "name": self.name,
                "ground": [self.ground.fact, self.ground.title, self.ground.text, self.ground.source],
                "asked": [list(pair) for pair in self.ground.asked],
                "key": wants.ground,
                "recipient": wants.recipient.name,
                "protected_by": sorted(secrecy.name for secrecy in wants.protected_by),
                "given": {key: _given_packed(given) for key, given in wants.given.items()},
                "passages": [[passage.kind.value, passage.title, passage.text] for passage in wants.passages],
                "reservation": wants.reservation,
                "reporter_looked_for": wants.reporter_looked_for,
                "identity_looked_for": wants.identity_looked_for,
            }
        )


@dataclass(frozen=True)
class DecisionContent:
    """Who decided, by name, and what they wrote."""

    at: datetime
    name: str = field(repr=False)
    words: str = field(repr=False)

    def packed(self) -> str:
        """As it is sealed."""
        return _packed({"at": self.at.isoformat(), "name": self.name, "words": self.words})


def disclosure_content(packed: str) -> DisclosureContent:
    """Read what was sealed; raises EnvelopeDamaged for what this program never wrote."""
    try:
        read = _unpacked(packed)
        fact, title, text, source = (str(word) for word in read["ground"])
        asked = tuple((str(question), str(answer)) for question, answer in read["asked"])
        ground = GroundRead(fact, title, text, source, asked)
        return DisclosureContent(datetime.fromisoformat(read["at"]), str(read["name"]), ground, _proposed(read))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise EnvelopeDamaged from None


def decision_content(packed: str) -> DecisionContent:
    """Read what was sealed; raises EnvelopeDamaged for what this program never wrote."""
    try:
        read = _unpacked(packed)
        return DecisionContent(datetime.fromisoformat(read["at"]), str(read["name"]), str(read["words"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise EnvelopeDamaged from None


def _proposed(read: dict[str, Any]) -> Proposed:
    return Proposed(
        ground=str(read["key"]),
        recipient=Recipient[read["recipient"]],
        protected_by=frozenset(Protection[name] for name in read["protected_by"]),
        given={str(key): _given(given) for key, given in read["given"].items()},
        passages=tuple(Passage(PassageKind(kind), str(title), str(text)) for kind, title, text in read["passages"]),
        reservation=str(read["reservation"]),
        reporter_looked_for=bool(read["reporter_looked_for"]),
        identity_looked_for=bool(read["identity_looked_for"]),
        signed=True,
    )


def _given_packed(given: Answer) -> object:
    if isinstance(given, Penalty):
        return {"crime": given.crime, "months": given.minimum_months, "stage": given.stage.name}
    return {"day": given.isoformat()} if isinstance(given, date) else given


def _given(packed: Any) -> Answer:  # noqa: ANN401  # whatever JSON holds
    if not isinstance(packed, dict):
        return packed if isinstance(packed, bool) else str(packed)
    if "day" in packed:
        return date.fromisoformat(packed["day"])
    return Penalty(str(packed["crime"]), int(packed["months"]), Stage[packed["stage"]])


def _packed(content: dict[str, object]) -> str:
    return json.dumps({"version": VERSION, **content}, ensure_ascii=False)


def _unpacked(packed: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(packed)
    if read["version"] != VERSION:
        raise EnvelopeDamaged
    return read
