# SPDX-License-Identifier: EUPL-1.2
"""Reads what rights rest on: units, analyses, degrees, and exceptions from the wall between the houses."""

from collections.abc import Collection
from datetime import date

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from ledfyr.staff.models import Account, HouseException, NeedsAndRiskAnalysis, Qualification, Unit
from ledfyr.staff.rules.qualifying import Degree
from ledfyr.staff.rules.rights import Analysis
from ledfyr.staff.rules.roles import Role


class DegreeMissing(LookupError):
    """No degree that counts has this number, or it is of somebody whom the asker has nothing to do with."""


class UnitMissing(LookupError):
    """No unit has this number."""


def units_of(municipalities: Collection[str] | None) -> QuerySet[Unit]:
    """The units of some municipalities, or of all."""
    units = Unit.objects.all()
    return units if municipalities is None else units.filter(municipality__in=municipalities)


def unit_by_number(number: int) -> Unit:
    """One unit by the number under which other databases know it; raises UnitMissing."""
    found = Unit.objects.filter(pk=number).first()
    if found is None:
        raise UnitMissing
    return found


def analyses_of(municipalities: Collection[str] | None) -> QuerySet[NeedsAndRiskAnalysis]:
    """The analyses of some municipalities, or all, the newest first."""
    analyses = NeedsAndRiskAnalysis.objects.all()
    return analyses if municipalities is None else analyses.filter(municipality__in=municipalities)


def analysis_for(role: Role, municipality: str) -> NeedsAndRiskAnalysis | None:
    """The newest analysis of a role in a municipality; whether it may still be relied on is for the rules to say."""
    return NeedsAndRiskAnalysis.objects.filter(role=role, municipality=municipality).first()


def as_analysis(row: NeedsAndRiskAnalysis | None) -> Analysis | None:
    """The row as the rules see it."""
    return None if row is None else Analysis(Role(row.role), row.municipality, row.decided_on, row.next_review_on)


def is_qualified(account: Account) -> bool:
    """Whether somebody has seen the degree that SoL 25:1 asks for."""
    return Qualification.objects.filter(account=account, withdrawn_on=None).exists()


def degree_of(account: int) -> Degree | None:
    """The degree that counts of the account with this number, or None."""
    code = Qualification.objects.filter(account=account, withdrawn_on=None).values_list("degree", flat=True).first()
    return Degree(code) if code else None


def degrees_of(municipalities: Collection[str], on: date) -> QuerySet[Qualification]:
    """The degrees that count of those who hold a right in the municipalities on the day or later."""
    there = {"account__access_rights__municipality__in": municipalities, "account__access_rights__ended_on": None}
    return (
        Qualification.objects.filter(withdrawn_on=None, account__access_rights__valid_until__gte=on, **there)
        .select_related("account", "recorded_by")
        .order_by("account__first_name", "id")
        .distinct()
    )


def degree_by_number(number: int, municipalities: Collection[str], on: date) -> Qualification:
    """One of those degrees; raises DegreeMissing."""
    found = degrees_of(municipalities, on).filter(pk=number).first()
    if found is None:
        raise DegreeMissing
    return found


def exceptions_in_force(on: date, municipalities: Collection[str] | None = None) -> QuerySet[HouseException]:
    """Exceptions from the wall between the houses that hold on the day."""
    found = HouseException.objects.filter(decided_on__lte=on, valid_until__gte=on).select_related("account")
    return found if municipalities is None else found.filter(municipality__in=municipalities)


def exceptions_shown_to(account: Account | AnonymousUser, on: date) -> tuple[HouseException, ...]:
    """What every page tells the person: that an exception is why they see into both houses, and until when."""
    if not isinstance(account, Account):
        return ()
    return tuple(exceptions_in_force(on).filter(account=account))
