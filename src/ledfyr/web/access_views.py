# SPDX-License-Identifier: EUPL-1.2
"""Where managers, coordinators and administrators see who holds what, give rights, approve them again and end them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ledfyr.house_rules.views import open_to
from ledfyr.law.sources import ActRefused
from ledfyr.staff.actions import (
    AlreadyEnded,
    NothingToWithdraw,
    analyse_need_and_risk,
    end_access_right,
    grant_access_right,
    re_approve_access_right,
    record_house_exception,
    record_qualification,
    set_up_unit,
    withdraw_qualification,
)
from ledfyr.staff.forms import (
    AnalysisForm,
    DegreeForm,
    ExceptionForm,
    KeepingForm,
    ReApprovalForm,
    RightForm,
    UnitForm,
)
from ledfyr.staff.presenting import access_shown_to
from ledfyr.staff.queries import RightMissing, right_by_number
from ledfyr.staff.queries.askers import Asker, asker
from ledfyr.staff.queries.grounds import DegreeMissing, degree_by_number
from ledfyr.staff.rules.approving import APPROVERS
from ledfyr.staff.rules.excepting import MAY_EXCEPT
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind

KEEPERS = tuple(role for role in Role if role in APPROVERS)
UNPROCESSABLE = 422
SOMEBODY_WAS_FIRST = "En kollega hann före: behörigheten är redan avslutad eller godkänd på nytt."
asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])


@open_to(*KEEPERS)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Who holds what; what somebody has to decide about comes first."""
    asking = _asker(request)
    page = {
        "access": access_shown_to(asking),
        "records_degrees": asking.holds(Role.UNIT_MANAGER),
        "excepts": any(asking.holds(role) for role in MAY_EXCEPT),
    }
    return render(request, "staff_face/access/overview.html", page)


@open_to(*KEEPERS)
@asked_or_sent
def grant(request: HttpRequest) -> HttpResponse:
    """Give somebody a right."""
    asking = _asker(request)
    form = RightForm(request.POST or None, asker=asking)

    def act() -> str:
        to = form.cleaned_data["account"]
        given = grant_access_right(account=to, right=form.right, by=asking.account, at=timezone.now())
        return f"{to.called} är nu {Role(given.role).swedish}."

    return _form_page(request, form, act, "grant.html")


@open_to(*KEEPERS)
@asked_or_sent
def re_approve(request: HttpRequest, number: int) -> HttpResponse:
    """Let a right go on for up to a year."""
    asking = _asker(request)
    with _not_found_if_missing():
        right = right_by_number(number, asking.places)
    form = ReApprovalForm(request.POST or None, asker=asking)

    def act() -> str:
        until = form.cleaned_data["valid_until"]
        re_approve_access_right(right=right, valid_until=until, by=asking.account, at=timezone.now())
        return f"Behörigheten för {right.account.called} är godkänd på nytt."

    about = {"holder": right.account.called, "role": Role(right.role).swedish}
    return _form_page(request, form, act, "re_approve.html", **about)


@open_to(*KEEPERS)
@require_POST
def end(request: HttpRequest, number: int) -> HttpResponse:
    """End a right at once."""
    asking = _asker(request)
    with _not_found_if_missing():
        right = right_by_number(number, asking.places)
    try:
        end_access_right(right=right, by=asking.account, at=timezone.now())
    except ActRefused as refused:
        messages.error(request, str(refused))
    except AlreadyEnded:
        messages.error(request, SOMEBODY_WAS_FIRST)
    else:
        messages.success(request, f"Behörigheten för {right.account.called} är avslutad.")
    return redirect("staff_face:access")


@open_to(*KEEPERS)
@asked_or_sent
def analyse(request: HttpRequest) -> HttpResponse:
    """Record a needs-and-risk analysis."""
    asking = _asker(request)
    form = AnalysisForm(request.POST or None, asker=asking)

    def act() -> str:
        analyse_need_and_risk(stated=form.stated, by=asking.account, at=timezone.now())
        return "Analysen är registrerad. Nu kan behörigheter ges på den."

    return _form_page(request, form, act, "analyse.html")


@open_to(Role.UNIT_MANAGER)
@asked_or_sent
def qualify(request: HttpRequest) -> HttpResponse:
    """Record that a degree has been seen."""
    asking = _asker(request)
    form = DegreeForm(request.POST or None, asker=asking)

    def act() -> str:
        to = form.cleaned_data["account"]
        record_qualification(account=to, stated=form.stated, by=asking.account, at=timezone.now())
        return f"Examen är registrerad för {to.called}."

    return _form_page(request, form, act, "qualify.html")


@open_to(Role.UNIT_MANAGER)
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Let a degree count no more; whoever works with children on it stops at once."""
    asking = _asker(request)
    with _not_found_if_missing():
        degree = degree_by_number(number, asking.places, asking.today)
    try:
        withdraw_qualification(account=degree.account, by=asking.account, at=timezone.now())
    except ActRefused as refused:
        messages.error(request, str(refused))
    except NothingToWithdraw:
        messages.error(request, "En kollega hann före: examen räknas redan inte längre.")
    else:
        messages.success(request, f"Examen för {degree.account.called} räknas inte längre.")
    return redirect("staff_face:access")


@open_to(*sorted(MAY_EXCEPT))
@asked_or_sent
def make_exception(request: HttpRequest) -> HttpResponse:
    """Record an exception from the wall between the houses."""
    asking = _asker(request)
    form = ExceptionForm(request.POST or None, asker=asking)

    def act() -> str:
        to = form.cleaned_data["account"]
        record_house_exception(account=to, stated=form.stated, by=asking.account, at=timezone.now())
        return f"Undantaget är registrerat. {to.called} ser det på varje sida."

    return _form_page(request, form, act, "make_exception.html")


@open_to(*KEEPERS)
@asked_or_sent
def set_up(request: HttpRequest) -> HttpResponse:
    """Set up a unit."""
    asking = _asker(request)
    form = UnitForm(request.POST or None, asker=asking)

    def act() -> str:
        said = form.cleaned_data
        kind = UnitKind(said["kind"])
        unit = set_up_unit(
            municipality=said["municipality"], kind=kind, name=said["name"], by=asking.account, at=timezone.now()
        )
        return f"Enheten {unit.name} är upplagd."

    return _form_page(request, form, act, "set_up.html")


def _asker(request: HttpRequest) -> Asker:
    return asker(request.user, timezone.localdate())


@contextmanager
def _not_found_if_missing() -> Iterator[None]:
    """What belongs to another municipality is not there for the asker."""
    try:
        yield
    except (RightMissing, DegreeMissing):
        raise Http404 from None


def _form_page(
    request: HttpRequest, form: KeepingForm, act: Callable[[], str], template: str, **about: str
) -> HttpResponse:
    """The form; when it is sent and accepted, the list again with what was done. A refusal leaves what was typed."""
    if request.method == "POST" and form.is_valid():
        try:
            done = act()
        except ActRefused as refused:
            form.add_error(None, str(refused))
        except AlreadyEnded:
            form.add_error(None, SOMEBODY_WAS_FIRST)
        else:
            messages.success(request, done)
            return redirect("staff_face:access")
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, f"staff_face/access/{template}", {"form": form, **about}, status=status)
