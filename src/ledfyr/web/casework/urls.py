# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the pages of casework. A case stands there by a mark that tells nothing of it."""

from django.urls import URLPattern, path

from ledfyr.web.casework import (
    case_views,
    disclosing_views,
    disclosure_views,
    disposal_views,
    emergency_views,
    keeping_views,
    list_views,
    making_views,
    protected_views,
    search_views,
    statistics_views,
    step_views,
)

UNIT = "arenden/enheter/<int:number>/"
THREAD = f"{UNIT}anmalan/<slug:key>/"
CASE = f"{UNIT}arende/<slug:key>/"
DISPOSAL = f"{UNIT}gallring/"
DISCLOSURE = f"{CASE}utlamnanden/<slug:reference>/"
casework_addresses: list[URLPattern] = [
    path("arenden/", list_views.my_day, name="cases"),
    path("arenden/statistik/", statistics_views.overview, name="cases_statistics"),
    path("arenden/statistik/csv/", statistics_views.download, name="cases_statistics_csv"),
    path("arenden/statistik/lagesbild/", statistics_views.pass_on, name="cases_pass_on"),
    path("arenden/nodoppning/", emergency_views.units, name="case_emergencies"),
    path(f"{UNIT}nodoppning/", emergency_views.break_case, name="case_break"),
    path(f"{UNIT}nodoppning/<slug:key>/", emergency_views.opening, name="case_opening"),
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
    path(f"{CASE}utlamnanden/", disclosure_views.disclosures, name="case_disclosures"),
    path(DISCLOSURE, disclosure_views.disclosure, name="case_disclosure"),
    path(f"{DISCLOSURE}ta-tillbaka/", disclosure_views.withdraw, name="case_disclosure_withdraw"),
    path(f"{DISCLOSURE}kopia/", disclosure_views.copy_to_hand_over, name="case_disclosure_copy"),
    path(f"{CASE}skyddade/", protected_views.protected, name="case_protected"),
    path(f"{CASE}skyddade/andra/", protected_views.keep, name="case_protected_keep"),
    path(f"{CASE}lamna-ut/", disclosing_views.choose_ground, name="case_choose_ground"),
    path(f"{CASE}lamna-ut/<slug:code>/", disclosing_views.disclose, name="case_disclose"),
]
