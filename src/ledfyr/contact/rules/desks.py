# SPDX-License-Identifier: EUPL-1.2
"""Decides who may open a municipality's desk for letters, and what may be promised there."""

from dataclasses import dataclass

from ledfyr.law.sources import Law, Refusal, Source

ANSWERED_WITHIN = range(1, 21)  # working days
ASKED_SAFELY = Source(Law.LEDFYR, "", "G.3 26")


@dataclass(frozen=True)
class DeskAsked:
    """A desk as somebody wants it."""

    unit: int
    answers_within: int
    manages: frozenset[int]  # the units that the person manages today
    has_key: bool
    stands_at: int | None = None  # the unit where the municipality's desk is now


def why_not_open_desk(asked: DeskAsked) -> Refusal | None:
    """The reason why the desk cannot be opened, or changed, like that, or None."""
    if asked.unit not in asked.manages:
        return _refusal("Bara enhetens chef öppnar mottagningen.", "Be chefen.")
    if asked.stands_at not in (None, asked.unit) and asked.stands_at not in asked.manages:
        return _refusal(
            "Kommunens brev går redan till en annan enhet.", "Be den enhetens chef, eller någon som är chef för båda."
        )
    if not asked.has_key:
        return _refusal(
            "Enheten har ingen nyckel, så inget brev kan förseglas till den.", "Skapa enhetens nyckel först."
        )
    if asked.answers_within not in ANSWERED_WITHIN:
        return _refusal("Svar lovas inom 1 till 20 arbetsdagar.", "Skriv ett tal från 1 till 20.")
    return None


def _refusal(reason: str, instead: str) -> Refusal:
    return Refusal(reason, ASKED_SAFELY, instead)
