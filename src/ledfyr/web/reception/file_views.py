# SPDX-License-Identifier: EUPL-1.2
"""Shows a member what was sent along with a letter, as pictures, letters or sound; the file itself never leaves."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.reading_files import FileMissing, FileOpened, read_file
from ledfyr.contact.attachments.kinds import FileRefused, Kind
from ledfyr.contact.attachments.viewing import PICTURE_TYPE, pages_shown, picture_shown, sound_shown, text_shown
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.house_rules.views import open_to
from ledfyr.web.guarding import STAFF_POLICY
from ledfyr.web.keys.unlocking import Opened, with_ring
from ledfyr.web.reception.presenting import file_shown
from ledfyr.web.reception.thread_views import ThreadOpened, opened_thread, refused_page

WITH_SOUND = f"{STAFF_POLICY}; media-src 'self'"


@open_to(*READERS)
@require_safe
@with_ring
def file_page(request: HttpRequest, opened: Opened, key: str, reference: str) -> HttpResponse:
    """What the file is, what was done to it, and what it shows."""
    at = opened_thread(opened, key)
    try:
        found = _found(at, reference)
    except ContactActRefused as refused:
        return refused_page(request, at.hand, at.thread, refused)
    page = {"hand": at.hand, "key": key, "reference": reference, "file": file_shown(UUID(hex=reference), found.about)}
    try:
        if found.about.kind is Kind.TEXT:
            page["text"], page["is_cut"] = text_shown(found.ticket, settings.LETTERS)
    except FileRefused:
        page["is_damaged"] = True
    page["pages"] = pages_shown(found.about)
    page["is_sound"] = found.about.kind.is_sound
    response = render(request, "staff_face/reception/file.html", page)
    response.headers["Content-Security-Policy"] = WITH_SOUND
    return response


@open_to(*READERS)
@require_safe
@with_ring
def picture(_request: HttpRequest, opened: Opened, key: str, reference: str, sequence: int) -> HttpResponse:
    """One page or picture, made anew in a program without a network."""
    try:
        found = _found(opened_thread(opened, key), reference)
        content = picture_shown(found.ticket, settings.LETTERS, page=sequence)
    except (ContactActRefused, FileRefused):
        raise Http404 from None
    return HttpResponse(content, content_type=PICTURE_TYPE)


@open_to(*READERS)
@require_safe
@with_ring
def sound(_request: HttpRequest, opened: Opened, key: str, reference: str) -> HttpResponseBase:
    """A recording, for the browser's own player."""
    try:
        found = _found(opened_thread(opened, key), reference)
        kind, content = sound_shown(found.ticket, settings.LETTERS)
    except (ContactActRefused, FileRefused):
        raise Http404 from None
    return StreamingHttpResponse(content, content_type=kind)


def _found(at: ThreadOpened, reference: str) -> FileOpened:
    try:
        return read_file(**at.who, mark=UUID(hex=reference), ring=at.opened.ring)
    except (ValueError, FileMissing):
        raise Http404 from None
