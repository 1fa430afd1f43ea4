# SPDX-License-Identifier: EUPL-1.2
"""The way on which something leaves a case: choose a ground, answer it, see exactly what leaves, and sign."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from ledfyr.casework.acting import refuse
from ledfyr.casework.actions.disclosing import ground_read, why_not_tell_where, write_disclosure
from ledfyr.casework.actions.reading import read_case, stop_unless_open
from ledfyr.casework.queries.protected import is_protected
from ledfyr.casework.rules.disclosing import Proposed, Signer, needs_another, refusal_of, why_not_propose
from ledfyr.house_rules.views import open_to
from ledfyr.law.disclosure import NON_GROUNDS, Ground, grounds_in_force
from ledfyr.law.sources import Provision
from ledfyr.web.casework.at_hand import OPENERS, CaseOpened
from ledfyr.web.casework.disclosure_forms import DisclosureForm
from ledfyr.web.casework.disclosure_passages import mark_of_copy, passages_of
from ledfyr.web.casework.disclosures_shown import code_of, ground_shown
from ledfyr.web.casework.opening import stated_of, with_case
from ledfyr.web.keys.unlocking import UNPROCESSABLE
from ledfyr.web.refusals import refusals_in

asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
CHANGED = "Det som lämnas har ändrats sedan du såg det. Läs igenom igen, och skriv sedan under."
DECIDED = "Beslutet är sparat och undertecknat. Skriv ut kopian och lämna den."
PROPOSED = "Förslaget är sparat och undertecknat. Inget lämnas förrän någon annan har beslutat."


@open_to(*OPENERS)
@require_safe
@with_case
def choose_ground(request: HttpRequest, at: CaseOpened) -> HttpResponse:
    """Every ground of the day, in the order of the law and the same for every case; and what is none."""
    stop_unless_open(case=at.case, reader=at.hand.reader, by=at.hand.by, at=at.hand.now, in_emergency=True)
    grounds = [ground_shown(wording, at.hand.reader.roles) for wording in grounds_in_force(at.hand.member.today)]
    nones = [(wording.value.title, refusal_of(wording)) for wording in NON_GROUNDS]
    page = {**stated_of(at), "grounds": grounds, "nones": nones}
    return render(request, "staff_face/casework/choose_ground.html", page)


@open_to(*OPENERS)
@asked_or_sent
@sensitive_post_parameters()
@with_case
def disclose(request: HttpRequest, at: CaseOpened, code: str) -> HttpResponse:
    """Answer the chosen ground, choose what leaves, see it as it leaves, and sign. What is no ground says so."""
    none = next((wording for wording in NON_GROUNDS if code_of(wording.source.fact) == code), None)
    refuse(refusal_of(none) if none else None)
    wording = _wording(at, code)
    read = read_case(case=at.case, **at.who)
    initial = {"protected_by": ["SOCIAL_SERVICES"], "q_born_on": (read.person or {}).get("born_on", "")}
    typed = request.POST if request.method == "POST" else None
    protected = is_protected(at.case)
    form = DisclosureForm(
        typed, ground=wording.value, passages=passages_of(read), is_protected=protected, initial=initial
    )
    if typed is not None and "change" not in typed and form.is_valid():
        answer = _see_or_sign(request, at, form, wording)
        if answer:
            return answer
    page = {**stated_of(at), "form": form, "ground": ground_shown(wording, at.hand.reader.roles)}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "staff_face/casework/disclose.html", page, status=status)


def _wording(at: CaseOpened, code: str) -> Provision[Ground]:
    """The ground that the address names."""
    in_force = grounds_in_force(at.hand.member.today)
    found = next((wording for wording in in_force if code_of(wording.source.fact) == code), None)
    if found is None:
        raise Http404
    return found


def _see_or_sign(
    request: HttpRequest, at: CaseOpened, form: DisclosureForm, wording: Provision[Ground]
) -> HttpResponse | None:
    """The page that shows exactly what leaves, or the way on once it is signed; None where the form says why not."""
    proposed = form.proposed()
    mark = mark_of_copy(proposed.passages)
    if not _carries(at, form, proposed):
        return None
    if "sign" in request.POST:
        if form.cleaned_data["seen"] != mark:
            form.add_error(None, CHANGED)
        elif answer := _signed(request, at, form, proposed, wording):
            return answer
    page = {
        **stated_of(at),
        "form": form,
        "seen": mark,
        "ground": ground_shown(wording, at.hand.reader.roles),
        "asked": ground_read(wording, proposed).asked,
        "proposed": proposed,
    }
    return render(request, "staff_face/casework/disclose_seen.html", page, status=UNPROCESSABLE if form.errors else 200)


def _signed(
    request: HttpRequest, at: CaseOpened, form: DisclosureForm, proposed: Proposed, wording: Provision[Ground]
) -> HttpResponse | None:
    with refusals_in(form):
        signing = at.signing(form.cleaned_data["nonce"])
        row = write_disclosure(case=at.case, proposed=proposed, signing=signing, **at.who)
        waits = needs_another(at.hand.reader.roles, wording.value)
        messages.success(request, PROPOSED if waits else DECIDED)
        return redirect("staff_face:case_disclosure", at.hand.unit.number, at.case.pk.hex, row.record.hex)
    return None


def _carries(at: CaseOpened, form: DisclosureForm, proposed: Proposed) -> bool:
    """Whether the ground lets it leave once it is signed; if not, the form says why."""
    signer = Signer(at.hand.reader.account, at.hand.reader.roles)
    refusal = why_not_propose(replace(proposed, signed=True), signer, timezone.localdate(at.hand.now))
    refusal = refusal or why_not_tell_where(at.case, proposed, at.opened.ring)
    if refusal:
        form.add_error(None, str(refusal))
    return refusal is None
