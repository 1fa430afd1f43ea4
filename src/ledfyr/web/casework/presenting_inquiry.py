# SPDX-License-Identifier: EUPL-1.2
"""The inquiry as it is read: the three sides, the child's own voice and the analysis, and what each still lacks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from ledfyr.casework.actions.reading import CaseRead
from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.inquiring import ANALYSE_FIRST, LOOK_AT, missing_before_analysis
from ledfyr.casework.rules.steps import SIDES, StepKind
from ledfyr.law.ages import birthday, is_child, is_party_alone
from ledfyr.law.inquiry.deciding import ASK_THE_CHILD, TELL_THE_CHILD
from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.periods import said
from ledfyr.web.casework.presenting import StepShown, steps_shown
from ledfyr.web.casework.wording import ACTS, STEPS

ADULT = 18
COMMUNICATE = "Inget är kommunicerat. Det krävs före ett beslut som inte ger allt som har begärts."


@dataclass(frozen=True)
class PartShown:
    """One heading of the inquiry. `missing` is empty when it needs nothing more before the decision."""

    anchor: str
    title: str
    missing: str
    is_asked: bool  # whether the decision waits for it
    notes: tuple[StepShown, ...]
    acts: tuple[tuple[str, str], ...]
    may_correct: bool = True

    def as_read(self) -> "PartShown":
        """The same for a page on which something else is written."""
        return replace(self, missing="", acts=(), may_correct=False)


def inquiry_shown(read: CaseRead, facts: CaseFacts) -> tuple[PartShown, ...]:
    """Its headings in reading order; none before an inquiry is opened."""
    if facts.opened_on is None:
        return ()
    above = [step for step in zip(read.steps, steps_shown(read), strict=True) if step[1].is_above]
    kinds_of = [(side,) for side in SIDES]
    parts = [*kinds_of, (StepKind.CHILDS_VIEW, StepKind.NOT_HEARD), *((kind,) for kind in AT_LAST)]
    shown = [_part(kinds, [note for step, note in above if StepKind(step.row.kind) in kinds], facts) for kinds in parts]
    return tuple(part for part in shown if part.notes or facts.inquiry_runs)


def age_said(born_on: date | None, today: date) -> str:
    """What turns on the age of whom the case is about, in a sentence; empty where nothing does."""
    if born_on is None:
        return ""
    turns_on = birthday(born_on, ADULT)
    if not is_child(born_on, today):
        return (
            f"Fyllde 18 år den {said(turns_on)}. Personen bestämmer själv, och ingen vårdnadshavare finns att fråga. "
            "En insats kräver att personen själv säger ja (2 kap. 1 § SoL). Vill personen inte utredas: avsluta utan "
            "insats. Kan LVU bli aktuell: tala med din chef."
        )
    if is_party_alone(born_on, today):
        return (
            "Har fyllt 15 år och är själv part: får samma information som vårdnadshavarna, och kan samtycka, ansöka "
            f"och överklaga själv (3 kap. 4 § SoL). Fyller 18 år den {said(turns_on)}."
        )
    return ""


AT_LAST = (StepKind.CHILD_TOLD, StepKind.COMMUNICATED, StepKind.ANALYSIS)


def _part(kinds: tuple[StepKind, ...], notes: Iterable[StepShown], facts: CaseFacts) -> PartShown:
    first, written = kinds[0], tuple(notes)
    refusal = _missing(first, facts) if facts.inquiry_runs else None
    missing = refusal.reason if refusal else ""
    if first is StepKind.COMMUNICATED and facts.inquiry_runs and not written:
        missing = COMMUNICATE
    return PartShown(
        anchor=first.value,
        title=STEPS[first],
        missing=missing,
        is_asked=refusal is not None,
        notes=written,
        acts=tuple((kind.value, ACTS[kind]) for kind in kinds) if facts.inquiry_runs else (),
    )


def _missing(kind: StepKind, facts: CaseFacts) -> Refusal | None:
    if kind in LOOK_AT:
        return LOOK_AT[kind] if kind in facts.sides_missing else None
    if kind is StepKind.CHILDS_VIEW:
        return ASK_THE_CHILD if ASK_THE_CHILD in missing_before_analysis(facts) else None
    lacking = {StepKind.CHILD_TOLD: TELL_THE_CHILD, StepKind.ANALYSIS: ANALYSE_FIRST}.get(kind)
    return None if facts.has(kind) else lacking
