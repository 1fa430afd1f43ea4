# SPDX-License-Identifier: EUPL-1.2
"""Nobody works on both sides of the wall, unless somebody has decided an exception, which the person always sees."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from ledfyr.staff.actions import (
    ExceptionRefused,
    RightRefused,
    grant_access_right,
    re_approve_access_right,
    record_house_exception,
)
from ledfyr.staff.actions.granting import place_of
from ledfyr.staff.models import Account, HouseException
from ledfyr.staff.queries import exceptions_in_force, exceptions_shown_to
from ledfyr.staff.rules.excepting import StatedException
from ledfyr.staff.rules.rights import Right
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import A_YEAR_ON, NOW, TODAY, Ale, analysis, holds
from ledfyr.trail.models import TrailRow

SPRING = date(2027, 5, 31)
REASON = "Liten kommun: samma person i båda uppdragen."


def except_ida(ale: Ale, until: date = SPRING, by: Account | None = None) -> HouseException:
    stated = StatedException("ale", REASON, "Kommundirektören", TODAY, until)
    return record_house_exception(account=ale.ida, stated=stated, by=by or ale.vera, at=NOW)


def coordinate(ale: Ale, until: date) -> None:
    analysis(Role.SECURITY_COORDINATOR, "ale")
    right = Right(Role.SECURITY_COORDINATOR, place_of("ale", None), TODAY, until)
    grant_access_right(account=ale.ida, right=right, by=ale.sam, at=NOW)


@pytest.fixture(autouse=True)
def _ida_works_with_adults(ale: Ale) -> None:
    holds(ale.ida, Role.RECEPTION, "ale", ale.reception)


def test_a_role_in_the_other_house_is_refused(ale: Ale) -> None:
    with pytest.raises(RightRefused, match="både i socialtjänstens hus och i säkerhetens"):
        coordinate(ale, until=SPRING)


def test_with_an_exception_it_is_given_and_no_longer_than_that(ale: Ale) -> None:
    except_ida(ale)

    with pytest.raises(RightRefused, match="undantag som gäller alla de dagarna"):
        coordinate(ale, until=SPRING + timedelta(days=1))
    coordinate(ale, until=SPRING)


def test_it_is_not_approved_again_past_the_exception(ale: Ale) -> None:
    except_ida(ale)
    coordinate(ale, until=SPRING)
    right = ale.ida.access_rights.get(role=Role.SECURITY_COORDINATOR)

    with pytest.raises(RightRefused, match="både i"):
        re_approve_access_right(right=right, valid_until=A_YEAR_ON, by=ale.sam, at=NOW)


@pytest.mark.parametrize(("day", "shown"), [(TODAY, True), (SPRING, True), (SPRING + timedelta(days=1), False)])
def test_the_person_sees_it_on_every_page_until_its_last_day(ale: Ale, day: date, shown: bool) -> None:  # noqa: FBT001
    exception = except_ida(ale)

    assert exceptions_shown_to(ale.ida, day) == ((exception,) if shown else ())
    assert exceptions_shown_to(ale.vera, day) == exceptions_shown_to(AnonymousUser(), day) == ()
    assert (exception in exceptions_in_force(day, {"ale"})) is shown
    assert exception not in exceptions_in_force(day, {"kungalv"})


def test_who_recorded_it_lies_in_the_trail(ale: Ale) -> None:
    exception = except_ida(ale)

    row = TrailRow.objects.get(verb="staff.houses_excepted")
    assert (row.acted_by, row.record, row.municipality) == (ale.vera.pk, str(exception.pk), "ale")


def test_nobody_excepts_themselves(ale: Ale) -> None:
    with pytest.raises(ExceptionRefused, match="för sig själv"):
        except_ida(ale, by=ale.ida)
    except_ida(ale)
    with pytest.raises(IntegrityError), transaction.atomic():
        HouseException.objects.update(recorded_by=ale.ida)


@pytest.mark.parametrize(
    "wrong", [{"reason": ""}, {"decided_by": ""}, {"valid_until": date(2027, 12, 1)}, {"valid_until": date(2026, 1, 1)}]
)
def test_the_database_refuses_half_an_exception(ale: Ale, wrong: dict[str, object]) -> None:
    except_ida(ale)

    with pytest.raises(IntegrityError), transaction.atomic():
        HouseException.objects.update(**wrong)
