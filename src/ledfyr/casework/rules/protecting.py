# SPDX-License-Identifier: EUPL-1.2
"""Decides who is shown how a person with protected identity is reached, and what such a person's words must not be in.

Who is protected in a way that registers do not show (B-72) cannot be known here: no mark is no proof of safety.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from ledfyr.casework.rules.seeing_cases import CaseState, why_not_open_case
from ledfyr.law.secrecy.protected_identity import ProtectedIdentity, Way, why_not_send
from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.staff.rules.matters import Matter
from ledfyr.staff.rules.seeing import Reader, Situation, why_not_see

PIECES = re.compile(r"[\n,;/]+")
SHORTEST_PIECE = 5  # letters; shorter ones stand in half of all texts
KEPT_APART = Source(Law.LEDFYR, "", "G.6 66")
TOGETHER_REVEALS = Source(Law.OSL, "21:3 a", "B-73")
NO_KIND = Refusal(
    "Det står inte vilket skydd personen har.", Source(Law.PRACTICE, "", "B-70"), "Välj minst ett av de tre slagen."
)
SAY_WHY = Refusal(
    "Skyddade uppgifter visas bara för den som anger varför.", KEPT_APART, "Välj varför du behöver dem just nu."
)
NOT_LOOKED_FOR = Refusal(
    "Ingen har läst om det som lämnas visar var personen finns.",
    TOGETHER_REVEALS,
    "Läs varje ord. Flera uppgifter tillsammans kan visa det som en ensam inte visar. Kryssa sedan.",
)


def why_not_mark(kinds: Collection[ProtectedIdentity]) -> Refusal | None:
    """Why a person is not marked like that, or None."""
    return None if kinds else NO_KIND


def why_not_see_protected(reader: Reader, case: CaseState, *, gave_reason: bool) -> Refusal | None:
    """Why a member is not shown it, or None. Whoever works with the case breaks the glass, too, and says why."""
    if refusal := why_not_open_case(reader, case):
        return refusal
    if not gave_reason:
        return SAY_WHY
    situation = Situation(same_municipality=True, same_unit=True, gave_reason=True, broke_glass=True)
    refusals = [why_not_see(role, Matter.PROTECTED_ADDRESS, situation) for role in sorted(reader.roles)]
    return None if None in refusals else refusals[0]


def protected_pieces(texts: Iterable[str]) -> frozenset[str]:
    """What of the protected texts is looked for elsewhere: each address, number and name by itself."""
    pieces = (" ".join(piece.split()).casefold() for text in texts for piece in PIECES.split(text))
    return frozenset(piece for piece in pieces if len(piece) >= SHORTEST_PIECE)


def tells(text: str, pieces: Collection[str]) -> bool:
    """Whether the text has one of them."""
    spaced = " ".join(text.split()).casefold()
    return any(piece in spaced for piece in pieces)


def those_that_tell(texts: Mapping[str, str], pieces: Collection[str]) -> tuple[str, ...]:
    """The titles of those texts that have one of them."""
    return tuple(title for title, text in texts.items() if tells(f"{title} {text}", pieces))


def why_not_let_out(told_in: Collection[str], kinds: Collection[ProtectedIdentity]) -> Refusal | None:
    """Why what leaves a case may not have those words in it, or None."""
    refusal = why_not_send(Way.EXPORT, kinds)
    if refusal is None or not told_in:
        return None
    where = "; ".join(told_in)
    return Refusal(
        f"{refusal.reason} De står i: {where}.",
        refusal.source,
        "Lämna inte den texten. Skriv det som behövs med egna ord, utan det som visar var personen finns.",
    )
