# SPDX-License-Identifier: EUPL-1.2
"""Saves and removes the phrases that a reception answers with."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.contact.acting import DATABASE, refuse, tell_trail_of
from ledfyr.contact.models import SavedPhrase
from ledfyr.contact.own_words import ContactKind, ContactVerb
from ledfyr.contact.rules.answering import why_not_save_phrase
from ledfyr.contact.rules.writing import tidied
from ledfyr.trail.rules.acts import Actor


@dataclass(frozen=True)
class PhraseWritten:
    """A phrase as somebody typed it."""

    language: str
    title: str
    text: str


def save_phrase(*, municipality: str, phrase: PhraseWritten, by: Actor, at: datetime) -> SavedPhrase:
    """Save it, in place of one of the same name in the same language; raises ContactActRefused."""
    title, text = tidied(phrase.title), tidied(phrase.text)
    refuse(why_not_save_phrase(title, text))
    with transaction.atomic(using=DATABASE):
        saved, _ = SavedPhrase.objects.update_or_create(
            municipality=municipality,
            language=phrase.language,
            title=title,
            defaults={"text": text, "saved_on": timezone.localdate(at)},
        )
        tell_trail_of(ContactVerb.PHRASE_SAVED, ContactKind.PHRASE, saved.pk, by=by, at=at)
    return saved


def remove_phrase(*, municipality: str, number: int, by: Actor, at: datetime) -> None:
    """Take it away; answers that were written with it stay as they are."""
    with transaction.atomic(using=DATABASE):
        if SavedPhrase.objects.filter(municipality=municipality, pk=number).delete()[0]:
            tell_trail_of(ContactVerb.PHRASE_REMOVED, ContactKind.PHRASE, number, by=by, at=at)
