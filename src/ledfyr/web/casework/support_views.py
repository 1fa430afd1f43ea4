# SPDX-License-Identifier: EUPL-1.2
"""Where adults' support begins: the list, an offer that is answered yes or no, and a case at the adult's own wish."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.reading_wishes import read_offer
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.actions.wishing import Wishing, answer_no, make_offer, open_at_wish
from ledfyr.casework.queries.support import adults_cases_of, offers_waiting
from ledfyr.casework.queries.workers import qualification_of
from ledfyr.casework.rules.seeing_cases import ADULT_WORKERS
from ledfyr.house_rules.views import open_to
from ledfyr.law.intake import AdultSays, why_not_inquire_into_adult
from ledfyr.staff.queries.people import names_of
from ledfyr.staff.rules.periods import said
from ledfyr.web.at_hand import AtHand
from ledfyr.web.casework.support_at_hand import adults_hand, adults_hand_without_key, not_here, opened_offer
from ledfyr.web.casework.support_forms import AcceptedForm, OfferForm, TellingForm, WishForm
from ledfyr.web.casework.support_presenting import (
    OFFER_PARTS,
    accounts_in,
    offer_shown,
    parts_shown,
    support_shown,
)
from ledfyr.web.casework.wording import case_called
from ledfyr.web.keys.member import member_of
from ledfyr.web.keys.unlocking import UNPROCESSABLE, Opened, with_ring
from ledfyr.web.refusals import refusals_in, telling_refusals

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
CASE, UNIT, OFFER = "staff_face:support_case", "staff_face:support_unit", "staff_face:support_offer"


@open_to(*ADULT_WORKERS)
@require_safe
def units(request: HttpRequest) -> HttpResponse:
    """The units in which the person works with adults; straight on when there is one."""
    member = member_of(request)
    among = [unit for unit in member.units if any(right.role in ADULT_WORKERS for right in member.rights_in(unit))]
    if len(among) == 1:
        return redirect(UNIT, among[0].number)
    return render(request, "staff_face/support/units.html", {"units": among})


@open_to(*ADULT_WORKERS)
@require_safe
def unit_support(request: HttpRequest, number: int) -> HttpResponse:
    """The adults' cases and the offers that wait for an answer. Nothing of what they are about."""
    hand = adults_hand_without_key(request, number)
    cases, offers = adults_cases_of([number], hand.member.today), offers_waiting([number])
    names = names_of(accounts_in([*cases, *offers]))
    shown = [support_shown(case, hand, names) for case in cases]
    page = {
        "hand": hand,
        "takes_part": hand.member.takes_part_in(hand.unit),
        "offers": [offer_shown(offer, hand, names) for offer in offers],
        "running": [case for case in shown if not case.ended],
        "ended": [case for case in shown if case.ended],
    }
    return render(request, "staff_face/support/unit.html", page)


@open_to(*ADULT_WORKERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def new_offer(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Take down that somebody is worried about an adult. It is no case and no inquiry: the adult is asked."""
    hand = adults_hand(opened)
    form = OfferForm(request.POST if request.method == "POST" else None, initial={"made_on": hand.member.today})
    if form.is_valid():
        with refusals_in(form):
            typed = form.cleaned_data
            offer = make_offer(
                telling=form.telling(),
                made_on=typed["made_on"],
                born_on=typed["born_on"],
                known_to_be_21=typed["known_to_be_21"],
                signing=_signing(hand, typed["nonce"]),
                ring=opened.ring,
                by=hand.by,
                at=hand.now,
            )
            messages.success(request, "Förseglat. Ta kontakt, berätta vad ni kan erbjuda och fråga vad personen vill.")
            return redirect(OFFER, hand.unit.number, offer.record.hex)
    return render(request, "staff_face/support/new_offer.html", {"hand": hand, "form": form}, status=_status(form))


@open_to(*ADULT_WORKERS)
@require_safe
@with_ring
def offer(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """What was told and what is offered, with the two answers there are."""
    at = opened_offer(opened, key)
    called = case_called(at.offer.record)
    try:
        told = read_offer(offer=at.offer, **at.who)
    except CaseActRefused as refused:
        return not_here(request, at.hand, refused.refusal, f"Erbjudande {called}")
    answered = at.offer.answered_on
    page = {
        "hand": at.hand,
        "key": key,
        "called": called,
        "made": said(at.offer.made_on),
        "parts": parts_shown(told, OFFER_PARTS),
        "answered": said(answered) if answered else "",
        "said_no": at.offer.answer == AdultSays.SAYS_NO.name,
    }
    return render(request, "staff_face/support/offer.html", page)


@open_to(*ADULT_WORKERS)
@require_POST
@with_ring
def declined(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """The adult has said no: the matter ends, and no reason is asked for."""
    at = opened_offer(opened, key)
    with telling_refusals(request):
        answer_no(offer=at.offer, reader=at.hand.reader, by=at.hand.by, at=at.hand.now)
        messages.success(request, "Svaret är antecknat. Saken är avslutad, och inget mer görs.")
    return redirect(UNIT, at.hand.unit.number)


@open_to(*ADULT_WORKERS)
@require_safe
@with_ring
def inquiry(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """Why concern alone opens no inquiry about an adult, and what to do instead."""
    at = opened_offer(opened, key)
    says = AdultSays[at.offer.answer]
    refusal = why_not_inquire_into_adult(says=says, on=at.hand.member.today)
    if refusal is None:
        return redirect(OFFER, at.hand.unit.number, key)
    return not_here(request, at.hand, refusal, f"Erbjudande {case_called(at.offer.record)}")


@open_to(*ADULT_WORKERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def accepted(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    """The adult has said yes: a case opens, in their own words."""
    at = opened_offer(opened, key)
    form = AcceptedForm(request.POST if request.method == "POST" else None, initial=_today(at.hand))
    if form.is_valid():
        with refusals_in(form):
            wishing = Wishing(
                AdultSays.ACCEPTS, form.cleaned_data["stated_on"], form.person(), form.telling(), at.offer
            )
            case = open_at_wish(wishing=wishing, signing=_signing(at.hand, form.cleaned_data["nonce"]), **at.who)
            return redirect(CASE, at.hand.unit.number, case.pk.hex)
    page = {"hand": at.hand, "form": form, "key": key}
    return render(request, "staff_face/support/open.html", page, status=_status(form))


@open_to(*ADULT_WORKERS)
@asked_or_sent
@sensitive_post_parameters()
@with_ring
def open_case(request: HttpRequest, opened: Opened) -> HttpResponse:
    """An adult asks for support: a case opens, in their own words."""
    hand = adults_hand(opened)
    form = WishForm(request.POST if request.method == "POST" else None, initial=_today(hand))
    if form.is_valid():
        with refusals_in(form):
            typed = form.cleaned_data
            wishing = Wishing(AdultSays[typed["says"]], typed["stated_on"], form.person(), form.telling())
            case = open_at_wish(
                wishing=wishing,
                signing=_signing(hand, typed["nonce"]),
                reader=hand.reader,
                ring=opened.ring,
                by=hand.by,
                at=hand.now,
            )
            return redirect(CASE, hand.unit.number, case.pk.hex)
    return render(request, "staff_face/support/open.html", {"hand": hand, "form": form}, status=_status(form))


def _signing(hand: AtHand, nonce: bytes) -> Signing:
    return Signing(hand.member.name, qualification_of(hand.member.account), nonce)


def _today(hand: AtHand) -> dict[str, Any]:
    return {"stated_on": hand.member.today}


def _status(form: TellingForm) -> int:
    return UNPROCESSABLE if form.is_bound else 200
