# SPDX-License-Identifier: EUPL-1.2
"""What tests of disposal do again and again: a case of long ago, a list that Anna draws, an approval of Berit's."""

from datetime import date, datetime, timedelta
from pathlib import Path

from django.db import connections

from ledfyr.casework.actions.arriving import Arriving
from ledfyr.casework.actions.disposing import Disposed, approve_disposal, propose_disposal
from ledfyr.casework.actions.keeping import Decision, enter_cases_plan
from ledfyr.casework.actions.making import PersonTold, make_case
from ledfyr.casework.models import Case, CaseDisposal
from ledfyr.casework.rules.steps import StepKind
from ledfyr.casework.tests.at_the_unit import Unit
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, TODAY, acting

YEARS_LATER = NOW + timedelta(days=5 * 366)
DECIDED = Decision(TODAY, "SN-2026-12", manages=True)
BORN = date(2015, 6, 7)


def enter_plan() -> None:
    """The board has decided that cases go as the law says."""
    enter_cases_plan(municipality="ale", decision=DECIDED, by=acting(ANNA), at=NOW)


def not_opened(
    unit: Unit, born_on: date | None = BORN, name: str = "Nils Ek", arriving: Arriving | None = None
) -> Case:
    """A case whose inquiry was not opened."""
    person, report = PersonTold(name=name, born_on=born_on, guardians="Mamma Eva"), arriving or unit.told()
    case = make_case(arriving=report, person=person, assessed=None, ring=unit.desk.ring, by=acting(ANNA), at=NOW)
    unit.step(case, StepKind.PROTECTION)
    unit.step(case, StepKind.NOT_OPENED)
    return case


def propose(unit: Unit, by: int = ANNA, at: datetime = YEARS_LATER) -> CaseDisposal:
    return propose_disposal(slug="ale", ring=unit.desk.ring, by=acting(by), at=at)


def approve(unit: Unit, disposal: CaseDisposal, folder: Path, by: int = BERIT, *, manages: bool = True) -> Disposed:
    return approve_disposal(
        mark=disposal.pk, manages=manages, ring=unit.desk.ring, files=folder, by=acting(by), at=YEARS_LATER
    )


def rows_in(*tables: str) -> dict[str, int]:
    """How many rows each table of the room holds."""
    found = {}
    with connections["social"].cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608  # the tests' own words
            found[table] = cursor.fetchone()[0]
    return found
