# SPDX-License-Identifier: EUPL-1.2
"""Cases, whom and what they are about under seal, and the steps that are taken in them."""

from ledfyr.casework.models.cases import Case, CaseConflict, CaseKind
from ledfyr.casework.models.measures import Consent, EndedBecause, MeasureFollowUp, SupportMeasure
from ledfyr.casework.models.plans import PlanEntry
from ledfyr.casework.models.reports import CameBy, Person, Report, Reporter
from ledfyr.casework.models.steps import Step
from ledfyr.casework.models.threats import Threat
from ledfyr.casework.models.wishes import Offer, Wish

__all__ = [
    "CameBy",
    "Case",
    "CaseConflict",
    "CaseKind",
    "Consent",
    "EndedBecause",
    "MeasureFollowUp",
    "Offer",
    "Person",
    "PlanEntry",
    "Report",
    "Reporter",
    "Step",
    "SupportMeasure",
    "Threat",
    "Wish",
]
