# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the pages of support. Cases and offers stand there by marks that tell nothing of them."""

from django.urls import URLPattern, path

from ledfyr.web.casework import exit_views, measure_views, plan_views, support_case_views, support_views

UNIT = "stod/enheter/<int:number>/"
OFFER = f"{UNIT}erbjudande/<slug:key>/"
CASE = f"{UNIT}arende/<slug:key>/"
support_addresses: list[URLPattern] = [
    path("stod/", support_views.units, name="support"),
    path(UNIT, support_views.unit_support, name="support_unit"),
    path(f"{UNIT}erbjud/", support_views.new_offer, name="support_new_offer"),
    path(f"{UNIT}oppna/", support_views.open_case, name="support_open"),
    path(OFFER, support_views.offer, name="support_offer"),
    path(f"{OFFER}nej/", support_views.declined, name="support_declined"),
    path(f"{OFFER}ja/", support_views.accepted, name="support_accepted"),
    path(f"{OFFER}utredning/", support_views.inquiry, name="support_inquiry"),
    path(CASE, support_case_views.support_case, name="support_case"),
    path(f"{CASE}avsluta/", support_case_views.end, name="support_end"),
    path(f"{CASE}ansvarig/", support_case_views.give, name="support_give"),
    path(f"{CASE}jav/", support_case_views.conflict, name="support_conflict"),
    path(f"{CASE}insats/ny/", measure_views.new_measure, name="support_new_measure"),
    path(f"{CASE}insats/<slug:reference>/samtycke/", measure_views.renew, name="support_renew"),
    path(f"{CASE}insats/<slug:reference>/folj-upp/", measure_views.follow_up, name="support_follow_up"),
    path(f"{CASE}insats/<slug:reference>/avsluta/", measure_views.end, name="support_end_measure"),
    path(f"{CASE}samtycke/<slug:reference>/ta-tillbaka/", measure_views.withdraw, name="support_withdraw"),
    path(f"{CASE}plan/", plan_views.plan, name="support_plan"),
    path(f"{CASE}plan/skriv-ut/", plan_views.printed, name="support_plan_printed"),
    path(f"{CASE}plan/del/<slug:code>/", plan_views.part, name="support_part"),
    path(f"{CASE}vagen/", exit_views.way, name="support_way"),
    path(f"{CASE}vagen/del/", exit_views.phase, name="support_phase"),
    path(f"{CASE}kontakt/", exit_views.contact, name="support_contact"),
    path(f"{CASE}skydd/", exit_views.threats, name="support_threats"),
    path(f"{CASE}skydd/skriv/", exit_views.new_threat, name="support_new_threat"),
]
