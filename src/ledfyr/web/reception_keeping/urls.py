# SPDX-License-Identifier: EUPL-1.2
"""The addresses of what is kept and counted. A thread stands in a form by its mark, and never in an address."""

from django.urls import URLPattern, path

from ledfyr.web.reception_keeping import disposal_views, plan_views, statistics_views

KEEPING = "brevladan/enheter/<int:number>/bevarande/"
DISPOSAL = f"{KEEPING}gallring/"
keeping_addresses: list[URLPattern] = [
    path(KEEPING, plan_views.overview, name="keeping"),
    path(f"{KEEPING}plan/", plan_views.plan, name="keeping_plan"),
    path(DISPOSAL, disposal_views.waiting, name="disposal"),
    path(f"{DISPOSAL}ta-fram/", disposal_views.draw, name="disposal_draw"),
    path(f"{DISPOSAL}godkann/", disposal_views.approve, name="disposal_approve"),
    path(f"{DISPOSAL}kasta/", disposal_views.withdraw, name="disposal_withdraw"),
    path(f"{DISPOSAL}behall/", disposal_views.hold, name="disposal_hold"),
    path(f"{DISPOSAL}slapp/", disposal_views.let_go, name="disposal_let_go"),
    path("brevladan/statistik/", statistics_views.overview, name="letters_statistics"),
    path("brevladan/statistik/csv/", statistics_views.download, name="letters_statistics_csv"),
]
