# SPDX-License-Identifier: EUPL-1.2
"""Where a translator sees what changed in Swedish, says that a text still is right, and stands for it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ledfyr.house_rules.views import open_to
from ledfyr.languages import Language, LanguageMissing, language_of
from ledfyr.pages.actions import confirm_translation, stamp_as_reviewed
from ledfyr.pages.forms import ReviewForm
from ledfyr.pages.queries import common_page
from ledfyr.staff.rules.roles import Role
from ledfyr.web.sign_in import name_of
from ledfyr.web.translations import language_state, language_states


@open_to(Role.COMMUNICATOR, whole_installation=True)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Every language with how many pages have fallen behind."""
    return render(request, "staff_face/translations.html", {"states": language_states()})


@open_to(Role.COMMUNICATOR, whole_installation=True)
@require_safe
def of_language(request: HttpRequest, code: str) -> HttpResponse:
    """The pages of one language."""
    state = language_state(_translated(code), timezone.localdate())
    return render(request, "staff_face/translations_of_language.html", {"state": state})


@open_to(Role.COMMUNICATOR, whole_installation=True)
@require_POST
def confirm(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """The translation has been read beside the Swedish and says the same."""
    page, source = common_page(slug, _translated(code)), common_page(slug)
    if page is None or source is None:
        raise Http404
    confirm_translation(page=page, source=source)
    messages.success(request, f"”{page.title}” stämmer med svenskan som den är nu.")
    return redirect("staff_face:translations_of_language", code)


@open_to(Role.COMMUNICATOR, whole_installation=True)
@require_POST
def review(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """Somebody who knows the language has read the page and stands for it."""
    page = common_page(slug, _translated(code))
    if page is None:
        raise Http404
    today = timezone.localdate()
    form = ReviewForm(request.POST, page=page, today=today)
    if form.is_valid():
        stamp_as_reviewed(page=page, by=name_of(request), on=today, next_on=form.cleaned_data["next_review_on"])
        messages.success(request, f"”{page.title}” är granskad i dag.")
    else:
        messages.error(request, " ".join(str(message) for errors in form.errors.values() for message in errors))
    return redirect("staff_face:translations_of_language", code)


def _translated(code: str) -> Language:
    try:
        language = language_of(code)
    except LanguageMissing:
        raise Http404 from None
    if language.is_source:
        raise Http404
    return language
