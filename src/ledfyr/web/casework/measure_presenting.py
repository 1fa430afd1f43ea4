# SPDX-License-Identifier: EUPL-1.2
"""Support measures as the page of a case shows them: what, since when, on whose consent, and what the person says."""

from dataclasses import dataclass
from datetime import date

from ledfyr.casework.actions.opening_measures import ConsentRead, FollowUpRead, MeasureRead
from ledfyr.casework.rules.running_measures import Outcome, Standing, ask_again_on, standing_of
from ledfyr.casework.rules.telling import Told
from ledfyr.law.support_measures import Kind, Occasion
from ledfyr.staff.rules.periods import said
from ledfyr.web.casework.support_presenting import Parts, parts_shown
from ledfyr.web.casework.wording import due_said

MEASURE_PARTS = {
    Told.WHAT: "Vad",
    Told.GIVER: "Ges av",
    Told.DECISION: "Beslut",
    Told.CONDITIONS: "Villkor",
}
CONSENT_PARTS = {
    Told.CONSENT_BY: "Vem",
    Told.WORDING: "Säger ja till",
    Told.HOW_SAID: "Hur det lämnades",
    Told.SUITABLE_BECAUSE: "Lämpligt utan vårdnadshavarna för att",
}
GIVEN_AS = {Occasion.OPEN_ACCESS_MEASURE: "utan behovsprövning", Occasion.ASSESSED_MEASURE: "efter behovsprövning"}


@dataclass(frozen=True)
class ConsentShown:
    """One consent, word for word."""

    reference: str
    whose: str
    days: str
    parts: Parts
    may_withdraw: bool


@dataclass(frozen=True)
class MeasureShown:
    """One support measure."""

    reference: str
    title: str
    standing: str
    since: str
    ended: str
    follow_up: str
    ask_again: str
    parts: Parts
    consents: tuple[ConsentShown, ...]
    said: tuple[tuple[str, str, Parts], ...]
    is_ended: bool


def measure_shown(read: MeasureRead, today: date) -> MeasureShown:
    """A measure on the page of its case."""
    row, standing, again = read.row, standing_of(read.facts, today), ask_again_on(read.facts, today)
    ended = row.ended_on is not None
    return MeasureShown(
        reference=row.record.hex,
        title=_title(read),
        standing=standing.value,
        since=f"{'Börjar' if standing is Standing.COMING else 'Började'} den {said(row.begins_on)}",
        ended=f"Slutade den {said(row.ended_on)}: {row.get_ended_because_display()}" if row.ended_on else "",
        follow_up=due_said(row.follow_up_on, today) if row.follow_up_on and not ended else "",
        ask_again=f"Samtycket gäller till och med den {said(again)}. Fråga igen." if again else "",
        parts=parts_shown(read.content, MEASURE_PARTS),
        consents=tuple(_consent(each, is_ended=ended) for each in read.consents),
        said=tuple(_said(each) for each in read.follow_ups),
        is_ended=ended,
    )


def _title(read: MeasureRead) -> str:
    if read.content is None:
        return "Insats"
    kind, given_as = Kind[read.content.says(Told.KIND)], Occasion[read.content.says(Told.GIVEN_AS)]
    name = "Insats" if kind is Kind.ANOTHER else f"{kind.value[:1].upper()}{kind.value[1:]}"
    return f"{name} {GIVEN_AS.get(given_as, '')}".strip()


def _consent(read: ConsentRead, *, is_ended: bool) -> ConsentShown:
    row = read.row
    days = f"Från den {said(row.given_on)} till och med den {said(row.valid_until)}."
    if row.withdrawn_on:
        days += f" Återtaget den {said(row.withdrawn_on)}."
    return ConsentShown(
        reference=row.record.hex,
        whose=row.get_given_by_display(),
        days=days,
        parts=parts_shown(read.content, CONSENT_PARTS),
        may_withdraw=row.withdrawn_on is None and not is_ended,
    )


def _said(read: FollowUpRead) -> tuple[str, str, Parts]:
    """The day, what the person chose, and what they said."""
    content = read.content
    chosen = content.says(Told.OUTCOME) if content else ""
    parts = parts_shown(content, {Told.OWN_WORDS: "Med egna ord", Told.NOTE: "Det ni kom överens om"})
    return said(read.row.made_on), Outcome[chosen].value if chosen in Outcome.__members__ else "", parts
