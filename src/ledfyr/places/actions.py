# SPDX-License-Identifier: EUPL-1.2
"""Writes a municipality as its file states it."""

from collections.abc import Collection

from django.db import transaction

from ledfyr.places.models import Locality, Municipality, Programme
from ledfyr.places.municipality_form import MunicipalityForm


@transaction.atomic
def save_municipality(form: MunicipalityForm) -> Municipality:
    """Keep exactly the localities and the programme of the file; a row that is already right is left untouched."""
    own = form.model_dump(exclude={"localities", "programme"})
    municipality, _ = Municipality.objects.update_or_create(slug=form.slug, defaults=own)
    Locality.objects.filter(municipality=municipality).exclude(name__in=form.localities).delete()
    for name in form.localities:
        Locality.objects.get_or_create(municipality=municipality, name=name)
    programme = form.programme
    adopted = Programme.objects.filter(municipality=municipality)
    if programme is None:
        adopted.delete()
        return municipality
    adopted.exclude(name=programme.name, valid_from=programme.valid_from).delete()
    Programme.objects.update_or_create(
        municipality=municipality,
        name=programme.name,
        valid_from=programme.valid_from,
        defaults={"valid_until": programme.valid_until, "source": programme.source},
    )
    return municipality


@transaction.atomic
def remove_municipalities_except(slugs: Collection[str]) -> list[str]:
    """Remove every municipality that has no file any more, and give their names."""
    gone = Municipality.objects.exclude(slug__in=slugs)
    names = list(gone.values_list("name", flat=True))
    gone.delete()
    return names
