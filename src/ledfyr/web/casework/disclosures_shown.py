# SPDX-License-Identifier: EUPL-1.2
"""Grounds and disclosures as small typed values for the pages, in Swedish."""

from collections.abc import Collection
from dataclasses import dataclass

from ledfyr.casework.actions.disclosing import DisclosureRead
from ledfyr.casework.rules.disclosing import Outcome, needs_another
from ledfyr.law.disclosure import Decider, Ground, Protection, Recipient
from ledfyr.law.sources import Provision
from ledfyr.staff.rules.periods import said
from ledfyr.staff.rules.roles import Role, started
from ledfyr.web.keys.wording import moment_said

RECIPIENT = "Vem exakt får uppgifterna?"  # as the law asks it of every ground
STATES = {
    Outcome.GIVEN: "Beslutat: lämnas ut",
    Outcome.DECLINED: "Avböjt: inget har lämnats",
    Outcome.WITHDRAWN: "Tillbakataget: inget har lämnats",
    None: "Väntar på beslut: inget har lämnats",
}


@dataclass(frozen=True)
class GroundShown:
    """A ground as somebody chooses it: what it is for, where it stands, and who decides."""

    code: str
    title: str
    text: str
    force: str
    source: str
    recipients: tuple[str, ...]
    deciders: str
    needs_another: bool
    needs_two: bool
    lawyer: str


@dataclass(frozen=True)
class DisclosureShown:
    """A disclosure with its decision."""

    reference: str
    is_open: bool
    is_given: bool
    state: str
    damaged: bool
    day: str
    written: str  # when, and by whom
    decided: str  # the same, or nothing
    decided_on: str
    words: str
    title: str
    text: str
    source: str
    recipient: str
    named: str
    secrecy: tuple[str, ...]
    asked: tuple[tuple[str, str], ...]
    passages: tuple[tuple[str, str], ...]
    reservation: str


def code_of(fact: str) -> str:
    """A ground as an address names it: by its row in the fact sheet, which tells nothing of a person."""
    return fact.lower()


def ground_shown(wording: Provision[Ground], roles: Collection[Role]) -> GroundShown:
    """One ground, for somebody with these roles."""
    ground = wording.value
    return GroundShown(
        code=code_of(wording.source.fact),
        title=ground.title,
        text=ground.text,
        force=f"Uppgifter {ground.force}",
        source=str(wording.source),
        recipients=tuple(each.value for each in Recipient if each in ground.recipients),
        deciders=_or([each.value for each in Decider if each in ground.decided_by]),
        needs_another=needs_another(roles, ground),
        needs_two=ground.needs_second_person,
        lawyer=ground.lawyer_decides,
    )


def disclosure_shown(read: DisclosureRead) -> DisclosureShown:
    """One disclosure. What did not open says so, and its day and state stand all the same."""
    content, decision = read.content, read.decision
    wants, ground = (content.proposed, content.ground) if content else (None, None)
    asked = ground.asked if ground else ()
    return DisclosureShown(
        reference=read.row.record.hex,
        is_open=read.outcome is None,
        is_given=read.outcome is Outcome.GIVEN,
        state=STATES[read.outcome],
        damaged=content is None,
        day=said(read.row.made_on),
        written=f"{moment_said(content.at)}, {content.name}" if content else "",
        decided=f"{moment_said(decision.at)}, {decision.name}" if decision else "",
        decided_on=said(read.row.decision.made_on) if read.outcome else "",
        words=decision.words if decision else "",
        title=ground.title if ground else "",
        text=ground.text if ground else "",
        source=ground.source if ground else "",
        recipient=wants.recipient.value if wants else "",
        named=dict(asked).get(RECIPIENT, ""),
        secrecy=tuple(started(each) for each in Protection if wants and each in wants.protected_by),
        asked=asked,
        passages=tuple((passage.title, passage.text) for passage in wants.passages) if wants else (),
        reservation=wants.reservation if wants else "",
    )


def _or(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} eller {words[-1]}" if len(words) > 1 else words[0]
