# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the access log's pages. A row is named by its number, a month by its year and number."""

from django.urls import URLPattern, path

from ledfyr.web.log_review import views

MONTH = "loggkontroll/<slug:log>/<slug:month>/"
log_review_addresses: list[URLPattern] = [
    path("loggkontroll/", views.overview, name="log_review"),
    path("min-logg/", views.own, name="own_log"),
    path(MONTH, views.month_page, name="log_review_month"),
    path(f"{MONTH}borja/", views.begin, name="log_review_begin"),
    path(f"{MONTH}rad/<int:sequence>/", views.decide, name="log_review_decide"),
    path(f"{MONTH}avsluta/", views.finish, name="log_review_finish"),
]
