# SPDX-License-Identifier: EUPL-1.2
"""The public face reads two forms beside the baked files; anything else that is not among them does not exist."""

from django.urls import URLPattern, URLResolver, path

from ledfyr.feedback.addresses import FETCH, FORM
from ledfyr.web.public_feedback import hand_out, receive

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"<slug:slug>/{FORM}", receive),
    path(f"<slug:slug>/<slug:language>/{FORM}", receive),
    path(f"<slug:slug>/{FETCH}", hand_out),
    path(f"<slug:slug>/<slug:language>/{FETCH}", hand_out),
]

handler400 = "ledfyr.web.public_views.bad_request"
handler404 = "ledfyr.web.public_views.not_found"
handler500 = "ledfyr.web.public_views.out_of_order"
