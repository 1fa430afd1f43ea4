# SPDX-License-Identifier: EUPL-1.2
"""Where an administrator of the whole installation sees its accounts, opens one and closes one."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from ledfyr.house_rules.views import open_to
from ledfyr.law.sources import ActRefused
from ledfyr.staff.account_list import accounts_shown_to
from ledfyr.staff.actions import AccountRefused, AlreadyEnded, close_account, open_account
from ledfyr.staff.forms import AccountForm
from ledfyr.staff.queries.askers import Asker, asker
from ledfyr.staff.queries.people import AccountMissing, account_by_number
from ledfyr.staff.queries.rights import rights_not_ended
from ledfyr.staff.rules.roles import Role, started
from ledfyr.web.sign_in.first_password import first_password

UNPROCESSABLE = 422
asked_or_sent = require_http_methods(["GET", "HEAD", "POST"])
# An account belongs to no municipality, so a right in one municipality does not open these pages.
to_administrators = open_to(Role.SYSTEM_ADMINISTRATOR, whole_installation=True)


@to_administrators
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Every open account, with what its owner works as today."""
    page = {"accounts": accounts_shown_to(_asker(request))}
    return render(request, "staff_face/accounts/overview.html", page)


@to_administrators
@asked_or_sent
def open_one(request: HttpRequest) -> HttpResponse:
    """Open an account and show its first password, on this page alone: it is kept nowhere but as a hash."""
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        password = first_password()
        try:
            opened = open_account(**form.cleaned_data, password=password, by=_asker(request).account, at=timezone.now())
        except (AccountRefused, ActRefused) as refused:
            form.add_error(None, str(refused))
        else:
            page = {"opened": opened, "password": password, "address": request.build_absolute_uri("/")}
            return render(request, "staff_face/accounts/opened.html", page)
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "staff_face/accounts/open.html", {"form": form}, status=status)


@to_administrators
@asked_or_sent
def close(request: HttpRequest, number: int) -> HttpResponse:
    """Say what ends when the account is closed, and close it when that has been read."""
    try:
        closing = account_by_number(number)
    except AccountMissing:
        raise Http404 from None
    page: dict[str, Any] = {"name": closing.called, "email": closing.email, "refusal": ""}
    if request.method == "POST":
        try:
            close_account(account=closing, by=_asker(request).account, at=timezone.now())
        except ActRefused as refused:
            page["refusal"] = str(refused)
        except AlreadyEnded:
            page["refusal"] = "En kollega ändrade behörigheterna just nu. Läs igenom och försök igen."
        else:
            messages.success(request, f"Kontot för {closing.called} är stängt och alla behörigheter är avslutade.")
            return redirect("staff_face:accounts")
    page["roles"] = sorted({started(Role(right.role).swedish) for right in rights_not_ended(closing)})
    return render(request, "staff_face/accounts/close.html", page, status=UNPROCESSABLE if page["refusal"] else 200)


def _asker(request: HttpRequest) -> Asker:
    return asker(request.user, timezone.localdate())
