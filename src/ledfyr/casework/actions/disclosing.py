# SPDX-License-Identifier: EUPL-1.2
"""Writes what is to leave a case, decides that it leaves or not, and reads what has left; the ground goes in the trail.

Ledfyr sends nothing. What leaves is the printed copy, which a person hands over; the same words stay under seal.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, act_on_case, refuse, tell_trail_of
from ledfyr.casework.actions.emergencies import glass_of, ground_of
from ledfyr.casework.actions.protecting import kinds_of, those_that_tell_where
from ledfyr.casework.actions.reading import stop_unless_open
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.disclosed import (
    DecisionContent,
    DisclosureContent,
    GroundRead,
    decision_content,
    disclosure_content,
)
from ledfyr.casework.models import Case, Disclosure, DisclosureDecision
from ledfyr.casework.own_words import CaseworkKind, CaseworkReason, CaseworkVerb
from ledfyr.casework.rules.disclosing import (
    ALREADY_DECIDED,
    WHAT,
    Outcome,
    Proposed,
    Signer,
    needs_another,
    why_not_decide,
    why_not_propose,
)
from ledfyr.casework.rules.protecting import NOT_LOOKED_FOR, why_not_let_out
from ledfyr.contact.rules.writing import tidied
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.disclosure import Ground as LegalGround
from ledfyr.law.disclosure import Penalty, ground_called
from ledfyr.law.disclosure.needs import Answer
from ledfyr.law.sources import Law, Provision, Refusal, Source
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.periods import said
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Actor, Ground

VERBS: Mapping[Outcome, CaseworkVerb] = {
    Outcome.GIVEN: CaseworkVerb.DISCLOSED,
    Outcome.DECLINED: CaseworkVerb.DISCLOSURE_DECLINED,
    Outcome.WITHDRAWN: CaseworkVerb.DISCLOSURE_WITHDRAWN,
}
PROPOSAL_DAMAGED = Refusal(
    "Förslaget gick inte att öppna. Det ligger kvar, och inget har lämnats.",
    Source(Law.LEDFYR, "", "G.6 58"),
    "Skriv ett nytt, och berätta för den som sköter Ledfyr hos er.",
)


@dataclass(frozen=True)
class DisclosureRead:
    """A disclosure as the unit reads it; a content is None where it was damaged, or where nobody has decided."""

    row: Disclosure
    content: DisclosureContent | None
    outcome: Outcome | None
    decision: DecisionContent | None


def write_disclosure(
    *, case: Case, proposed: Proposed, signing: Signing, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> Disclosure:
    """Seal what leaves and decide it, or leave that to somebody else where the law asks so; raises CaseActRefused."""
    stop_unless_open(case=case, reader=reader, by=by, at=at, in_emergency=True)
    today, signer = timezone.localdate(at), Signer(reader.account, reader.roles)
    with transaction.atomic(using=DATABASE):
        locked = Case.objects.select_for_update().get(pk=case.pk)
        standing = Disclosure.objects.filter(once=signing.once).first()
        if standing:
            return standing
        refuse(why_not_propose(proposed, signer, today) or why_not_tell_where(locked, proposed, ring))
        wording = ground_called(proposed.ground, today)
        content = DisclosureContent(at, signing.name, ground_read(wording, proposed), proposed)
        row = Disclosure(unit=case.unit, case=locked, made_on=today, made_by=reader.account, once=signing.once)
        ring.write(row, {"content": content.packed()})
        row.save(force_insert=True)
        _tell(CaseworkVerb.DISCLOSURE_WRITTEN, row, wording.source.fact, by=by, at=at)
        if not needs_another(reader.roles, wording.value):
            _decide(row, Outcome.GIVEN, DecisionContent(at, signing.name, ""), ring=ring, account=reader.account)
            _tell(CaseworkVerb.DISCLOSED, row, wording.source.fact, by=by, at=at)
    return row


def decide_disclosure(
    *,
    disclosure: Disclosure,
    outcome: Outcome,
    words: str,
    name: str,
    reader: Reader,
    ring: Keyring,
    by: Actor,
    at: datetime,
) -> None:
    """Decide on what another has written, or take back one's own; raises CaseActRefused. It is decided once."""
    stop_unless_open(case=disclosure.case, reader=reader, by=by, at=at, in_emergency=True)
    with transaction.atomic(using=DATABASE):
        Case.objects.select_for_update().get(pk=disclosure.case_id)
        refuse(ALREADY_DECIDED if DisclosureDecision.objects.filter(disclosure=disclosure).exists() else None)
        content = _content(disclosure, ring)
        if content is None:
            refuse(PROPOSAL_DAMAGED)
            return
        signer, today = Signer(reader.account, reader.roles), timezone.localdate(at)
        written_by, proposed = disclosure.made_by, content.proposed
        refuse(why_not_decide(outcome, proposed, written_by=written_by, by=signer, words=words, on=today))
        refuse(why_not_tell_where(disclosure.case, proposed, ring) if outcome is Outcome.GIVEN else None)
        decided = DecisionContent(at, name, tidied(words))
        _decide(disclosure, outcome, decided, ring=ring, account=reader.account)
        _tell(VERBS[outcome], disclosure, content.ground.fact, by=by, at=at)


def read_disclosures(
    *, case: Case, reader: Reader, ring: Keyring, by: Actor, at: datetime
) -> tuple[DisclosureRead, ...]:
    """Every disclosure of the case, the newest first; raises CaseActRefused or ReadNotRecorded."""
    state = stop_unless_open(case=case, reader=reader, by=by, at=at, in_emergency=True)
    ground = ground_of(glass_of(case, reader, state, at))
    rows = Disclosure.objects.filter(case=case).select_related("decision").order_by("-pk")
    read = tuple(_read(row, ring) for row in rows)
    acts = [act_on_case(CaseworkVerb.DISCLOSURES_READ, case.pk, by=by, at=at, ground=ground)]
    if any(each.content is None for each in read):
        acts += [act_on_case(CaseworkVerb.RECORD_REFUSED, case.pk, by=by, at=at)]
    return show_recorded(lambda: read, using=DATABASE, acts=acts)


def why_not_tell_where(case: Case, proposed: Proposed, ring: Keyring) -> Refusal | None:
    """Why it would tell where a person with protected identity is, or None. What is kept apart never leaves."""
    kinds = kinds_of(case, ring)
    if not kinds:
        return None
    copied = {passage.title: passage.text for passage in proposed.passages}
    copied |= {"mottagaren": str(proposed.given.get("recipient_named", "")), "förbehållet": proposed.reservation}
    told_in = those_that_tell_where(case, copied, ring)
    return why_not_let_out(told_in, kinds) or (None if proposed.identity_looked_for else NOT_LOOKED_FOR)


def ground_read(wording: Provision[LegalGround], proposed: Proposed) -> GroundRead:
    """The ground as it reads today, with its questions and what was answered, but for what leaves."""
    ground = wording.value
    asked = tuple(
        (question.asks, answer_said(proposed.given[question.key]))
        for question in ground.questions
        if question.key != WHAT and question.key in proposed.given
    )
    return GroundRead(wording.source.fact, ground.title, ground.text, str(wording.source), asked)


def answer_said(given: Answer) -> str:
    """An answer as it is read aloud."""
    if isinstance(given, bool):
        return "Ja" if given else "Nej"
    if isinstance(given, Penalty):
        return f"{given.crime}, lägst {given.minimum_months} månaders fängelse, {given.stage}"
    return said(given) if isinstance(given, date) else given


def _decide(disclosure: Disclosure, outcome: Outcome, content: DecisionContent, *, ring: Keyring, account: int) -> None:
    decision = DisclosureDecision(
        unit=disclosure.unit,
        disclosure=disclosure,
        outcome=outcome.value,
        made_on=timezone.localdate(content.at),
        made_by=account,
    )
    ring.write(decision, {"content": content.packed()})
    decision.save(force_insert=True)


def _tell(verb: CaseworkVerb, row: Disclosure, fact: str, *, by: Actor, at: datetime) -> None:
    """The trail names the row of the fact sheet that was used (B.3), and neither recipient nor passage."""
    ground = Ground(CaseworkReason.WORK, reference=fact)
    tell_trail_of(verb, CaseworkKind.CASE, row.case_id, by=by, at=at, ground=ground)


def _read(row: Disclosure, ring: Keyring) -> DisclosureRead:
    decision: DisclosureDecision | None = getattr(row, "decision", None)
    if decision is None:
        return DisclosureRead(row, _content(row, ring), None, None)
    try:
        decided = decision_content(ring.read(decision)["content"])
    except SealingRefused:
        decided = None
    return DisclosureRead(row, _content(row, ring), Outcome(decision.outcome), decided)


def _content(row: Disclosure, ring: Keyring) -> DisclosureContent | None:
    try:
        return disclosure_content(ring.read(row)["content"])
    except SealingRefused:
        return None
