# SPDX-License-Identifier: EUPL-1.2
"""Reads the phrases that a municipality has saved."""

from collections.abc import Collection

from ledfyr.contact.models import SavedPhrase


def phrases_of(municipality: str, languages: Collection[str] | None = None) -> tuple[SavedPhrase, ...]:
    """The municipality's phrases by name, in some languages or in all."""
    found = SavedPhrase.objects.filter(municipality=municipality)
    return tuple(found if languages is None else found.filter(language__in=languages))


def phrase_by_number(municipality: str, number: int) -> SavedPhrase | None:
    """One phrase, or None."""
    return SavedPhrase.objects.filter(municipality=municipality, pk=number).first()
