# SPDX-License-Identifier: EUPL-1.2
"""What is about to go, what stays and what has gone, as small typed values for the pages: marks, days and rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ledfyr.casework.actions.trying import Trial
from ledfyr.casework.queries.disposing import (
    CaseListed,
    Proof,
    cases_on,
    kept_for_research,
    plan_of,
    postponed_in,
    proofs_of,
    waiting_list,
)
from ledfyr.casework.rules.disposing import Outcome, law_of
from ledfyr.law.retention import RecordClass
from ledfyr.staff.queries.people import names_of
from ledfyr.staff.rules.periods import said
from ledfyr.web.at_hand import AtHand
from ledfyr.web.casework.wording import SOMEBODY, case_called

SHOWN = 100  # cases of a trial that stand on one page
NO_LIMIT = "Lagen sätter ingen sista dag"


@dataclass(frozen=True)
class CaseToGo:
    """A case by its mark, and by when it has to be gone."""

    mark: str
    called: str
    by_when: str
    is_late: bool


@dataclass(frozen=True)
class KindToGo:
    """The cases of one kind, with the rule by which they go."""

    kind: str
    rule: str
    source: str
    cases: tuple[CaseToGo, ...]


@dataclass(frozen=True)
class Staying:
    """A case that somebody has to do something about, or has decided to keep."""

    mark: str
    called: str
    why: str


@dataclass(frozen=True)
class ListShown:
    """The list that waits."""

    mark: str
    drawn: str
    is_own: bool
    count: int
    kinds: tuple[KindToGo, ...]


@dataclass(frozen=True)
class DisposalShown:
    """Everything about disposal that is seen without a key."""

    decided: str
    waiting: ListShown | None
    postponed: tuple[Staying, ...]
    for_research: int
    proofs: tuple[tuple[str, str], ...]  # mark and sentence


@dataclass(frozen=True)
class TrialShown:
    """What would go today, and what stays."""

    count: int
    kinds: tuple[KindToGo, ...]
    for_somebody: tuple[Staying, ...]
    more_for_somebody: int
    research: int
    waits: int


@dataclass(frozen=True)
class ProofShown:
    """A proof that can be printed and kept."""

    mark: str
    drawn: str
    approved: str
    rows: tuple[tuple[str, str, str, int, int], ...]  # kind, rule, source, cases, rows


def disposal_shown(hand: AtHand) -> DisposalShown:
    """The unit's own overview."""
    unit = hand.unit.number
    plan = plan_of(hand.unit.municipality)
    return DisposalShown(
        decided=f"Beslut {plan.decision} den {said(plan.decided_on)}." if plan else "",
        waiting=_waiting(hand),
        postponed=tuple(
            Staying(each.mark.hex, case_called(each.mark), _why_kept(each.because, each.until))
            for each in postponed_in(unit)
        ),
        for_research=kept_for_research(unit),
        proofs=tuple((proof.mark.hex, _sentence(proof)) for proof in proofs_of(unit)),
    )


def trial_shown(trial: Trial, today: date) -> TrialShown:
    """What came of a trial; a birthday is never told, and not the day on which somebody turns an age."""
    going, staying = trial.those(Outcome.GOES), trial.those(Outcome.NEEDS_SOMEBODY)
    listed = [CaseListed(mark, each.record_class, each.finish_by) for mark, each in going.items()]
    for_somebody = [Staying(mark.hex, case_called(mark), str(each.refusal)) for mark, each in staying.items()]
    return TrialShown(
        count=len(going),
        kinds=_kinds(listed[:SHOWN], today),
        for_somebody=tuple(for_somebody[:SHOWN]),
        more_for_somebody=max(0, len(for_somebody) - SHOWN),
        research=len(trial.those(Outcome.RESEARCH)),
        waits=len(trial.those(Outcome.WAITS)),
    )


def proof_shown(proof: Proof) -> ProofShown:
    """The proof in words."""
    names = names_of({proof.drawn_by, proof.approved_by})
    return ProofShown(
        mark=case_called(proof.mark),
        drawn=f"{said(proof.drawn_on)} av {names.get(proof.drawn_by, SOMEBODY)}",
        approved=f"{said(proof.approved_on)} av {names.get(proof.approved_by, SOMEBODY)}",
        rows=tuple((kind.value, *law_of(kind, proof.approved_on), cases, rows) for kind, cases, rows in proof.counts),
    )


def _waiting(hand: AtHand) -> ListShown | None:
    waiting = waiting_list(hand.unit.number)
    if waiting is None:
        return None
    listed = cases_on(waiting)
    name = names_of({waiting.drawn_by}).get(waiting.drawn_by, SOMEBODY)
    return ListShown(
        mark=waiting.pk.hex,
        drawn=f"Framtagen den {said(waiting.drawn_on)} av {name}",
        is_own=waiting.drawn_by == hand.member.account,
        count=len(listed),
        kinds=_kinds(listed, hand.member.today),
    )


def _kinds(listed: Iterable[CaseListed], today: date) -> tuple[KindToGo, ...]:
    in_order = sorted(listed, key=lambda case: (case.record_class.name, case.finish_by or date.max, case.mark))
    return tuple(
        KindToGo(kind.value.capitalize(), *law_of(kind, today), tuple(_to_go(case, today) for case in cases))
        for kind, cases in groupby(in_order, key=_kind)
    )


def _kind(case: CaseListed) -> RecordClass:
    return case.record_class


def _to_go(case: CaseListed, today: date) -> CaseToGo:
    by_when = f"Klart senast den {said(case.finish_by)}" if case.finish_by else NO_LIMIT
    is_late = case.finish_by is not None and case.finish_by < today
    return CaseToGo(case.mark.hex, case_called(case.mark), by_when, is_late)


def _why_kept(because: str, until: date | None) -> str:
    return f"{because.capitalize()}. {f'Till och med den {said(until)}' if until else 'Tills någon släpper det'}."


def _sentence(proof: Proof) -> str:
    cases = sum(count for _kind, count, _rows in proof.counts)
    return f"Den {said(proof.approved_on)}: {cases} {'ärende' if cases == 1 else 'ärenden'}"
