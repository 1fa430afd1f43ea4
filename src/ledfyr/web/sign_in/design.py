# SPDX-License-Identifier: EUPL-1.2
"""The design and the scripts of Ledfyr's own pages on the guarded faces."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ledfyr.house_rules.views import Caller, open_to
from ledfyr.publishing.design_files import stylesheet as public_stylesheet


@open_to(Caller.ANYONE)
@require_safe
def stylesheet(_request: HttpRequest) -> HttpResponse:
    """The design of the public pages with the few parts that only staff meet."""
    shared = public_stylesheet(settings.DESIGN, None).content.decode()
    return HttpResponse("\n".join([shared, *_own("*.css")]), content_type="text/css; charset=utf-8")


@open_to(Caller.ANYONE)
@require_safe
def script(_request: HttpRequest) -> HttpResponse:
    """What passkeys need; every other page works without."""
    return HttpResponse("\n".join(_own("*.js")), content_type="text/javascript; charset=utf-8")


def _own(pattern: str) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(settings.STAFF_DESIGN.glob(pattern))]
