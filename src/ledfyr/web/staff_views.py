# SPDX-License-Identifier: EUPL-1.2
"""A communicator's day: readers to answer, contacts to confirm and pages to read, most urgent first."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ledfyr.directory.actions import confirm_service
from ledfyr.directory.forms import ConfirmForm
from ledfyr.directory.queries import service_by_key
from ledfyr.house_rules.views import open_to
from ledfyr.pages.actions import stamp_as_reviewed
from ledfyr.pages.forms import ReviewForm
from ledfyr.pages.queries import common_page
from ledfyr.staff.rules.roles import Role
from ledfyr.web.my_day import contacts_to_confirm, feedback_to_answer, pages_to_review
from ledfyr.web.sign_in import name_of


@open_to(Role.COMMUNICATOR, whole_installation=True)
@require_safe
def my_day(request: HttpRequest) -> HttpResponse:
    """The first page after signing in."""
    today = timezone.localdate()
    day = {
        "feedback": feedback_to_answer(),
        "contacts": contacts_to_confirm(today),
        "pages": pages_to_review(today),
    }
    return render(request, "staff_face/my_day.html", day)


@open_to(Role.COMMUNICATOR, whole_installation=True)
@require_POST
def confirm(request: HttpRequest, key: str) -> HttpResponse:
    """Everything said of the service is right, today."""
    service = service_by_key(key)
    if service is None:
        raise Http404
    form = ConfirmForm(request.POST)
    if form.is_valid():
        confirm_service(service=service, by=name_of(request), on=timezone.localdate(), note=form.cleaned_data["note"])
        messages.success(request, f"{service.short_name} är bekräftad i dag. Sidorna visar det om några sekunder.")
    else:
        messages.error(request, "Det blev inte sparat: det som är osäkert får vara högst 600 tecken. Korta texten.")
    return redirect("staff_face:my_day")


@open_to(Role.COMMUNICATOR, whole_installation=True)
@require_POST
def review(request: HttpRequest, slug: str) -> HttpResponse:
    """Somebody has read the page as it stands and stands for it."""
    page = common_page(slug)
    if page is None:
        raise Http404
    form = ReviewForm(request.POST, page=page, today=timezone.localdate())
    if form.is_valid():
        stamp_as_reviewed(
            page=page, by=name_of(request), on=timezone.localdate(), next_on=form.cleaned_data["next_review_on"]
        )
        messages.success(request, f"”{page.title}” är granskad i dag.")
    else:
        messages.error(request, " ".join(str(message) for errors in form.errors.values() for message in errors))
    return redirect("staff_face:my_day")
