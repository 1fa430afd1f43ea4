# SPDX-License-Identifier: EUPL-1.2
"""Decides what may be given without needs assessment, what is noted of whom, and what a joint plan needs."""

from ledfyr.law.support_measures.documenting import must_document_person, why_not_record_identity
from ledfyr.law.support_measures.joint_plan import beginning_of_plan, why_not_begin_plan, why_not_settle_plan
from ledfyr.law.support_measures.kinds import Kind, Occasion, PlanPart
from ledfyr.law.support_measures.open_access import CatalogueLine, what_to_tell, why_not_offer_openly

__all__ = [
    "CatalogueLine",
    "Kind",
    "Occasion",
    "PlanPart",
    "beginning_of_plan",
    "must_document_person",
    "what_to_tell",
    "why_not_begin_plan",
    "why_not_offer_openly",
    "why_not_record_identity",
    "why_not_settle_plan",
]
