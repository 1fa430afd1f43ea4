# SPDX-License-Identifier: EUPL-1.2
"""The addresses under which rights and accounts are kept; each is named by its number, never by its holder."""

from django.urls import URLPattern, path

from ledfyr.web import access_account_views, access_views

access_addresses: list[URLPattern] = [
    path("behorigheter/", access_views.overview, name="access"),
    path("behorigheter/ge/", access_views.grant, name="access_grant"),
    path("behorigheter/<int:number>/godkann/", access_views.re_approve, name="access_re_approve"),
    path("behorigheter/<int:number>/avsluta/", access_views.end, name="access_end"),
    path("behorigheter/analys/", access_views.analyse, name="access_analyse"),
    path("behorigheter/examen/", access_views.qualify, name="access_qualify"),
    path("behorigheter/examen/<int:number>/aterkalla/", access_views.withdraw, name="access_withdraw"),
    path("behorigheter/undantag/", access_views.make_exception, name="access_except"),
    path("behorigheter/enhet/", access_views.set_up, name="access_unit"),
    path("konton/", access_account_views.overview, name="accounts"),
    path("konton/oppna/", access_account_views.open_one, name="accounts_open"),
    path("konton/<int:number>/stang/", access_account_views.close, name="accounts_close"),
]
