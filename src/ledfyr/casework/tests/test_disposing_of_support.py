# SPDX-License-Identifier: EUPL-1.2
"""An adult's case goes five years after it ended, with all that was written of support, plan and threat; not before."""

from pathlib import Path

import pytest

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.wishing import end_at_wish
from ledfyr.casework.models import Case, Offer, Wish
from ledfyr.casework.tests.at_the_support import Support, reader
from ledfyr.casework.tests.at_the_unit import Unit
from ledfyr.casework.tests.disposing import approve, enter_plan, propose, rows_in
from ledfyr.keys.tests.cast import ANNA, NOW, acting
from ledfyr.staff.tests.cast import municipality

pytestmark = pytest.mark.django_db(databases=["default", "social"])
OF_SUPPORT = ("supportmeasure", "consent", "measurefollowup", "planentry", "threat", "wish", "person", "case")


@pytest.fixture
def supported(unit: Unit) -> Case:
    """A case in which everything has been written once."""
    municipality("ale")
    enter_plan()
    support = Support(unit)
    case = support.case(support.offer())
    support.follow_up(support.measure(case))
    support.plan(case)
    support.threat(case)
    return case


def rows() -> set[int]:
    return set(rows_in(*(f"casework_{table}" for table in OF_SUPPORT)).values())


def test_a_case_that_has_not_ended_stays_however_old_it_is(unit: Unit, supported: Case) -> None:
    with pytest.raises(CaseActRefused):
        propose(unit)

    assert Case.objects.get() == supported


def test_an_ended_case_goes_with_all_of_it(unit: Unit, supported: Case, tmp_path: Path) -> None:
    end_at_wish(case=supported, reader=reader(), by=acting(ANNA), at=NOW)
    assert (rows(), Wish.objects.get().offer) == ({1}, Offer.objects.get())

    approve(unit, propose(unit), tmp_path)

    assert rows() == {0}
    assert Offer.objects.count() == 1, "an offer hangs on no case"
