# SPDX-License-Identifier: EUPL-1.2
"""Decides whose consent a support measure needs, and when a recorded consent can be relied on."""

from ledfyr.law.consent.recorded import GivenBy, RecordedConsent, why_not_rely_on
from ledfyr.law.consent.to_support_measures import (
    Stand,
    why_not_assessed_measure,
    why_not_open_access_measure,
    why_not_qualified_contact_person,
)

__all__ = [
    "GivenBy",
    "RecordedConsent",
    "Stand",
    "why_not_assessed_measure",
    "why_not_open_access_measure",
    "why_not_qualified_contact_person",
    "why_not_rely_on",
]
