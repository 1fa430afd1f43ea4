# SPDX-License-Identifier: EUPL-1.2
"""Signs editors and staff in and out. The same pages serve both guarded faces."""

from django.conf import settings
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.publishing.design_files import stylesheet as public_stylesheet

_sign_in = LoginView.as_view(template_name="staff_face/sign_in.html", redirect_authenticated_user=True)
_sign_out = LogoutView.as_view()


@open_to(Caller.ANYONE)
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """The page where e-mail and password are asked for; a wrong one says neither which."""
    return _sign_in(request)


@open_to(Caller.SIGNED_IN)
def sign_out(request: HttpRequest) -> HttpResponseBase:
    """Only a form that is sent signs out, so that no link from elsewhere can."""
    return _sign_out(request)


@open_to(Caller.ANYONE)
@require_safe
def stylesheet(_request: HttpRequest) -> HttpResponse:
    """The design of the public pages with the few parts that only staff meet."""
    own = (path.read_text(encoding="utf-8") for path in sorted(settings.STAFF_DESIGN.glob("*.css")))
    shared = public_stylesheet(settings.DESIGN, None).content.decode()
    return HttpResponse("\n".join([shared, *own]), content_type="text/css; charset=utf-8")


def name_of(request: HttpRequest) -> str:
    """The name that colleagues and readers see; the faces let nobody in who is not signed in."""
    person = request.user
    return (person.get_full_name() if person.is_authenticated else "") or person.get_username()
