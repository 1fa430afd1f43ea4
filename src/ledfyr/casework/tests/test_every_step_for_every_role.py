# SPDX-License-Identifier: EUPL-1.2
"""Every step in every state, and for every role: as the two tables in docs/casework.md say, which are kept true here.

Run with -s, the tables are printed as they should stand there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.ordering import why_not_in_order
from ledfyr.casework.rules.seeing_cases import CaseState, why_not_open_case
from ledfyr.casework.rules.steps import YES, Part, Stated, StepKind
from ledfyr.casework.rules.taking_steps import why_not_by
from ledfyr.casework.tests.inquiring import ANALYSED, BEGUN, DECIDED_ON, ENDED, FOLLOWED, HELPED
from ledfyr.casework.tests.stating import PROTECTED, REPORT, SOCIONOM, case, taken
from ledfyr.law.inquiry import Qualification
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader

DOCUMENT = Path(__file__).parents[4] / "docs" / "casework.md"
STATES = {
    "new": case(),
    "assessed": case(PROTECTED),
    "not opened": case(PROTECTED, taken(StepKind.NOT_OPENED)),
    "inquiry": case(*BEGUN),
    "analysed": case(*ANALYSED),
    "measure": case(*HELPED),
    "measure followed up": case(*HELPED, taken(StepKind.FOLLOWED)),
    "no measure": case(*ENDED),
    "child followed": case(*FOLLOWED),
    "closed": case(*ENDED, taken(StepKind.CLOSED)),
}
ME, ANOTHER = 1, 2
CASES = {
    "own": CaseState(ME),
    "a colleague's": CaseState(ANOTHER),
    "nobody's": CaseState(),
    "own, conflict declared": CaseState(ME, frozenset({ME})),
}
EXPERIENCED = Stated({Part.EXPERIENCED: YES})


def comes(kind: StepKind, facts: CaseFacts) -> bool:
    """Whether it comes now; somebody who may be told has asked to be."""
    asked = replace(facts, reports=tuple(replace(report, asked_on=report.arrived_on) for report in facts.reports))
    waits = asked if kind is StepKind.FEEDBACK else facts
    return why_not_in_order(kind, waits, report=REPORT if kind.is_of_report else None, on=DECIDED_ON) is None


def takes_degree(kind: StepKind) -> bool:
    return why_not_by(kind, EXPERIENCED, qualification=Qualification.NONE, on=DECIDED_ON) is not None


def opens(role: Role, state: CaseState) -> bool:
    return why_not_open_case(Reader(ME, frozenset({role})), state) is None


def row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def table_of_steps() -> Iterator[str]:
    yield row(["step", "degree", *STATES])
    yield row(["---"] * (2 + len(STATES)))
    for kind in StepKind:
        states = ("yes" if comes(kind, facts) else "" for facts in STATES.values())
        yield row([f"`{kind.value}`", "yes" if takes_degree(kind) else "", *states])


def table_of_roles() -> Iterator[str]:
    yield row(["role", *CASES])
    yield row(["---"] * (1 + len(CASES)))
    for role in Role:
        yield row([role.swedish, *("yes" if opens(role, state) else "" for state in CASES.values())])


@pytest.mark.parametrize("table", [table_of_steps, table_of_roles])
def test_the_document_has_the_table_as_the_rules_are(table: object) -> None:
    assert callable(table)
    lines = list(table())
    print("", *lines, sep="\n")  # noqa: T201  # for whoever runs this with -s

    assert "\n".join(lines) in DOCUMENT.read_text(encoding="utf-8")


def test_a_step_is_open_to_exactly_those_who_open_the_case_and_have_the_degree() -> None:
    taken_by = {
        (kind, role, degree)
        for kind, role, degree in product(StepKind, Role, (SOCIONOM, Qualification.NONE))
        if opens(role, CASES["own"]) and why_not_by(kind, EXPERIENCED, qualification=degree, on=DECIDED_ON) is None
    }

    without_degree = {kind for kind, _, degree in taken_by if degree is Qualification.NONE}
    assert {role for _, role, _ in taken_by} == {Role.RECEPTION, Role.CHILD_CASEWORKER, Role.UNIT_MANAGER}
    assert {kind for kind, _, degree in taken_by if degree is SOCIONOM} == set(StepKind)
    assert without_degree == {StepKind.PROTECTION, StepKind.GUARDIAN, StepKind.JOINED, StepKind.FEEDBACK}


def test_every_state_leads_on_but_where_the_case_has_ended() -> None:
    stuck = {name for name, facts in STATES.items() if not any(comes(kind, facts) for kind in StepKind)}
    after = {kind for name in ("closed", "not opened") for kind in StepKind if comes(kind, STATES[name])}

    assert stuck == set()
    assert after == {StepKind.FEEDBACK, StepKind.GUARDIAN}
