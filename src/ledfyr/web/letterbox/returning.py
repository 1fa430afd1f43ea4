# SPDX-License-Identifier: EUPL-1.2
"""Answers somebody who has a receipt. A read leaves no write behind, and no answer tells more than the page shows."""

from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ledfyr.contact.actions.posting import DeskClosed, post_reply, say_farewell
from ledfyr.contact.addresses import Act, Shell
from ledfyr.contact.attachments.kinds import FileRefused
from ledfyr.contact.queries.for_senders import NoSuchThread, ThreadShown, open_thread
from ledfyr.contact.rules.consenting import Step
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.receipts import Misread, Receipt, read_receipt, why_not_kept
from ledfyr.web.letterbox import flood, showing
from ledfyr.web.letterbox.answering import FAILED, Box, Filling
from ledfyr.web.letterbox.files import NO_FILES, reason_said, status_of, with_new_file
from ledfyr.web.letterbox.forms import Returning, new_nonce
from ledfyr.web.letterbox.rules.turns import Kind


def answer_to(request: HttpRequest, box: Box, sent: Returning) -> HttpResponse:
    """What the pressed button asked for, with whatever was typed still there if it cannot be done."""
    receipt = read_receipt(sent.receipt, pepper=settings.PEPPER)
    if isinstance(receipt, Misread):
        filling = showing.words_to_correct(sent, showing.misread(box, receipt))
        return box.answer(Shell.NOT_FOUND, filling, HTTPStatus.UNPROCESSABLE_ENTITY)
    if sent.act is Act.REPLY:
        sent = sent.with_files(with_new_file(request, sent.files))
    try:
        return _done(request, box, sent, receipt)
    except NoSuchThread:
        flood.receipt_was_wrong(request)
        return _kept_on_the_page(box, sent, box.say("not_found"), HTTPStatus.NOT_FOUND)
    except (flood.TooMany, DeskClosed, FileRefused, *FAILED) as hindrance:
        return _kept_on_the_page(box, sent, *_said_of(box, hindrance))


def _said_of(box: Box, hindrance: Exception) -> tuple[str, HTTPStatus]:
    """What to do about it."""
    match hindrance:
        case flood.TooMany():
            return box.say("crowded"), HTTPStatus.TOO_MANY_REQUESTS
        case FileRefused():
            return reason_said(box, hindrance.reason), HTTPStatus.UNPROCESSABLE_ENTITY
        case DeskClosed():
            return box.say("not_open"), HTTPStatus.SERVICE_UNAVAILABLE
    return box.say("not_saved"), HTTPStatus.SERVICE_UNAVAILABLE


def _done(request: HttpRequest, box: Box, sent: Returning, receipt: Receipt) -> HttpResponse:
    match sent.act:
        case Act.KEPT:
            return _kept(box, sent, receipt)
        case Act.LEAVE:
            return _leave(request, box, receipt)
        case Act.REPLY:
            return _reply(request, box, sent, receipt)
        case Act.AGREE | Act.DECLINE:
            return _consent(request, box, sent, receipt)
    return _thread(request, box, sent, receipt)


def _kept(box: Box, sent: Returning, receipt: Receipt) -> HttpResponse:
    """Nothing is looked up: the receipt itself tells whether the words are its own."""
    reason = why_not_kept(receipt, sent.first, sent.second)
    if not reason:
        return box.answer(Shell.KEPT)
    filling = showing.receipt_shown(receipt, sent.day, sent.first, sent.second).refusing(box.words(reason))
    return box.answer(Shell.RECEIPT, filling, HTTPStatus.UNPROCESSABLE_ENTITY)


def _leave(request: HttpRequest, box: Box, receipt: Receipt) -> HttpResponse:
    """Said twice, it is as true the second time; so are words that never opened anything."""
    with flood.turn(request, Kind.RETURN):
        try:
            say_farewell(receipt, municipality=box.slug, pepper=settings.PEPPER, at=timezone.now())
        except NoSuchThread:
            flood.receipt_was_wrong(request)
    return box.answer(Shell.FAREWELL)


def _reply(request: HttpRequest, box: Box, sent: Returning, receipt: Receipt) -> HttpResponse:
    if refused := sent.why_not_receive():
        reason = showing.refusal(box, refused, Door.QUESTION)
        return _thread(request, box, sent, receipt, reason=reason)
    if sent.files.reason:
        return _thread(request, box, sent, receipt, reason=reason_said(box, sent.files.reason))
    if not sent.nonce:
        return _thread(request, box, sent, receipt, reason=box.say("send_again"))
    with flood.turn(request, Kind.RETURN):
        post_reply(
            receipt,
            sent.text,
            municipality=box.slug,
            nonce=bytes.fromhex(sent.nonce),
            pepper=settings.PEPPER,
            at=timezone.now(),
            along=sent.files.along,
        )
        thread = _opened(box, receipt)
    filling = _filling(box, thread, sent.with_text("").with_files(NO_FILES), new_nonce()).telling(box.say("replied"))
    return box.answer(Shell.THREAD, filling)


def _consent(request: HttpRequest, box: Box, sent: Returning, receipt: Receipt) -> HttpResponse:
    """A yes or a no to the question in the thread, kept as any other letter. An answer to no question is none."""
    step = Step.YES if sent.act is Act.AGREE else Step.NO
    if not sent.nonce:
        return _thread(request, box, sent, receipt, reason=box.say("ask_again"))
    with flood.turn(request, Kind.RETURN):
        question = _opened(box, receipt).question
        if question and question.can_be_answered and question.stands is not step:
            post_reply(
                receipt,
                box.say("ask_answer_yes" if step is Step.YES else "ask_answer_no"),
                municipality=box.slug,
                nonce=bytes.fromhex(sent.nonce),
                pepper=settings.PEPPER,
                at=timezone.now(),
                consent=question.answered(step),
            )
        thread = _opened(box, receipt)
    stands = thread.question.stands if thread.question else None
    said = box.say("replied" if stands is step else "ask_too_late")
    return box.answer(Shell.THREAD, _filling(box, thread, sent, new_nonce()).telling(said))


def _thread(request: HttpRequest, box: Box, sent: Returning, receipt: Receipt, *, reason: str = "") -> HttpResponse:
    with flood.turn(request, Kind.RETURN):
        thread = _opened(box, receipt)
    status = status_of(sent.files.reason, HTTPStatus.UNPROCESSABLE_ENTITY if reason else HTTPStatus.OK)
    return box.answer(Shell.THREAD, _filling(box, thread, sent, new_nonce()).refusing(reason), status)


def _opened(box: Box, receipt: Receipt) -> ThreadShown:
    return open_thread(receipt, municipality=box.slug, pepper=settings.PEPPER)


def _filling(box: Box, thread: ThreadShown | None, sent: Returning, nonce: str) -> Filling:
    return showing.thread_shown(box, thread, sent, nonce=nonce, today=timezone.localdate())


def _kept_on_the_page(box: Box, sent: Returning, reason: str, status: HTTPStatus) -> HttpResponse:
    """A text that was typed stands where it was, with its own mark, so that it can be sent again and stand once."""
    if sent.act is Act.REPLY:
        return box.answer(Shell.THREAD, _filling(box, None, sent, sent.nonce).refusing(reason), status)
    if sent.act in (Act.AGREE, Act.DECLINE) and status is not HTTPStatus.NOT_FOUND:
        reason = box.say("ask_not_saved")
    return box.answer(Shell.NOT_FOUND, showing.words_to_correct(sent, reason), status)
