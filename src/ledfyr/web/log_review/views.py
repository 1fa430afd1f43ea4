# SPDX-License-Identifier: EUPL-1.2
"""Where a reviewer works through a month of the access log, row by row, and where each sees what they have opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ledfyr.casework.queries.emergencies import openings_since
from ledfyr.house_rules.views import open_to
from ledfyr.staff.queries.people import name_of_account
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import why_not_see_own_log
from ledfyr.trail.actions import ReviewRefused, decide_row, finish_review, open_review, show_recorded
from ledfyr.trail.own_words import StatedReason, TrailKind, TrailVerb
from ledfyr.trail.presenting import row_shown
from ledfyr.trail.queries import ReviewMissing, acts_by, begun_review
from ledfyr.trail.rules.acts import Act, Actor, Ground, Touched
from ledfyr.web.casework.openings_shown import openings_shown
from ledfyr.web.log_review.houses import LOGS, Log, answers, log_at
from ledfyr.web.log_review.presenting import month_shown, months, said_month

SEE_OWN_LOG = tuple(role for role in Role if why_not_see_own_log(role) is None)
SHOWN_FOR = timedelta(days=90)  # a broken glass that has been reviewed
MOST_SHOWN = 200  # rows of one's own, the newest


@open_to(Role.LOG_REVIEWER)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The last months, and how far each has come; and at once which cases were opened in an emergency."""
    reviewer = _reviewer(request)
    now = timezone.now()
    broken = openings_since(reviewer.municipality, now - SHOWN_FOR)
    page = {
        "months": months(reviewer.municipality, timezone.localdate(now)),
        "openings": openings_shown(broken, timezone.localdate(now)),
    }
    return render(request, "staff_face/log_review/overview.html", page)


@open_to(Role.LOG_REVIEWER)
@require_POST
def begin(request: HttpRequest, log: str, month: str) -> HttpResponse:
    """Draw the sample, look for what the rules find, and list both."""
    found, first = _log(log), _month(month)
    try:
        open_review(using=found.database, month=first, by=_reviewer(request), at=timezone.now(), house=answers())
    except ReviewRefused as refused:
        messages.error(request, str(refused))
        return redirect("staff_face:log_review")
    return redirect("staff_face:log_review_month", log, month)


@open_to(Role.LOG_REVIEWER)
@require_safe
def month_page(request: HttpRequest, log: str, month: str) -> HttpResponse:
    """The list to work through. That it was read is recorded before it is shown."""
    found, first = _log(log), _month(month)
    reviewer = _reviewer(request)
    with _not_found_unless_begun():
        review = begun_review(first, municipality=reviewer.municipality, using=found.database)
    act = Act(
        TrailVerb.REVIEW_SHOWN,
        reviewer,
        timezone.now(),
        Touched(TrailKind.REVIEW, str(review)),
        Ground(StatedReason.LOG_REVIEW),
    )
    shown = show_recorded(
        lambda: month_shown(found, first, reviewer.municipality, reviewer.account or 0),
        using=found.database,
        acts=[act],
    )
    page = {"log": found, "month": month, "called": said_month(first), "shown": shown}
    return render(request, "staff_face/log_review/month.html", page)


@open_to(Role.LOG_REVIEWER)
@require_POST
def decide(request: HttpRequest, log: str, month: str, sequence: int) -> HttpResponse:
    """Take down what the reviewer came to."""
    found, by = _log(log), _reviewer(request)
    with _not_found_unless_begun():
        review = begun_review(_month(month), municipality=by.municipality, using=found.database)
    outcome = request.POST.get("outcome", "")
    try:
        decide_row(using=found.database, review=review, sequence=sequence, outcome=outcome, by=by, at=timezone.now())
    except ReviewRefused as refused:
        messages.error(request, str(refused))
    return redirect("staff_face:log_review_month", log, month)


@open_to(Role.LOG_REVIEWER)
@require_POST
def finish(request: HttpRequest, log: str, month: str) -> HttpResponse:
    """Close the month."""
    found, by = _log(log), _reviewer(request)
    with _not_found_unless_begun():
        review = begun_review(_month(month), municipality=by.municipality, using=found.database)
    try:
        finish_review(using=found.database, review=review, by=by, at=timezone.now())
    except ReviewRefused as refused:
        messages.error(request, str(refused))
        return redirect("staff_face:log_review_month", log, month)
    messages.success(request, "Loggkontrollen är avslutad.")
    return redirect("staff_face:log_review")


@open_to(*SEE_OWN_LOG)
@require_safe
def own(request: HttpRequest) -> HttpResponse:
    """What stands in the log of oneself."""
    account = request.user.pk or 0
    acts = [act for log in LOGS for act in acts_by(account, using=log.database)]
    newest = sorted(acts, key=lambda act: act.at, reverse=True)[:MOST_SHOWN]
    page = {"rows": [row_shown(act, name_of_account) for act in newest]}
    return render(request, "staff_face/log_review/own.html", page)


def _reviewer(request: HttpRequest) -> Actor:
    """The reviewer acts for the municipality in which they hold the role."""
    today = timezone.localdate()
    rights = held_rights(request.user, today) if request.user.is_authenticated else ()
    held = next(right for right in rights if right.role is Role.LOG_REVIEWER)
    return Actor(request.user.pk or 0, unit=str(held.place.unit or "none"), municipality=held.place.municipality)


def _log(address: str) -> Log:
    found = log_at(address)
    if found is None:
        raise Http404
    return found


def _month(written: str) -> date:
    try:
        return datetime.strptime(written, "%Y-%m").date()  # noqa: DTZ007  # a month of the calendar has no time zone
    except ValueError:
        raise Http404 from None


@contextmanager
def _not_found_unless_begun() -> Iterator[None]:
    try:
        yield
    except ReviewMissing:
        raise Http404 from None
