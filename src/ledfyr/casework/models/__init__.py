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
from ledfyr.casework.models.names import NameDrawer, NameKey
from ledfyr.casework.models.protected import ProtectedContact, ProtectedPerson
from ledfyr.casework.models.reminders import ToldOfCase
from ledfyr.casework.models.reports import CameBy, Person, Report, Reporter
from ledfyr.casework.models.steps import Step

__all__ = [
    "CameBy",
    "Case",
    "CaseConflict",
    "CaseDisposal",
    "CaseKind",
    "CaseToDispose",
    "CasesPlan",
    "Disclosure",
    "DisclosureDecision",
    "DisposedCases",
    "EmergencyOpening",
    "EmergencyReview",
    "FileContents",
    "NameDrawer",
    "NameKey",
    "Person",
    "PostponedBecause",
    "PostponedCase",
    "ProtectedContact",
    "ProtectedPerson",
    "Report",
    "Reporter",
    "ResearchCase",
    "Step",
    "ToldOfCase",
]
