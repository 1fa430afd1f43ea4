# SPDX-License-Identifier: EUPL-1.2
"""Gives a demonstration three invented cases in different stages, so that whoever tries Ledfyr meets a whole day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.utils import timezone

from ledfyr.casework.actions.arriving import ReporterTold, report_told
from ledfyr.casework.actions.making import PersonTold, make_case
from ledfyr.casework.actions.stepping import Signing, take_step
from ledfyr.casework.queries.cases import cases_of, facts_of_case
from ledfyr.casework.rules.steps import YES, Part, Stated, StepKind
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.inquiry import Qualification
from ledfyr.staff.rules.seeing import Reader
from ledfyr.web.keys.member import Member, WorkUnit

SIGNED = {Part.SIGNED: YES, Part.EXPERIENCED: YES}


@dataclass(frozen=True)
class InventedCase:
    """A case as it could have come, so many days ago, and the steps that have been taken since, by their day."""

    days_ago: int
    name: str
    told: str
    steps: Mapping[StepKind, tuple[int, Mapping[Part, str]]]


CASES = (
    InventedCase(
        0,
        "Påhittad Flicka, nio år",
        "Påhittad anmälan. En fritidsledare ringde. Flickan vill inte gå hem, för hennes bror är arg på alla.",
        {},
    ),
    InventedCase(
        11,
        "Påhittad Pojke, tretton år",
        "Påhittad anmälan. En granne kom på besök. Pojken är ute sent om kvällarna, och ingen verkar leta efter honom.",
        {
            StepKind.PROTECTION: (11, {Part.TEXT: "Påhittad bedömning. Pojken är hos sin mormor och är trygg där."}),
            StepKind.GUARDIAN: (10, {Part.TEXT: "Påhittat samtal. Mamman är också orolig och vill ha hjälp."}),
            StepKind.PRELIMINARY: (8, {Part.TEXT: "Påhittad anteckning. Skolan berättar om hög frånvaro."}),
        },
    ),
    InventedCase(
        20,
        "Påhittad Ungdom, sexton år",
        "Påhittad anmälan. En förälder ringde. Ungdomen hotas av några äldre och vågar inte gå till skolan.",
        {
            StepKind.PROTECTION: (20, {Part.TEXT: "Påhittad bedömning. Ungdomen bor hos en släkting tills vidare."}),
            StepKind.OPENED: (9, {Part.NEED: "Påhittat beslut. Skydd mot hot, och stöd för att komma till skolan."}),
            StepKind.INFORMED: (9, {Part.TEXT: "Påhittad anteckning. Ungdomen och båda föräldrarna, vid ett möte."}),
        },
    ),
)


def set_up_cases(*, member: Member, unit: WorkUnit, reader: Reader, ring: Keyring, at: datetime) -> None:
    """Make the cases, unless the unit has any."""
    if cases_of([unit.number], timezone.localdate(at)):
        return
    for case in CASES:
        _make(case, member, unit, reader, ring, at)


def _make(invented: InventedCase, member: Member, unit: WorkUnit, reader: Reader, ring: Keyring, at: datetime) -> None:
    by, came_at = member.acting(unit), at - timedelta(days=invented.days_ago)
    arriving = report_told(
        came_by="telephone",
        arrived_at=came_at,
        text=invented.told,
        reporter=ReporterTold(name="Påhittad Anmälare"),
        nonce=_nonce(invented, "report"),
    )
    person = PersonTold(name=invented.name, guardians="Påhittad Vårdnadshavare")
    case = make_case(arriving=arriving, person=person, assessed=None, ring=ring, by=by, at=came_at)
    for kind, (days_ago, answers) in invented.steps.items():
        unassessed = facts_of_case(case).unassessed
        report = unassessed[0].mark if kind is StepKind.PROTECTION else None
        take_step(
            case=case,
            kind=kind,
            stated=Stated({**answers, **SIGNED}, report=report),
            signing=Signing(member.name, Qualification.SOCIONOM, _nonce(invented, kind.value)),
            reader=reader,
            ring=ring,
            by=by,
            at=at - timedelta(days=days_ago),
        )


def _nonce(invented: InventedCase, what: str) -> bytes:
    return sha256(f"{invented.told} {what}".encode()).digest()
