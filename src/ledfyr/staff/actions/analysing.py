# SPDX-License-Identifier: EUPL-1.2
"""Records a needs-and-risk analysis, without which no right is given."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.law.sources import ActRefused
from ledfyr.places.queries import municipality as municipality_by_slug
from ledfyr.staff.actions.acting import colleague, tell_trail
from ledfyr.staff.models import Account, NeedsAndRiskAnalysis
from ledfyr.staff.own_words import StaffKind, StaffVerb
from ledfyr.staff.rules.analysing import StatedAnalysis, why_not_analyse
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION


class AnalysisRefused(ActRefused):
    """An analysis that was not recorded."""


@transaction.atomic
def analyse_need_and_risk(*, stated: StatedAnalysis, by: Account | None, at: datetime) -> NeedsAndRiskAnalysis:
    """Record what was analysed and decided; raises AnalysisRefused or MunicipalityMissing."""
    today = timezone.localdate(at)
    if refusal := why_not_analyse(stated, colleague(by, today) if by else None, today):
        raise AnalysisRefused(refusal)
    if stated.municipality != WHOLE_INSTALLATION:
        municipality_by_slug(stated.municipality)
    kept = NeedsAndRiskAnalysis.objects.create(
        role=stated.role,
        municipality=stated.municipality,
        needs=stated.needs.strip(),
        risks=stated.risks.strip(),
        decided_by=stated.decided_by.strip(),
        decided_on=stated.decided_on,
        next_review_on=stated.next_review_on,
        recorded_by=by,
        recorded_at=at,
    )
    tell_trail(StaffVerb.NEED_ANALYSED, StaffKind.ANALYSIS, kept.pk, kept.municipality, by=by, at=at)
    return kept
