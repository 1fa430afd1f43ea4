# SPDX-License-Identifier: EUPL-1.2
"""What the letterbox reads beside the baked files; anything else that is not among them does not exist."""

from django.urls import URLPattern, URLResolver, path

from ledfyr.contact.addresses import RETURN, WRITE
from ledfyr.web.letterbox.views import come_back, write

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"<slug:slug>/{WRITE}", write),
    path(f"<slug:slug>/<slug:language>/{WRITE}", write),
    path(f"<slug:slug>/{RETURN}", come_back),
    path(f"<slug:slug>/<slug:language>/{RETURN}", come_back),
]

handler400 = "ledfyr.web.public_views.bad_request"
handler404 = "ledfyr.web.public_views.not_found"
handler500 = "ledfyr.web.public_views.out_of_order"
