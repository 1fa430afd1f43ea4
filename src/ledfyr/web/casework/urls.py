# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the pages of casework. A case stands there by a mark that tells nothing of it."""

from django.urls import URLPattern, path

from ledfyr.web.casework import (
    case_views,
    disposal_views,
    keeping_views,
    list_views,
    making_views,
    search_views,
    statistics_views,
    step_views,
)

UNIT = "arenden/enheter/<int:number>/"
THREAD = f"{UNIT}anmalan/<slug:key>/"
CASE = f"{UNIT}arende/<slug:key>/"
DISPOSAL = f"{UNIT}gallring/"
casework_addresses: list[URLPattern] = [
    path("arenden/", list_views.my_day, name="cases"),
    path("arenden/statistik/", statistics_views.overview, name="cases_statistics"),
    path("arenden/statistik/csv/", statistics_views.download, name="cases_statistics_csv"),
    path("arenden/statistik/lagesbild/", statistics_views.pass_on, name="cases_pass_on"),
    path(UNIT, list_views.unit_cases, name="cases_unit"),
    path(f"{UNIT}inget-aterstar/", list_views.unit_ended, name="cases_ended"),
    path(f"{UNIT}skriv-in/", making_views.write_in, name="case_write_in"),
    path(f"{UNIT}sok/", search_views.search, name="cases_search"),
    path(THREAD, making_views.of_thread, name="case_of_thread"),
    path(f"{THREAD}lagg-till/", making_views.join_thread, name="case_join_thread"),
    path(CASE, case_views.case_page, name="case"),
    path(f"{CASE}ansvarig/", list_views.give, name="case_give"),
    path(f"{CASE}jav/", case_views.conflict, name="case_conflict"),
    path(f"{CASE}ny-anmalan/", making_views.another_report, name="case_another_report"),
    path(f"{CASE}anmalare/<slug:reference>/", case_views.reporter, name="case_reporter"),
    path(f"{CASE}anmalare/<slug:reference>/besked/", case_views.feedback_asked, name="case_feedback_asked"),
    path(f"{CASE}gallring/", keeping_views.keeping, name="case_keeping"),
    path(f"{CASE}gallring/innehall/", keeping_views.contents, name="case_contents"),
    path(f"{CASE}gallring/slapp/", keeping_views.no_longer, name="case_let_go"),
    path(DISPOSAL, disposal_views.overview, name="cases_disposal"),
    path(f"{DISPOSAL}beslut/", disposal_views.plan, name="cases_plan"),
    path(f"{DISPOSAL}prova/", disposal_views.trial, name="cases_trial"),
    path(f"{DISPOSAL}ta-fram/", disposal_views.propose, name="cases_propose"),
    path(f"{DISPOSAL}godkann/", disposal_views.approve, name="cases_approve"),
    path(f"{DISPOSAL}kasta/", disposal_views.withdraw, name="cases_withdraw"),
    path(f"{DISPOSAL}bevis/<slug:key>/", disposal_views.proof, name="cases_proof"),
    path(f"{CASE}steg/<slug:code>/", step_views.step, name="case_step"),
    path(f"{CASE}ratta/<slug:reference>/", step_views.correct, name="case_correct"),
]
