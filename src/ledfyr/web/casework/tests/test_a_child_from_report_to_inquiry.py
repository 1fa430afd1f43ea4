# SPDX-License-Identifier: EUPL-1.2
"""A child's case as a story on the pages: from the letterbox to an inquiry, and what is refused on the way."""

import re

import pytest
from django.utils import timezone

from ledfyr.casework.models import Case, Report, Step
from ledfyr.casework.rules.steps import StepKind
from ledfyr.web.casework.tests.cases import TOLD, Cases

pytestmark = pytest.mark.django_db(databases=["default", "social"])
SAFE = "Barnet är tryggt i natt."


def test_a_report_from_the_letterbox_becomes_an_inquiry(cases: Cases) -> None:
    thread = cases.handed_over()
    anna = cases.letters.anna
    assert "Till ärendet" in anna.get(cases.letters.at(thread)).text
    assert "Gör till ärende" in anna.get(cases.unit).text

    case = cases.of_thread(thread, name="Nils Ek", guardians="Mamma Eva")
    page = cases.read(case)
    assert TOLD in page
    assert "Nils Ek" in page
    assert "Kontakta inte vårdnadshavarna än." in page

    cases.step(case, "skyddsbedomning", text=SAFE)
    cases.step(case, "vardnadshavare", text="Ringde mamman.")
    cases.step(case, "forhandsbedomning", text="Skolan är också orolig.")
    page = cases.step(case, "inledd", need="Skydd mot våld.").text
    assert "Sparat och undertecknat" in page
    assert "Informera dem som berörs" in page
    assert "Kontakta inte vårdnadshavarna" not in page

    page = cases.step(case, "information", text="Båda föräldrarna.").text
    assert "Informera dem som berörs" not in page
    assert "Undertecknat av Anna Berg" in page


@pytest.mark.parametrize(
    ("kind", "typed", "because"),
    [
        ("vardnadshavare", {"text": "Ringde mamman."}, "farligt för barnet"),
        ("inledd", {"need": "Skydd."}, "Skyddsbedömningen är inte antecknad"),
        ("inte-inledd", {"reasons": "Inget behov.", "child_heard": "on"}, "Skyddsbedömningen är inte antecknad"),
        ("information", {"text": "Alla."}, "Ingen utredning pågår"),
    ],
)
def test_a_step_before_its_time_says_why_and_keeps_the_text(
    cases: Cases, kind: str, typed: dict[str, str], because: str
) -> None:
    case = cases.case()
    assert because in cases.letters.anna.get(cases.at(case, f"steg/{kind}/")).text

    answer = cases.step(case, kind, **typed)

    assert answer.status_code == 422
    assert next(iter(typed.values())) in answer.text
    assert not Step.objects.exists()


def test_a_form_that_lacks_something_says_so_with_its_paragraph_and_keeps_what_was_typed(cases: Cases) -> None:
    case = cases.case()
    cases.step(case, "skyddsbedomning", text=SAFE)

    answer = cases.step(case, "inte-inledd", reasons="Skolan ger redan stöd.")

    assert answer.status_code == 422
    assert "Barnet har inte hörts" in answer.text
    assert "Skolan ger redan stöd." in answer.text
    assert "Stöd: " in answer.text


def test_not_opening_ends_what_remains(cases: Cases) -> None:
    case = cases.case()
    cases.step(case, "skyddsbedomning", text=SAFE)

    page = cases.step(case, "inte-inledd", reasons="Behovet är tillgodosett.", child_heard="on").text

    assert "Inget återstår" in page
    assert "Inget ärende pågår." in cases.letters.anna.get(cases.unit).text
    assert "Där inget återstår (1)" in cases.letters.anna.get(f"{cases.unit}inget-aterstar/").text


def test_whoever_has_no_recorded_degree_meets_no_form_for_a_decision(cases: Cases) -> None:
    case = cases.case()
    cases.step(case, "skyddsbedomning", text=SAFE)
    anna, berit = cases.letters.anna, cases.letters.berit
    anna.post(cases.at(case, "ansvarig/"), {"account": str(cases.letters.reception.berit.pk)})

    page = berit.get(cases.at(case, "steg/inledd/")).text

    assert "socionomexamen" in page
    assert "Spara och skriv under" not in page


def test_a_correction_stands_beside_what_it_corrects(cases: Cases) -> None:
    case = cases.case()
    page = cases.step(case, "skyddsbedomning", text=SAFE).text
    found = re.search(r'href="([^"]+/ratta/[0-9a-f]+/)"', page)
    assert found
    asked = cases.letters.anna.get(found[1]).text
    assert SAFE in asked
    nonce = re.search(r'name="nonce" value="([0-9a-f]+)"', asked)
    assert nonce

    typed = {"nonce": nonce[1], "text": "Barnet är hos sin moster.", "why_corrected": "Fel plats.", "signed": "on"}
    page = cases.letters.anna.post(found[1], typed, follow=True).text

    assert SAFE in page
    assert "Barnet är hos sin moster." in page
    assert "(rättad nedan)" in page
    assert Step.objects.filter(corrects__isnull=False).count() == 1


def test_what_the_reception_assessed_is_chosen_and_kept_in_the_case(cases: Cases) -> None:
    thread = cases.handed_over()
    cases.letters.anna.post(cases.letters.at(thread, "skyddsbedomning/"), {"nonce": "ab" * 16, "text": SAFE})
    address = f"{cases.unit}anmalan/{thread.pk.hex}/"
    choice = re.search(r'name="assessed" value="([^"]+)"', cases.letters.anna.get(address).text)
    assert choice

    case = cases.of_thread(thread, assessed=choice[1])

    assert Step.objects.get(case=case).kind == StepKind.PROTECTION
    assert SAFE in cases.read(case)


def test_a_report_joins_an_inquiry_from_the_letterbox_and_by_telephone(cases: Cases) -> None:
    case = cases.case()
    cases.step(case, "skyddsbedomning", text=SAFE)
    cases.step(case, "inledd", need="Skydd mot våld.")
    thread = cases.handed_over("En anmälan till.")
    sign = {"why": "Samma namn och födelsedag.", "signed": "on"}

    address = f"{cases.unit}anmalan/{thread.pk.hex}/lagg-till/"
    cases.letters.anna.post(address, {"nonce": "cd" * 16, "case": case.pk.hex, **sign})
    told = {"came_by": "visit", "arrived_on": timezone.localdate().isoformat(), "arrived_at": "00:01"}
    another = {"nonce": "ef" * 16, **told, "text": "En tredje anmälan.", "under": "ANYONE", **sign}
    page = cases.letters.anna.post(cases.at(case, "ny-anmalan/"), another, follow=True).text

    assert (Case.objects.count(), Report.objects.count()) == (1, 3)
    assert "En anmälan till." in page
    assert "En tredje anmälan." in page
    assert "Omedelbar skyddsbedömning" in page


def test_a_mandated_reporter_without_a_name_is_asked_for_it_and_nothing_is_lost(cases: Cases) -> None:
    answer = cases.told(under="MANDATED")

    assert answer.status_code == 422
    assert "kan inte vara anonym" in answer.text
    assert TOLD in answer.text
    assert not Case.objects.exists()
