# SPDX-License-Identifier: EUPL-1.2
"""A right is given by somebody who may, on an analysis, for a year at most, and lies in the trail."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from ledfyr.places.queries import MunicipalityMissing
from ledfyr.staff.actions import RightRefused, grant_access_right
from ledfyr.staff.actions.granting import place_of
from ledfyr.staff.models import AccessRight, Account, Unit
from ledfyr.staff.queries import holders, rights_in_force, roles_of
from ledfyr.staff.rules.rights import Place, Right
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import A_YEAR_ON, BOARD, NOW, TODAY, Ale, account, analysis, holds, qualified
from ledfyr.trail.models import TrailRow


def grant(  # each test says one thing and leaves the rest
    to: Account,
    role: Role,
    *,
    by: Account | None,
    municipality: str = "ale",
    unit: Unit | None = None,
    until: date = A_YEAR_ON,
    elsewhere: str = "",
    analysed: bool = True,
) -> AccessRight:
    if analysed:
        analysis(role, municipality)
    right = Right(role, place_of(municipality, unit), TODAY, until)
    return grant_access_right(account=to, right=right, by=by, at=NOW, decided_elsewhere=elsewhere)


def test_a_manager_gives_a_right_in_her_unit(ale: Ale) -> None:
    qualified(ale.ida, by=ale.vera)

    given = grant(ale.ida, Role.CHILD_CASEWORKER, unit=ale.children, by=ale.vera)

    assert (given.approved_by, given.approved_elsewhere, given.unit) == (ale.vera, "", ale.children)
    assert given.analysis.role == Role.CHILD_CASEWORKER
    assert roles_of(ale.ida, TODAY) == {Role.CHILD_CASEWORKER}
    assert given in holders("ale", TODAY)
    assert given not in holders("kungalv", TODAY)


def test_who_gave_it_lies_in_the_trail(ale: Ale) -> None:
    qualified(ale.ida, by=ale.vera)
    given = grant(ale.ida, Role.CHILD_CASEWORKER, unit=ale.children, by=ale.vera)

    row = TrailRow.objects.get(verb="staff.right_granted")
    assert (row.acted_by, row.municipality, row.unit) == (ale.vera.pk, "ale", str(ale.children.pk))
    assert (row.kind, row.record) == ("staff.access_right", str(given.pk))


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2026, 11, 29), False),
        (TODAY, True),
        (A_YEAR_ON, True),
        (date(2027, 11, 30), False),
    ],
)
def test_it_holds_from_its_first_day_to_its_last(ale: Ale, day: date, held: bool) -> None:  # noqa: FBT001
    grant(ale.ida, Role.SECURITY_COORDINATOR, by=ale.sam)

    assert rights_in_force(ale.ida, day).exists() is held


def test_nobody_approves_their_own(ale: Ale) -> None:
    with pytest.raises(RightRefused, match="Ingen godkänner sin egen behörighet"):
        grant(ale.vera, Role.LOG_REVIEWER, by=ale.vera)
    with pytest.raises(IntegrityError), transaction.atomic():
        AccessRight.objects.filter(account=ale.vera).update(approved_by=ale.vera, approved_elsewhere="")


def test_an_administrator_gives_no_role_that_sees_people(ale: Ale) -> None:
    with pytest.raises(RightRefused, match="öppnar konton men ger ingen rätt att se"):
        grant(ale.ida, Role.RECEPTION, unit=ale.reception, by=ale.noa)

    assert grant(ale.ida, Role.COMMUNICATOR, by=ale.noa).role == Role.COMMUNICATOR


def test_without_a_degree_nobody_works_with_children(ale: Ale) -> None:
    with pytest.raises(RightRefused, match=r"socionomexamen.*25 kap\. 1 § SoL"):
        grant(ale.ida, Role.CHILD_CASEWORKER, unit=ale.children, by=ale.vera)


def test_without_an_analysis_there_is_no_right(ale: Ale) -> None:
    with pytest.raises(RightRefused, match="ingen behovs- och riskanalys"):
        grant(ale.ida, Role.LOG_REVIEWER, by=ale.vera, analysed=False)


def test_the_same_right_is_not_given_twice(ale: Ale) -> None:
    grant(ale.ida, Role.SECURITY_COORDINATOR, by=ale.sam)

    with pytest.raises(RightRefused, match="redan den behörigheten"):
        grant(ale.ida, Role.SECURITY_COORDINATOR, by=ale.sam)


def test_a_municipality_that_is_not_here_has_no_rights(ale: Ale) -> None:
    with pytest.raises(MunicipalityMissing):
        grant(ale.ida, Role.COMMUNICATOR, municipality="partille", by=ale.noa)


def test_the_first_coordinator_of_a_municipality_is_decided_on_paper_and_the_second_is_not(ale: Ale) -> None:
    first = grant(ale.ida, Role.SECURITY_COORDINATOR, municipality="kungalv", by=None, elsewhere=BOARD)

    assert (first.approved_by, first.approved_elsewhere) == (None, BOARD)
    assert TrailRow.objects.get(verb="staff.right_granted").acted_by_system == "command_line"
    with pytest.raises(RightRefused, match="kan redan godkänna"):
        grant(account("Ove Ek"), Role.SECURITY_COORDINATOR, municipality="kungalv", by=None, elsewhere=BOARD)


def test_a_refused_right_leaves_nothing_behind(ale: Ale) -> None:
    before = AccessRight.objects.count()

    with pytest.raises(RightRefused):
        grant(ale.ida, Role.RECEPTION, unit=ale.reception, by=ale.sam)

    assert AccessRight.objects.count() == before
    assert not TrailRow.objects.filter(verb="staff.right_granted").exists()


def test_a_unit_brings_its_municipality(ale: Ale) -> None:
    assert place_of("kungalv", ale.children) == Place("ale", ale.children.pk, place_of("", ale.children).unit_kind)


def test_a_closed_account_holds_nothing(ale: Ale) -> None:
    holds(ale.ida, Role.SECURITY_COORDINATOR, "ale")
    Account.objects.filter(pk=ale.ida.pk).update(is_active=False)

    assert not rights_in_force(ale.ida, TODAY).exists()
