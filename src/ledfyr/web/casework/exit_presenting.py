# SPDX-License-Identifier: EUPL-1.2
"""The way out as small typed values for the pages: the phase, the safe ways of contact, and notes on threats."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ledfyr.casework.actions.noting_threats import ThreatRead
from ledfyr.casework.actions.planning import EntryRead, newest_of
from ledfyr.casework.rules.planning import Piece
from ledfyr.casework.rules.telling import Told
from ledfyr.staff.rules.periods import said
from ledfyr.web.casework.support_presenting import parts_shown

THREAT_PARTS = {
    Told.FEARED: "Vad personen är rädd för",
    Told.PROTECTION: "Det som skyddar",
    Told.POLICE_NUMBER: "Hos polisen",
}


@dataclass(frozen=True)
class AgreedShown:
    """What the person has agreed to, and since when."""

    code: str
    title: str
    words: str
    never: str
    since: str


def phase_shown(entries: Sequence[EntryRead]) -> AgreedShown | None:
    """Where the person is, or None when nobody has said."""
    return _agreed(newest_of(entries, Piece.PHASE, ""))


def contact_shown(entries: Sequence[EntryRead]) -> AgreedShown | None:
    """How the person may be reached, or None when nobody has asked."""
    return _agreed(newest_of(entries, Piece.CONTACT, ""))


def threat_shown(read: ThreatRead) -> dict[str, object]:
    """One note."""
    content = read.content
    again = content.says(Told.LOOK_AGAIN_ON) if content else ""
    parts = parts_shown(content, THREAT_PARTS) + ((("Ses över den", said(date.fromisoformat(again))),) if again else ())
    return {"day": said(read.row.made_on), "signed_by": content.name if content else "", "parts": parts}


def _agreed(entry: EntryRead | None) -> AgreedShown | None:
    if entry is None or entry.content is None:
        return None
    part = entry.content.part
    return AgreedShown(part.code, part.title, part.words, part.never, said(entry.row.made_on))
