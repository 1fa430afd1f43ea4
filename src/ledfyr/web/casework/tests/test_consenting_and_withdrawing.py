# SPDX-License-Identifier: EUPL-1.2
"""An adult consents to a measure and takes it back: it ends the same day, and nothing else in the house changes."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ledfyr.casework.models import Case, Consent, EndedBecause, MeasureFollowUp, SupportMeasure
from ledfyr.web.casework.tests.cases import Cases
from ledfyr.web.casework.tests.supporting import CONSENT, MEASURE, Supporting, days, today

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def everything() -> dict[str, set[tuple[Any, ...]]]:
    """Every row of every table in both databases."""
    found = {}
    for name in ("default", "social"):
        with connections[name].cursor() as cursor:
            for table in connections[name].introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  # the house's own tables
                found[f"{name}.{table}"] = set(cursor.fetchall())
    return found


def changed(before: dict[str, set[tuple[Any, ...]]]) -> dict[str, int]:
    """In which tables rows are new or different, and how many."""
    after = everything()
    return {table: len(after[table] - before[table]) for table in after if after[table] != before[table]}


def withdraw_page(support: Supporting, measure: SupportMeasure) -> str:
    consent = measure.consents.get()
    return support.at(measure.case, f"samtycke/{consent.record.hex}/ta-tillbaka/")


def test_an_adult_consents_and_it_stands_word_for_word(support: Supporting) -> None:
    case = support.case()
    asked = support.letters.anna.get(support.at(case, "insats/ny/")).text
    assert "Du kan också ansöka om andra insatser" in asked
    assert "vårdnadshavare" not in asked

    support.begun(case)

    page = support.read(case)
    assert CONSENT["wording"] in page
    assert MEASURE["what"] in page
    assert "Samtycke av personen själv" in page
    assert "Pågår. Började den" in page


def test_a_consent_taken_back_ends_the_measure_that_day_and_changes_nothing_else(support: Supporting) -> None:
    case = support.case()
    kept, ended = support.begun(case, what="Hjälp med ansökan om lägenhet."), support.begun(case)
    asked = support.letters.anna.get(withdraw_page(support, ended)).text
    assert "Fråga inte varför" in asked
    assert "<textarea" not in asked
    before = everything()

    answer = support.letters.anna.post(withdraw_page(support, ended), {"on": today()})

    assert answer.status_code == 302
    assert changed(before) == {
        "social.casework_consent": 1,
        "social.casework_supportmeasure": 1,
        "social.trail_trailrow": 1,
    }
    ended.refresh_from_db()
    assert (ended.ended_on, ended.ended_because) == (timezone.localdate(), EndedBecause.WITHDRAWN)
    assert ended.consents.get().withdrawn_on == timezone.localdate()
    kept.refresh_from_db()
    assert kept.ended_on is None
    page = support.read(case)
    assert "samtycket togs tillbaka" in page
    assert "Återtaget den" in page


def test_a_withdrawal_leaves_no_task_no_notice_and_no_word_behind(support: Supporting) -> None:
    case = support.case()
    measure = support.begun(case)
    envelope = measure.consents.get().content.envelope
    pages = [support.letters.anna.get(address).text for address in ("/", "/arenden/", support.unit)]

    support.letters.anna.post(withdraw_page(support, measure), {"on": today()}, follow=True)

    assert Consent.objects.get().content.envelope == envelope
    again = [support.letters.anna.get(address).text for address in ("/", "/arenden/", support.unit)]
    assert [_plain(page) for page in again] == [_plain(page) for page in pages]


@pytest.mark.parametrize("days_from_today", [-1, 1])
def test_a_day_before_the_consent_or_yet_to_come_is_refused(support: Supporting, days_from_today: int) -> None:
    measure = support.begun(support.case())
    day = timezone.localdate() + timedelta(days=days_from_today)

    answer = support.letters.anna.post(withdraw_page(support, measure), {"on": day.isoformat()})

    assert (answer.status_code, "har inte kommit än" in answer.text) == (422, True)
    assert Consent.objects.get().withdrawn_on is None


def test_a_consent_is_taken_back_once(support: Supporting) -> None:
    measure = support.begun(support.case())
    for _ in range(2):
        answer = support.letters.anna.post(withdraw_page(support, measure), {"on": today()})

    assert (answer.status_code, "redan återtaget" in answer.text) == (422, True)


def test_what_was_given_without_assessment_needs_the_boards_decision(support: Supporting) -> None:
    case = support.case()

    for typed, because in (
        ({"decision": ""}, "inget beslut av socialnämnden"),
        ({"conditions": ""}, "på vilka villkor"),
        ({"kind": "CONTACT_PERSON"}, "kräver alltid en individuell behovsprövning"),
        ({"given_as": "ASSESSED_MEASURE", "decision": ""}, "inget beslut om insatsen"),
        ({"stand": "SILENT"}, "har inte sagt ja"),
        ({"valid_until": ""}, "ingen slutdag"),
        ({"wording": ""}, "ordalydelse"),
        ({"consent_by": ""}, "vem som samtycker"),
        ({"given_as": ""}, "Välj hur den ges."),
        ({"begins_on": "1999-01-01"}, "inte lämnat ännu"),
        ({"given_on": "2999-01-01"}, "inte lämnat ännu"),
        ({"valid_until": "1999-01-01"}, "tid är slut"),
        ({"decided_on": "2999-01-01"}, "inget beslut av socialnämnden"),
        ({"what": ""}, "exakt vad insatsen är"),
    ):
        answer = support.measure(case, **typed)
        assert (answer.status_code, because in answer.text) == (422, True), because
        assert MEASURE["giver"] in answer.text
    assert not SupportMeasure.objects.exists()


def test_the_person_chooses_what_to_say_of_it_and_says_it_in_their_words(support: Supporting) -> None:
    case = support.case()
    measure = support.begun(case)
    address = support.at(case, f"insats/{measure.record.hex}/folj-upp/")
    empty = support.send(address)
    assert (empty.status_code, "vad personen själv säger" in empty.text) == (422, True)

    page = support.send(address, outcome="HELPS", own_words="Jag sover bättre.", next_on=days(30)["valid_until"]).text

    assert "Det hjälper mig" in page
    assert "Jag sover bättre." in page
    assert "30 dagar kvar" in page
    assert MeasureFollowUp.objects.count() == 1


def test_a_consent_whose_time_runs_out_is_asked_for_again(support: Supporting) -> None:
    case = support.case()
    measure = support.begun(case, **days(5))
    assert "Fråga igen." in support.read(case)

    renewed = {**CONSENT, "wording": "Ja, tio gånger till.", **days()}
    page = support.send(support.at(case, f"insats/{measure.record.hex}/samtycke/"), **renewed).text

    assert "Fråga igen." not in page
    assert "Ja, tio gånger till." in page
    assert CONSENT["wording"] in page


def test_the_list_says_what_is_due_and_nothing_of_what_it_is_about(support: Supporting) -> None:
    case = support.case()
    measure = support.begun(case, **days(5), follow_up_on=days(10)["valid_until"])
    listed = support.letters.anna.get(support.unit).text
    assert "Fråga om samtycket igen" in listed
    assert "5 dagar kvar" in listed
    assert "Följ upp en insats" in listed
    assert [word for word in ("Siv", "Samtal", "Storgatan") if word in listed] == []

    support.letters.anna.post(withdraw_page(support, measure), {"on": today()})

    listed = support.letters.anna.get(support.unit).text
    assert [due for due in ("Fråga om samtycket", "Följ upp") if due in listed] == []


def test_the_list_asks_the_database_no_more_for_many_cases_than_for_one(support: Supporting) -> None:
    support.begun(support.case(), **days(5))
    with CaptureQueriesContext(connections["social"]) as one:
        support.letters.anna.get(support.unit)

    for _ in range(3):
        support.asked()
    for case in Case.objects.all():
        support.begun(case)
        support.begun(case)
    with CaptureQueriesContext(connections["social"]) as many:
        support.letters.anna.get(support.unit)

    assert len(many) == len(one)


def test_when_the_person_ends_it_every_measure_ends_with_its_consent(support: Supporting) -> None:
    case = support.case()
    support.begun(case)

    support.letters.anna.post(support.at(case, "avsluta/"))

    assert SupportMeasure.objects.get().ended_because == EndedBecause.WITHDRAWN
    assert Consent.objects.get().withdrawn_on == timezone.localdate()
    answer = support.measure(case)
    assert (answer.status_code, "på personens egen önskan" in answer.text) == (422, True)


def test_a_measure_that_is_done_ends_without_any_withdrawal(support: Supporting) -> None:
    case = support.case()
    measure = support.begun(case)

    page = support.letters.anna.post(support.at(case, f"insats/{measure.record.hex}/avsluta/"), follow=True).text

    assert "klar, eller utbytt" in page
    assert Consent.objects.get().withdrawn_on is None


@pytest.mark.parametrize(
    ("age", "typed", "because"),
    [
        (11, {"stand": "CONSENTS", "suitable_because": "Han ber om det."}, "inte fyllt 12"),
        (12, {"stand": "CONSENTS", "suitable_because": "Han ber om det."}, ""),
        (12, {"stand": "CONSENTS"}, "krävs att insatsen är lämplig"),
        (15, {"stand": "ASKS", "suitable_because": "Hon ber om det."}, ""),
        (
            15,
            {"stand": "REFUSES", "guardians_consent": "on", "guardians_by": "Eva Ek", "guardians_wording": "Ja."},
            "har sagt nej",
        ),
        (11, {"stand": "SILENT", "guardians_consent": "on", "guardians_by": "Eva Ek", "guardians_wording": "Ja."}, ""),
        (0, {"stand": "CONSENTS", "suitable_because": "Okänd ålder."}, "inte fyllt 12"),
    ],
)
def test_a_childs_measure_rests_on_the_consent_that_its_age_asks_for(
    support: Supporting, cases: Cases, age: int, typed: dict[str, str], because: str
) -> None:
    born = timezone.localdate() - timedelta(days=round(365.25 * age) + 10)
    case = cases.case(born_on=born.isoformat() if age else "")
    assert "Insatser och plan" in cases.read(case)

    answer = support.measure(case, given_as="ASSESSED_MEASURE", **typed)

    assert (because in answer.text, answer.status_code) == (True, 422 if because else 200)
    assert SupportMeasure.objects.exists() is not bool(because)


def test_nobody_without_a_degree_follows_up_a_childs_measure(support: Supporting, cases: Cases) -> None:
    case = cases.case()
    guardians = {"guardians_consent": "on", "guardians_by": "Eva Ek", "guardians_wording": "Ja."}
    measure = support.begun(case, given_as="ASSESSED_MEASURE", stand="SILENT", **guardians)
    support.letters.anna.post(cases.at(case, "ansvarig/"), {"account": str(support.letters.reception.berit.pk)})

    page = support.letters.berit.get(support.at(case, f"insats/{measure.record.hex}/folj-upp/")).text

    assert "socionomexamen" in page
    assert "Spara och skriv under" not in page


def test_a_colleague_begins_withdraws_and_follows_up_nothing(support: Supporting) -> None:
    case = support.case()
    measure = support.begun(case)

    for rest in ("insats/ny/", f"insats/{measure.record.hex}/samtycke/", f"insats/{measure.record.hex}/folj-upp/"):
        assert support.letters.berit.get(support.at(case, rest)).status_code == 403
    assert support.letters.berit.post(withdraw_page(support, measure), {"on": today()}).status_code == 403
    support.letters.berit.post(support.at(case, f"insats/{measure.record.hex}/avsluta/"))
    assert SupportMeasure.objects.get().ended_on is None


def _plain(page: str) -> str:
    """A page without what is drawn anew for each visit."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)
