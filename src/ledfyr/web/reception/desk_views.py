# SPDX-License-Identifier: EUPL-1.2
"""Where a manager opens the desk, a reception keeps its phrases, and each states when they are away."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ledfyr.contact.actions.absences import end_absence, state_absence
from ledfyr.contact.actions.opening_desk import open_desk
from ledfyr.contact.actions.saving_phrases import PhraseWritten, remove_phrase, save_phrase
from ledfyr.contact.queries.desks import desk_of
from ledfyr.contact.queries.phrases import phrases_of
from ledfyr.contact.queries.workers import absence_of, absences_on
from ledfyr.contact.rules.seeing_letters import READERS
from ledfyr.house_rules.views import open_to
from ledfyr.staff.queries.people import names_of
from ledfyr.staff.rules.roles import Role
from ledfyr.web.keys.unlocking import UNPROCESSABLE
from ledfyr.web.reception.at_hand import at_hand, number_typed
from ledfyr.web.reception.forms import AbsenceForm, DeskForm, PhraseForm
from ledfyr.web.reception.presenting import colleagues
from ledfyr.web.reception.wording import NOBODY, SOMEBODY, html_language, language_said
from ledfyr.web.refusals import refusals_in

USUALLY_WITHIN = 3  # working days, proposed
asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(Role.UNIT_MANAGER)
@asked_or_sent
def open_for_letters(request: HttpRequest, number: int) -> HttpResponse:
    """Open the municipality's desk here, or change what is promised."""
    hand = at_hand(request, number)
    standing = desk_of(hand.unit.municipality)
    proposed = standing.answers_within if standing else USUALLY_WITHIN
    form = DeskForm(request.POST if request.method == "POST" else None, initial={"answers_within": proposed})
    if form.is_valid():
        with refusals_in(form):
            open_desk(
                municipality=hand.unit.municipality,
                unit=number,
                answers_within=form.cleaned_data["answers_within"],
                rights=hand.member.rights,
                by=hand.by,
                at=hand.now,
            )
            messages.success(request, f"Kommunens brev kommer hit. {hand.unit.name} svarar inom den tid som är lovad.")
            return redirect("staff_face:letters_queue", number)
    page = {"hand": hand, "form": form, "is_open": standing is not None and standing.unit == number}
    return render(request, "staff_face/reception/desk.html", page, status=UNPROCESSABLE if form.is_bound else 200)


@open_to(*READERS)
@asked_or_sent
def phrases(request: HttpRequest, number: int) -> HttpResponse:
    """Every saved phrase, and a form for one more; one of the same name is replaced."""
    hand = at_hand(request, number)
    form = PhraseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with refusals_in(form):
            written = PhraseWritten(**form.cleaned_data)
            save_phrase(municipality=hand.unit.municipality, phrase=written, by=hand.by, at=hand.now)
            messages.success(request, "Frasen är sparad. Den finns att välja när ni svarar.")
            return redirect("staff_face:letters_phrases", number)
    saved = [
        (phrase, language_said(phrase.language), html_language(phrase.language))
        for phrase in phrases_of(hand.unit.municipality)
    ]
    page = {"hand": hand, "form": form, "phrases": saved}
    return render(request, "staff_face/reception/phrases.html", page, status=UNPROCESSABLE if form.is_bound else 200)


@open_to(*READERS)
@require_POST
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Take a phrase away."""
    hand = at_hand(request, number)
    if chosen := number_typed(request.POST.get("phrase", "")):
        remove_phrase(municipality=hand.unit.municipality, number=chosen, by=hand.by, at=hand.now)
        messages.success(request, "Frasen är borttagen.")
    return redirect("staff_face:letters_phrases", number)


@open_to(*READERS)
@asked_or_sent
def away(request: HttpRequest, number: int) -> HttpResponse:
    """Say when one is away and who watches meanwhile. Nobody asks why."""
    hand = at_hand(request, number)
    account, today = hand.member.account, hand.member.today
    people = colleagues(hand, but=account)
    form = AbsenceForm(request.POST if request.method == "POST" else None, people=people)
    if form.is_valid():
        days = (form.cleaned_data["away_from"], form.cleaned_data["away_until"])
        with refusals_in(form):
            state_absence(
                unit=number,
                account=account,
                days=days,
                substitute=form.cleaned_data["substitute"],
                by=hand.by,
                at=hand.now,
            )
            messages.success(request, "Frånvaron är inskriven.")
            return redirect("staff_face:letters_away", number)
    page = {
        "hand": hand,
        "form": form,
        "own": absence_of(number, account, today),
        "others": _away_today(number, today),
    }
    return render(request, "staff_face/reception/away.html", page, status=UNPROCESSABLE if form.is_bound else 200)


@open_to(*READERS)
@require_POST
def come_back(request: HttpRequest, number: int) -> HttpResponse:
    """One is back."""
    hand = at_hand(request, number)
    end_absence(unit=number, account=hand.member.account, by=hand.by, at=hand.now)
    messages.success(request, "Välkommen tillbaka. Du vakar över dina trådar igen.")
    return redirect("staff_face:letters_away", number)


def _away_today(unit: int, today: date) -> list[tuple[str, date, str]]:
    """Who is away until when, and who stands in."""
    rows = absences_on(unit, today)
    names = names_of({account for row in rows for account in (row.account, row.substitute) if account})
    return [(names.get(row.account, SOMEBODY), row.away_until, names.get(row.substitute or 0, NOBODY)) for row in rows]
