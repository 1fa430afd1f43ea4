# SPDX-License-Identifier: EUPL-1.2
"""Analyses and units are recorded by those who may, and a review of an analysis is a new one."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from ledfyr.places.queries import MunicipalityMissing
from ledfyr.staff.actions import AnalysisRefused, UnitRefused, analyse_need_and_risk, set_up_unit
from ledfyr.staff.models import NeedsAndRiskAnalysis, Unit
from ledfyr.staff.queries import analyses_of, analysis_for, unit_by_number, units_of
from ledfyr.staff.rules.analysing import StatedAnalysis
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind
from ledfyr.staff.tests.cast import A_YEAR_ON, NOW, TODAY, Ale
from ledfyr.trail.models import TrailRow

STATED = StatedAnalysis(
    Role.RECEPTION, "ale", "Läsa det som kommer in.", "Någon läser mer.", "Förvaltningschefen", TODAY, A_YEAR_ON
)


def test_the_newest_analysis_is_the_one_that_counts(ale: Ale) -> None:
    old = replace(STATED, decided_on=TODAY - timedelta(days=200), next_review_on=TODAY + timedelta(days=9))
    first = analyse_need_and_risk(stated=old, by=ale.vera, at=NOW)
    second = analyse_need_and_risk(stated=STATED, by=ale.vera, at=NOW)

    assert analysis_for(Role.RECEPTION, "ale") == second
    assert list(analyses_of({"ale"}).filter(role=Role.RECEPTION)) == [second, first]
    assert analysis_for(Role.RECEPTION, "kungalv") is None
    assert TrailRow.objects.filter(verb="staff.need_analysed", acted_by=ale.vera.pk).count() == 2


def test_a_refused_analysis_is_not_kept(ale: Ale) -> None:
    with pytest.raises(AnalysisRefused, match="skrivs av en enhetschef"):
        analyse_need_and_risk(stated=STATED, by=ale.noa, at=NOW)
    with pytest.raises(MunicipalityMissing):
        analyse_need_and_risk(stated=replace(STATED, municipality="partille"), by=None, at=NOW)
    assert analysis_for(Role.RECEPTION, "ale") is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"needs": ""},
        {"risks": ""},
        {"decided_by": ""},
        {"role": "emperor"},
        {"municipality": ""},
        {"next_review_on": TODAY + timedelta(days=366)},
    ],
)
def test_the_database_refuses_half_an_analysis(ale: Ale, wrong: dict[str, object]) -> None:
    kept = analyse_need_and_risk(stated=STATED, by=ale.vera, at=NOW)

    with pytest.raises(IntegrityError), transaction.atomic():
        NeedsAndRiskAnalysis.objects.filter(pk=kept.pk).update(**wrong)


def test_a_unit_is_set_up_once_and_known_by_its_number(ale: Ale) -> None:
    unit = set_up_unit(municipality="ale", kind=UnitKind.EMERGENCY, name=" Socialjouren ", by=ale.vera, at=NOW)

    assert (unit.name, unit_by_number(unit.pk)) == ("Socialjouren", unit)
    assert unit in units_of({"ale"})
    assert unit in units_of(None)
    assert unit not in units_of({"kungalv"})
    assert TrailRow.objects.get(verb="staff.unit_set_up").record == str(unit.pk)
    with pytest.raises(UnitRefused, match="redan en enhet"):
        set_up_unit(municipality="ale", kind=UnitKind.EMERGENCY, name="socialjouren", by=ale.vera, at=NOW)


def test_a_unit_stands_in_a_municipality_of_the_installation(ale: Ale) -> None:
    with pytest.raises(MunicipalityMissing):
        set_up_unit(municipality="partille", kind=UnitKind.EMERGENCY, name="Jouren", by=None, at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Unit.objects.filter(pk=ale.children.pk).update(kind="kitchen")
