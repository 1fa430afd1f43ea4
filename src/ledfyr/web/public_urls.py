# SPDX-License-Identifier: EUPL-1.2
"""The public face has no address of its own beside the baked files: what is not among them does not exist."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []

handler400 = "ledfyr.web.public_views.bad_request"
handler404 = "ledfyr.web.public_views.not_found"
handler500 = "ledfyr.web.public_views.out_of_order"
