# SPDX-License-Identifier: EUPL-1.2
"""Reads the municipalities of the installation."""

from django.db.models import QuerySet

from ledfyr.places.models import Municipality


class MunicipalityMissing(LookupError):
    """No municipality has this address."""


def municipalities() -> QuerySet[Municipality]:
    """Every municipality, by name, with its programmes."""
    return Municipality.objects.prefetch_related("programmes").order_by("name")


def municipality(slug: str) -> Municipality:
    """One municipality by its address; raises MunicipalityMissing."""
    found = municipalities().filter(slug=slug).first()
    if found is None:
        raise MunicipalityMissing(slug)
    return found


def code_of(slug: str) -> str:
    """The code of one municipality, which begins with its county's; raises MunicipalityMissing."""
    found = Municipality.objects.filter(slug=slug).values_list("code", flat=True).first()
    if found is None:
        raise MunicipalityMissing(slug)
    return found
