# SPDX-License-Identifier: EUPL-1.2
"""Lists never tell what a case is about; a case opens for whoever is responsible, the reporter for a reason."""

import pytest
from django.db import connections
from django.utils import timezone

from ledfyr.casework.models import Case
from ledfyr.staff.queries.rights import held_rights
from ledfyr.web.casework.at_the_door import cases_due
from ledfyr.web.casework.tests.cases import TOLD, Cases

pytestmark = pytest.mark.django_db(databases=["default", "social"])
WHO = {"reporter_name": "Lena Granne", "reporter_reached_by": "070-000 00 01"}


def reporter_page(cases: Cases, case: Case) -> str:
    return cases.at(case, f"anmalare/{case.reports.get().record.hex}/")


def test_the_day_and_the_list_show_mark_step_day_and_responsible_only(cases: Cases) -> None:
    case = cases.case(**WHO)
    anna = cases.letters.anna
    pages = anna.get("/arenden/").text + anna.get(cases.unit).text + anna.get("/").text

    assert "Omedelbar skyddsbedömning" in pages
    assert "Senast i dag" in pages
    assert case.pk.hex[:4].upper() in pages
    assert [word for word in (TOLD, "Nils", "Lena", "070") if word in pages] == []


def test_a_colleague_opens_nothing_and_is_told_why(cases: Cases) -> None:
    case = cases.case()

    answer = cases.letters.berit.get(cases.at(case))

    assert answer.status_code == 403
    assert TOLD not in answer.text
    assert "det som är tilldelat" in answer.text


def test_the_case_does_not_show_who_reported_but_leads_there(cases: Cases) -> None:
    case = cases.case(**WHO)

    page = cases.read(case)

    assert "Lena" not in page
    assert reporter_page(cases, case) in page


def test_the_reporter_is_shown_for_a_reason_and_not_without(cases: Cases) -> None:
    case = cases.case(**WHO)
    address = reporter_page(cases, case)
    refused = cases.letters.anna.post(address, {})
    assert (refused.status_code, "Lena" in refused.text) == (422, False)

    shown = cases.letters.anna.post(address, {"because": "fraga"})

    assert "Lena Granne" in shown.text
    assert "står i loggen" in shown.text


def test_what_cannot_be_recorded_is_answered_with_503_and_shows_nothing(cases: Cases) -> None:
    case = cases.case()
    with connections["social"].cursor() as cursor:
        cursor.execute(
            "CREATE TRIGGER full BEFORE INSERT ON trail_trailrow BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
        )

    answer = cases.letters.anna.get(cases.at(case))

    assert (answer.status_code, TOLD in answer.text) == (503, False)


def test_a_conflict_is_asked_about_and_then_locks_the_case(cases: Cases) -> None:
    case = cases.case()
    assert "anmäler jäv" in cases.letters.anna.get(cases.at(case, "jav/")).text

    cases.letters.anna.post(cases.at(case, "jav/"))

    refused = cases.letters.anna.get(cases.at(case))
    assert (refused.status_code, "Ta ansvar" in refused.text) == (403, False)
    assert Case.objects.get().responsible is None


def test_a_free_case_is_taken_and_read_with_one_press(cases: Cases) -> None:
    case = cases.case()
    cases.letters.anna.post(cases.at(case, "jav/"))
    refused = cases.letters.berit.get(cases.at(case)).text
    assert "Ta ansvar för ärendet" in refused

    read = cases.letters.berit.post(cases.at(case, "ansvarig/"), {"myself": "1"}, follow=True).text

    assert TOLD in read


def test_nobody_is_chosen_nothing_is_changed(cases: Cases) -> None:
    case = cases.case()

    page = cases.letters.anna.post(cases.at(case, "ansvarig/"), {"account": ""}, follow=True).text

    assert "Inget är ändrat." in page
    assert Case.objects.get().responsible == cases.letters.reception.anna.pk


def test_the_door_says_how_much_is_due(cases: Cases) -> None:
    cases.handed_over()
    cases.case()
    today, anna = timezone.localdate(), cases.letters.reception.anna

    assert cases_due(held_rights(anna, today), anna.pk, today) == "1 i dag, 1 ny anmälan."
    assert cases_due((), anna.pk, today) == ""
