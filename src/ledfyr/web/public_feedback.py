# SPDX-License-Identifier: EUPL-1.2
"""Receives what a reader says is hard to use, and hands out the answer to whoever holds its number.

There is no token against forged requests, since there is nothing to forge: without a session and a cookie, a form that
another site sends in a reader's name does what that site could have done alone. Nothing here is logged.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ledfyr.feedback.actions import FullForToday, receive_feedback
from ledfyr.feedback.addresses import FORM, Place, Shell
from ledfyr.feedback.forms import FeedbackForm
from ledfyr.feedback.queries import answer_for
from ledfyr.feedback.rules.references import in_groups, read_reference
from ledfyr.feedback.rules.writing import LARGEST_BODY, LIMITS
from ledfyr.house_rules.views import Caller, open_to
from ledfyr.languages import SWEDISH, LanguageMissing, Words, language_of, words_of
from ledfyr.publishing.missing import missing_page
from ledfyr.publishing.shells import ShellMissing, filled, read_shell
from ledfyr.web.public_views import guarded, not_found


@dataclass(frozen=True)
class Desk:
    """Where a municipality answers in one language."""

    home: str
    words: Words

    def answer(self, shell: Shell, status: HTTPStatus, values: Mapping[Place, str]) -> HttpResponse:
        """The shell with these values in its places, kept by nobody."""
        try:
            baked = read_shell(settings.BAKED, f"{self.home}{shell.below}")
            page = filled(baked, {place.value: text for place, text in values.items()})
        except ShellMissing:
            page = missing_page(settings.BAKED, self.home)
        return guarded(page, status)

    def to_correct(self, form: FeedbackForm, reason: str, status: HTTPStatus) -> HttpResponse:
        """What to do, with everything that was written still there."""
        typed = {Place.TEXT: form.typed("text"), Place.PAGE: form.typed("page")}
        return self.answer(Shell.TO_CORRECT, status, {Place.REASON: self.words(reason, **LIMITS), **typed})

    def too_large(self) -> HttpResponse:
        """Nothing of it was read, so nothing of it can be shown."""
        return self.answer(Shell.NOT_ARRIVED, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, {})


@open_to(Caller.ANYONE)
def receive(request: HttpRequest, slug: str, language: str = SWEDISH.code) -> HttpResponse:
    """Keep what a reader wrote and show the number of its answer."""
    desk = _desk(request, slug, language)
    if desk is None:
        return not_found(request, LookupError())
    if _is_too_large(request):
        return desk.too_large()
    form = FeedbackForm(request.POST)
    if not form.is_valid():
        return desk.to_correct(form, form.reason, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        reference = receive_feedback(municipality=slug, language=language, at=timezone.now(), **form.cleaned_data)
    except FullForToday:
        return desk.to_correct(form, "feedback.full", HTTPStatus.SERVICE_UNAVAILABLE)
    except DatabaseError:
        return desk.to_correct(form, "feedback.not_saved", HTTPStatus.SERVICE_UNAVAILABLE)
    return desk.answer(Shell.RECEIVED, HTTPStatus.OK, {Place.REFERENCE: in_groups(reference)})


@open_to(Caller.ANYONE)
def hand_out(request: HttpRequest, slug: str, language: str = SWEDISH.code) -> HttpResponse:
    """The answer that belongs to a number, or word that it is still waited for."""
    desk = _desk(request, slug, language)
    if desk is None:
        return not_found(request, LookupError())
    if _is_too_large(request):
        return desk.too_large()
    typed = request.POST.get("reference", "")
    reference = read_reference(typed)
    found = answer_for(reference, municipality=slug) if reference else None
    if reference is None or found is None:
        return desk.answer(Shell.NOT_FOUND, HTTPStatus.NOT_FOUND, {Place.REFERENCE: typed})
    day = desk.words.say_date(found.answered_on or found.received_on)
    shown = {Place.REFERENCE: in_groups(reference), Place.DAY: day, Place.ANSWER: found.text}
    return desk.answer(Shell.ANSWERED if found.answered_on else Shell.WAITING, HTTPStatus.OK, shown)


def _desk(request: HttpRequest, slug: str, code: str) -> Desk | None:
    """Only a form that was sent to an address at which one is baked gets an answer."""
    try:
        language = language_of(code)
        desk = Desk(f"/{slug}/{language.segment}", words_of(language))
        read_shell(settings.BAKED, f"{desk.home}{Shell.RECEIVED.below}")
    except (LanguageMissing, ShellMissing):
        return None
    is_here = request.path.startswith(f"{desk.home}{FORM}")  # Swedish has no part of its own in an address
    return desk if is_here and request.method == "POST" else None


def _is_too_large(request: HttpRequest) -> bool:
    """Decided before anything is read. A file that somebody sends along is read past and kept nowhere."""
    request.upload_handlers = []
    size = request.META.get("CONTENT_LENGTH") or "0"
    return not size.isdecimal() or len(size) > len(str(LARGEST_BODY)) or int(size) > LARGEST_BODY
