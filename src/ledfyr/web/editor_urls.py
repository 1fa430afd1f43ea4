# SPDX-License-Identifier: EUPL-1.2
"""The editor face: Wagtail for the common pages, behind Ledfyr's own sign-in."""

from django.urls import URLPattern, URLResolver, include, path
from wagtail.admin import urls as wagtail_admin
from wagtail.documents import urls as wagtail_documents

from ledfyr.web.sign_in.entering import sign_out
from ledfyr.web.sign_in.refusals import no_editor, not_here
from ledfyr.web.sign_in.urls import sign_in_addresses

# Wagtail has a way in of its own, resets passwords by mail and opens accounts. Accounts are opened by colleagues, and
# the way in is Ledfyr's. Its menu signs out at an address of its own, and at another it refuses who may not edit.
WAGTAILS_OWN = ("password_reset/", "users/")
instead: list[URLPattern | URLResolver] = [
    path("logout/", sign_out),
    path("login/", no_editor),
    *(path(address, not_here) for address in WAGTAILS_OWN),
    *(path(f"{address}<path:below>", not_here) for address in WAGTAILS_OWN),
]
urlpatterns: list[URLPattern | URLResolver] = [
    *sign_in_addresses,
    *instead,
    path("dokument/", include(wagtail_documents)),
    path("", include(wagtail_admin)),
]
