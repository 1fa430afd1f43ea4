# SPDX-License-Identifier: EUPL-1.2
"""Finds whether the person of a case is marked as protected; what protects them and where they are stays sealed."""

from uuid import UUID

from ledfyr.casework.models import Case, ProtectedPerson


def is_protected(case: Case) -> bool:
    """Whether the mark stands. That it does not stand is no proof of safety."""
    return ProtectedPerson.objects.filter(case=case).exists()


def is_marked(record: str) -> bool:
    """The same of a case by its mark as the trail names it."""
    try:
        return ProtectedPerson.objects.filter(case=UUID(hex=record)).exists()
    except ValueError:
        return False
