# SPDX-License-Identifier: EUPL-1.2
"""Signs an invented person in with a one-time link. The address exists in a demonstration and nowhere else."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.staff.queries.invented import invented_account
from ledfyr.web.demonstration.links import UsedLinks, account_in
from ledfyr.web.sign_in.rules.methods import Method
from ledfyr.web.sign_in.session import complete_sign_in

used_links = UsedLinks()


@open_to(Caller.ANYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, link: str) -> HttpResponse:
    """Ask first, so that a program that looks at links beforehand does not use it up; then sign in."""
    number = account_in(link, settings.DEMONSTRATION_KEY)
    account = invented_account(number) if number is not None else None
    if account is None:
        raise Http404
    if request.method != "POST":
        return render(request, "staff_face/demonstration.html", {"account": account})
    if not used_links.use(link):
        return render(request, "staff_face/demonstration_used.html", {"account": account}, status=410)
    complete_sign_in(request, account, methods=[Method.DEMONSTRATION])
    return redirect("staff_face:start")


def said_on_every_page(_request: HttpRequest) -> dict[str, bool]:
    """Tell the templates whether everybody here is invented."""
    return {"is_demonstration": settings.DEMONSTRATION}
