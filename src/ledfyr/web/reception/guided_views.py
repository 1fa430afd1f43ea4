# SPDX-License-Identifier: EUPL-1.2
"""Leads a member through what is urgent: a danger to life, the protection assessment, and a child in danger."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.handing_over import hand_over_report
from ledfyr.contact.actions.reading import stop_unless_open
from ledfyr.contact.actions.sorting import mark_acute, note_protection
from ledfyr.contact.queries.queue import queued
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.directory.queries import services_for
from ledfyr.house_rules.views import open_to
from ledfyr.places.queries import municipality
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.reception.forms import AcuteForm, DangerForm, NoteForm, ProtectionForm
from ledfyr.web.reception.presenting import line_shown
from ledfyr.web.reception.thread_views import ThreadOpened, opened_thread, refused_page
from ledfyr.web.refusals import refusals_in

CALLED_IN_DANGER = ("socialjour", "mottagning")
asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True)
class Number:
    """Whom to call."""

    name: str
    number: str


@open_to(*READERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def acute(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """A danger to life: whom to call, what to weigh, and what has been done. Nothing is sent by itself."""
    at = opened_thread(opened, key)
    form = AcuteForm(request.POST if request.method == "POST" else None)

    def act() -> None:
        mark_acute(**at.who, written=at.written(form, form.as_note()), ring=opened.ring)

    done = "Tråden är märkt som akut, och det du gjorde är antecknat. Kollegor och chef får ett e-brev utan innehåll."
    page = {"numbers": tuple(_numbers(opened.unit.municipality))}
    return _guided(request, at, form, act, template="acute", done=done, **page)


@open_to(*READERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def protection(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """The immediate protection assessment of a report, which is made the same day (SoL 20:1)."""
    at = opened_thread(opened, key)
    form: NoteForm = ProtectionForm(request.POST if request.method == "POST" else None)

    def act() -> None:
        note_protection(**at.who, written=at.written(form), ring=opened.ring)

    return _guided(request, at, form, act, template="protection", done="Skyddsbedömningen är antecknad.")


@open_to(*READERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def report(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Hand a thread over as a report of concern. A question becomes one only when a child is in danger."""
    at = opened_thread(opened, key)
    form = DangerForm(request.POST if request.method == "POST" else None)

    def act() -> None:
        hand_over_report(**at.who, danger=form.cleaned_data["danger"], ring=opened.ring)

    done = "Tråden är överlämnad som orosanmälan. Gör skyddsbedömningen i dag."
    return _guided(request, at, form, act, template="report", done=done)


def _guided(
    request: HttpRequest,
    at: ThreadOpened,
    form: AcuteForm | NoteForm | DangerForm,
    act: Callable[[], None],
    *,
    template: str,
    done: str,
    **more: Any,  # noqa: ANN401  # what the template shows
) -> HttpResponse:
    """Ask, act, and go back to the thread; or say why not and keep what was typed."""
    try:
        stop_unless_open(**at.who)
    except ContactActRefused as refused:
        return refused_page(request, at.hand, at.thread, refused)
    if form.is_valid():
        with refusals_in(form):
            act()
            messages.success(request, done)
            return redirect("staff_face:letters_thread", at.hand.unit.number, at.thread.pk.hex)
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, f"staff_face/reception/{template}.html", {**more, **_page(at, form)}, status=status)


def _page(at: ThreadOpened, form: AcuteForm | NoteForm | DangerForm) -> dict[str, Any]:
    line = queued(at.thread, at.hand.member.today)
    return {
        "hand": at.hand,
        "form": form,
        "line": line_shown(line, at.hand, {}),
        "is_report": line.door.is_report,
    }


def _numbers(slug: str) -> Iterator[Number]:
    """The municipality's own numbers for a danger, as its pages show them."""
    services = services_for(municipality(slug))
    for key in CALLED_IN_DANGER:
        service = services.find(key)
        for channel in service.channels if service else ():
            if channel.kind == "phone":
                yield Number(service.name, channel.value)  # type: ignore[union-attr]  # found above
