# SPDX-License-Identifier: EUPL-1.2
"""The editor face: Wagtail for the common pages, behind Ledfyr's own sign-in."""

from django.urls import include, path
from wagtail.admin import urls as wagtail_admin
from wagtail.documents import urls as wagtail_documents

from ledfyr.web.sign_in import sign_in, sign_out, stylesheet

urlpatterns = [
    path("logga-in/", sign_in, name="sign_in"),
    path("logga-ut/", sign_out, name="sign_out"),
    path("utseende.css", stylesheet, name="stylesheet"),
    path("dokument/", include(wagtail_documents)),
    path("", include(wagtail_admin)),
]
