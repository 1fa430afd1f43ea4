# SPDX-License-Identifier: EUPL-1.2
"""Disposal as a story: a case of five years ago is proposed by one and goes by another, and one about a child stays."""

import re
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from ledfyr.casework.content import ReportContent, StepContent, ToldLetter
from ledfyr.casework.models import Case, CaseDisposal, Person, PostponedCase, Report, Reporter, Step
from ledfyr.casework.rules.steps import StepKind
from ledfyr.keys.actions.own_keys import unlock_member_key
from ledfyr.keys.queries import keyring
from ledfyr.keys.sealed_record import Keyring, SealedRecord
from ledfyr.keys.tests.cast import QUICK
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests import cast
from ledfyr.trail.rules.acts import Actor
from ledfyr.web.casework.tests.cases import Cases
from ledfyr.web.keys.tests.cast import PHRASE

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])
LONG_AGO = timezone.now() - timedelta(days=5 * 366 + 2)
PLAN = {"decided_on": "2026-01-20", "decision": "SN-2026-12"}
WORDS = ("Nils", "Elsa", "2016", "blåmärken")


def old_case(cases: Cases, name: str, born_on: date, kind: StepKind = StepKind.NOT_OPENED) -> Case:
    """A case that was decided before Ledfyr came, written as an import writes it: no law of that day is asked."""
    unit, anna, on = cases.letters.reception.unit.pk, cases.letters.reception.anna.pk, timezone.localdate(LONG_AGO)
    ring = ring_of(cases)
    case = Case.objects.create(unit=unit, municipality="ale", received_on=on, responsible=anna)
    told = ReportContent((ToldLetter(LONG_AGO, "Blåmärken."),)).packed()
    report = Report(unit=unit, case=case, came_by="visit", arrived_on=on, once=uuid4().bytes)
    person = {"name": name, "born_on": born_on.isoformat(), "reached_by": "", "guardians": ""}
    reporter = dict.fromkeys(("name", "workplace", "reached_by", "under", "wants_feedback"), "")
    rows: list[tuple[SealedRecord, dict[str, str]]] = [
        (Person(unit=unit, case=case), person),
        (report, {"content": told}),
        (Reporter(unit=unit, report=report), reporter),
    ]
    for step in (StepKind.PROTECTION, kind):
        assessed = report if step is StepKind.PROTECTION else None
        content = StepContent(LONG_AGO, "Anna Berg", {}).packed()
        taken = Step(unit=unit, case=case, kind=step, report=assessed, made_on=on, made_by=anna, once=uuid4().bytes)
        rows.append((taken, {"content": content}))
    for record, texts in rows:
        ring.write(record, texts)
        record.save()
    return case


def ring_of(cases: Cases) -> Keyring:
    unit, anna, now = cases.letters.reception.unit.pk, cases.letters.reception.anna.pk, timezone.now()
    own = unlock_member_key(account=anna, phrase=PHRASE, by=Actor(anna, str(unit), "ale"), at=now, stretching=QUICK)
    return keyring(unit, anna, own)


@pytest.fixture
def managed(cases: Cases) -> Cases:
    """Berit manages the unit, and has a part in its key."""
    reception = cases.letters.reception
    cast.holds(reception.berit, Role.UNIT_MANAGER, "ale", reception.unit, since=timezone.localdate())
    return cases


def at(cases: Cases, rest: str = "") -> str:
    return f"{cases.unit}gallring/{rest}"


def test_a_case_of_five_years_ago_is_proposed_by_one_and_gone_by_another_and_a_child_of_the_15th_stays(
    managed: Cases,
) -> None:
    anna, berit = managed.letters.anna, managed.letters.berit
    goes, stays = old_case(managed, "Nils Ek", date(2016, 6, 7)), old_case(managed, "Elsa Ek", date(2016, 6, 15))
    assert "Därför gallras inget" in anna.get(at(managed)).text
    assert "Inget ärende ska gallras i dag" in anna.get(at(managed, "prova/")).text
    assert "Nämndens beslut är inskrivet" in berit.post(at(managed, "beslut/"), PLAN, follow=True).text

    dry = anna.get(at(managed, "prova/")).text
    assert "Ska gallras: 1" in dry
    assert goes.pk.hex in dry
    assert "5 år efter sista anteckningen" in dry
    assert "1 nytt bevaras för forskning" in dry
    assert not CaseDisposal.objects.exists()

    assert "Inget är gallrat än" in anna.post(at(managed, "ta-fram/"), follow=True).text
    listed = berit.get(at(managed)).text
    mark = re.findall(r'kasta/">.*?name="mark" value="([0-9a-f]{32})"', listed)[0]
    assert anna.post(at(managed, "godkann/"), {"mark": mark, "sure": "on"}).status_code == 403
    assert "Kryssa för" in berit.post(at(managed, "godkann/"), {"mark": mark}, follow=True).text

    told = berit.post(at(managed, "godkann/"), {"mark": mark, "sure": "on"}, follow=True).text
    assert "1 ärende är gallrat" in told
    assert "1 ärende bevaras för forskning" in told
    proof = anna.get(at(managed, f"bevis/{mark}/")).text
    assert "1 ärende, 6 poster" in proof
    assert list(Case.objects.all()) == [stays]
    assert anna.get(managed.at(goes)).status_code == 404
    assert [word for word in WORDS for page in (dry, listed, told, proof) if word in page] == []


def test_nobody_approves_what_they_have_proposed_themselves(managed: Cases) -> None:
    berit = managed.letters.berit
    old_case(managed, "Nils Ek", date(2016, 6, 7))
    berit.post(at(managed, "beslut/"), PLAN)
    page = berit.post(at(managed, "ta-fram/"), follow=True).text
    assert "En chef, som är någon annan än du" in page
    mark = CaseDisposal.objects.get().pk.hex

    told = berit.post(at(managed, "godkann/"), {"mark": mark, "sure": "on"}, follow=True).text

    assert "själv tagit fram listan" in told
    assert Case.objects.count() == 1
    assert "Listan är kastad" in berit.post(at(managed, "kasta/"), {"mark": mark}, follow=True).text


def test_a_case_is_kept_for_a_reason_and_what_was_typed_comes_back(managed: Cases) -> None:
    anna, case = managed.letters.anna, managed.case()
    address = managed.at(case, "gallring/")
    refused = anna.post(address, {"because": "", "until": "2020-01-01"})
    assert (refused.status_code, "inte varför" in refused.text, "2020-01-01" in refused.text) == (422, True, True)

    page = anna.post(address, {"because": "supervision", "until": ""}, follow=True).text
    assert "tillsyn eller rättegång. Tills någon släpper det." in page
    assert "Tillsyn eller rättegång" in anna.get(at(managed)).text

    anna.post(f"{address}slapp/")
    assert not PostponedCase.objects.exists()


def test_what_a_file_holds_is_asked_about_an_inquiry_and_answered_by_whoever_may_read_it(managed: Cases) -> None:
    anna, berit = managed.letters.anna, managed.letters.berit
    cast_case = old_case(managed, "Nils Ek", date(2016, 6, 7), StepKind.OPENED)
    address = managed.at(cast_case, "gallring/")
    assert "Ingen har sagt det än" in anna.get(address).text

    assert "Välj ett av svaren" in anna.post(f"{address}innehall/", {"contents": "?"}, follow=True).text
    page = anna.post(f"{address}innehall/", {"contents": "placement"}, follow=True).text

    assert "Så här är det sagt: Ja, handlingar om att barnet placerades" in page
    assert "Spara svaret" in berit.get(address).text


def test_a_decision_that_is_wrong_says_what_to_do(managed: Cases) -> None:
    berit = managed.letters.berit
    tomorrow = timezone.localdate() + timedelta(days=1)

    for wrong, said in (
        ({"decision": "nämnden i går"}, "utan mellanslag"),
        ({"decided_on": tomorrow.isoformat()}, "har inte varit än"),
        ({"decided_on": "i går"}, "Skriv dagen som"),
    ):
        answer = berit.post(at(managed, "beslut/"), {**PLAN, **wrong})
        assert (answer.status_code, said in answer.text) == (422, True)
    assert managed.letters.anna.post(at(managed, "beslut/"), PLAN).status_code == 403
