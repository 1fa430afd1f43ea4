# SPDX-License-Identifier: EUPL-1.2
"""Where staff answer what readers have written about accessibility."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from ledfyr.feedback.actions import AlreadyAnswered, FeedbackMissing, answer_feedback
from ledfyr.feedback.forms import AnswerForm
from ledfyr.house_rules.views import open_to
from ledfyr.staff.rules.roles import Role
from ledfyr.web.sign_in import name_of


@open_to(Role.COMMUNICATOR, whole_installation=True)
@require_POST
def answer(request: HttpRequest, reference: str) -> HttpResponse:
    """The municipality's answer, once; whoever holds the number can read it at once."""
    form = AnswerForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return redirect("staff_face:my_day")
    written = form.cleaned_data["answer"]
    try:
        answer_feedback(reference=reference, answer=written, by=name_of(request), at=timezone.now())
    except FeedbackMissing:
        raise Http404 from None
    except AlreadyAnswered:
        messages.error(request, f"En kollega hann före. Ditt svar sparades inte: {written}")
    else:
        messages.success(request, "Svaret är sparat. Den som skrev kan läsa det nu.")
    return redirect("staff_face:my_day")
