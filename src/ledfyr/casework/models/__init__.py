# SPDX-License-Identifier: EUPL-1.2
"""Cases, whom and what they are about under seal, and the steps that are taken in them."""

from ledfyr.casework.models.cases import Case, CaseConflict, CaseKind
from ledfyr.casework.models.disclosures import Disclosure, DisclosureDecision
from ledfyr.casework.models.disposals import (
    CaseDisposal,
    CasesPlan,
    CaseToDispose,
    DisposedCases,
    FileContents,
    PostponedBecause,
    PostponedCase,
    ResearchCase,
)
from ledfyr.casework.models.emergencies import EmergencyOpening, EmergencyReview
from ledfyr.casework.models.measures import Consent, EndedBecause, MeasureFollowUp, SupportMeasure
from ledfyr.casework.models.names import NameDrawer, NameKey
from ledfyr.casework.models.plans import PlanEntry
from ledfyr.casework.models.protected import ProtectedContact, ProtectedPerson
from ledfyr.casework.models.reminders import ToldOfCase
from ledfyr.casework.models.reports import CameBy, Person, Report, Reporter
from ledfyr.casework.models.steps import Step
from ledfyr.casework.models.threats import Threat
from ledfyr.casework.models.wishes import Offer, Wish

__all__ = [
    "CameBy",
    "Case",
    "CaseConflict",
    "CaseDisposal",
    "CaseKind",
    "CaseToDispose",
    "CasesPlan",
    "Consent",
    "Disclosure",
    "DisclosureDecision",
    "DisposedCases",
    "EmergencyOpening",
    "EmergencyReview",
    "EndedBecause",
    "FileContents",
    "MeasureFollowUp",
    "NameDrawer",
    "NameKey",
    "Offer",
    "Person",
    "PlanEntry",
    "PostponedBecause",
    "PostponedCase",
    "ProtectedContact",
    "ProtectedPerson",
    "Report",
    "Reporter",
    "ResearchCase",
    "Step",
    "SupportMeasure",
    "Threat",
    "ToldOfCase",
    "Wish",
]
