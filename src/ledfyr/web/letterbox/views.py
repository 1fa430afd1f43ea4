# SPDX-License-Identifier: EUPL-1.2
"""Takes what is sent by the forms of letters. Nothing is logged, and nothing is remembered between two requests.

There is no token against forged requests, since there is nothing to forge: without a session and a cookie, a form that
another site sends in a reader's name does what that site could have done alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ledfyr.contact.actions.posting import DeskClosed, Posted, post_letter
from ledfyr.contact.addresses import RETURN, WRITE, Act, Shell
from ledfyr.contact.attachments.kinds import FileRefused
from ledfyr.contact.queries.open_desks import open_desks
from ledfyr.contact.rules.promising import answer_by
from ledfyr.contact.rules.writing import hints_for
from ledfyr.house_rules.views import Caller, open_to
from ledfyr.languages import SWEDISH
from ledfyr.web.letterbox import flood, showing
from ledfyr.web.letterbox.answering import FAILED, Box, box_of
from ledfyr.web.letterbox.files import reason_said, status_of, with_new_file
from ledfyr.web.letterbox.forms import (
    Letter,
    NotArrived,
    Returning,
    nonce_for,
    read_letter,
    read_returning,
    turn_to_show,
)
from ledfyr.web.letterbox.returning import answer_to
from ledfyr.web.letterbox.rules.turns import Kind
from ledfyr.web.public_views import not_found

Sent = TypeVar("Sent", Letter, Returning)


@open_to(Caller.ANYONE)
def write(request: HttpRequest, slug: str, language: str = SWEDISH.code) -> HttpResponse:
    """One step of a first letter: read it through, change it, or send it."""
    box = box_of(request, slug, language, WRITE)
    if box is None:
        return not_found(request, LookupError())
    return _arrived(request, box, read_letter, _step)


@open_to(Caller.ANYONE)
def come_back(request: HttpRequest, slug: str, language: str = SWEDISH.code) -> HttpResponse:
    """One step of somebody who has a receipt: show it was kept, read, write more, or leave for good."""
    box = box_of(request, slug, language, RETURN)
    if box is None:
        return not_found(request, LookupError())
    return _arrived(request, box, read_returning, answer_to)


def _arrived(
    request: HttpRequest,
    box: Box,
    read: Callable[[HttpRequest], Sent],
    answer: Callable[[HttpRequest, Box, Sent], HttpResponse],
) -> HttpResponse:
    """The answer to what was sent, however long. Only where none of it was read does the browser alone have it."""
    try:
        sent = read(request)
        with turn_to_show(request, sent.length):
            return answer(request, box, sent)
    except NotArrived:
        return box.answer(Shell.NOT_ARRIVED, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    except flood.TooMany:
        return box.answer(Shell.NOT_NOW, status=HTTPStatus.TOO_MANY_REQUESTS)


def _step(request: HttpRequest, box: Box, letter: Letter) -> HttpResponse:
    letter = replace(letter, files=with_new_file(request, letter.files))
    missing = reason_said(box, letter.files.reason)
    if letter.act is Act.CHANGE:
        return _to_correct(box, letter, missing, HTTPStatus.OK)
    if refused := letter.why_not_receive():
        reason = " ".join(filter(None, (showing.refusal(box, refused, letter.door), missing)))
        return _to_correct(box, letter, reason, HTTPStatus.UNPROCESSABLE_ENTITY)
    if letter.act is Act.SEND and letter.nonce and not missing:
        return _send(request, box, letter)
    hints = [*filter(None, (missing,)), *(box.say(hint.value) for hint in hints_for(letter.door, letter.answers))]
    status = status_of(letter.files.reason, otherwise=HTTPStatus.OK)
    return _read_through(box, letter, letter.nonce or nonce_for(request, letter), hints, status)


def _to_correct(box: Box, letter: Letter, reason: str, otherwise: HTTPStatus) -> HttpResponse:
    filling = showing.letter_to_correct(box, letter).refusing(reason)
    return box.answer(Shell.TO_CORRECT, filling, status_of(letter.files.reason, otherwise))


def _send(request: HttpRequest, box: Box, letter: Letter) -> HttpResponse:
    """Until the letter is on the disk, the sender keeps the page from which it can be sent again, and stands once.

    Everything that the receipt says is known before, so that nothing can fail between the disk and the receipt.
    """
    now = timezone.now()
    posted = Posted(
        box.slug, letter.door, box.code, bytes.fromhex(letter.nonce), letter.answers, along=letter.files.along
    )
    try:
        with flood.turn(request, Kind.WRITE):
            day = box.words.say_near_date(answer_by(timezone.localdate(now), _promise_of(box.slug)))
            receipt = post_letter(posted, pepper=settings.PEPPER, at=now)
    except flood.TooMany:
        return _read_through(box, letter, letter.nonce, [box.say("crowded")], HTTPStatus.TOO_MANY_REQUESTS)
    except DeskClosed:
        return _read_through(box, letter, letter.nonce, [box.say("not_open")], HTTPStatus.SERVICE_UNAVAILABLE)
    except FileRefused as refused:
        said = [reason_said(box, refused.reason)]
        return _read_through(box, letter, letter.nonce, said, HTTPStatus.UNPROCESSABLE_ENTITY)
    except FAILED:
        return _read_through(box, letter, letter.nonce, [box.say("not_saved")], HTTPStatus.SERVICE_UNAVAILABLE)
    return box.answer(Shell.RECEIPT, showing.receipt_shown(receipt, day))


def _promise_of(slug: str) -> int:
    """The working days within which the desk answers; raises DeskClosed."""
    desks = open_desks()
    if slug not in desks:
        raise DeskClosed
    return desks[slug]


def _read_through(
    box: Box, letter: Letter, nonce: str, hints: Sequence[str], status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    return box.answer(Shell.READ_THROUGH, showing.letter_to_read(box, letter, nonce, hints), status)
