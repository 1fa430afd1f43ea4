# SPDX-License-Identifier: EUPL-1.2
"""Two children's cases as stories on the pages: from the opened inquiry to the closed case, and what stops it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ledfyr.casework.models import Case, Step
from ledfyr.web.casework.tests.cases import Cases

pytestmark = pytest.mark.django_db(databases=["default", "social"])
MEASURE = {
    "measures": "ANOTHER",
    "text": "Samtal varje vecka hos familjestödet.",
    "child_says": "CONSENTS",
    "guardians_consent": "on",
    "reasons": "Behovet kan inte tillgodoses på annat sätt.",
    "how_weighed": "Samtalen är på torsdagar, som barnet vill.",
    "gives_all": "on",
}


def born(years: int) -> str:
    today = timezone.localdate()
    return date(today.year - years, 1, 1).isoformat()


def in_days(number: int) -> str:
    return (timezone.localdate() + timedelta(days=number)).isoformat()


def opened(cases: Cases, **typed: str) -> Case:
    """An inquiry that was opened today, of which nobody has been informed."""
    case = cases.case(**typed)
    cases.step(case, "skyddsbedomning", text="Barnet är tryggt i natt.")
    cases.step(case, "inledd", need="Skydd mot våld, och stöd till mamman.")
    return case


def inquired(cases: Cases, case: Case) -> str:
    """All that an inquiry asks for before its decision; the page as it stands then."""
    cases.step(case, "information", text="Mamman, på telefon.", to_child="on")
    cases.step(case, "barnets-utveckling", text="Sover dåligt. Älskar fotboll.")
    cases.step(case, "foraldrarnas-formaga", text="Mamman är trött och vill ha hjälp.")
    cases.step(case, "familj-och-miljo", text="Mormor bor nära.")
    cases.step(case, "barnets-asikt", text="”Jag vill att det är lugnt hemma.”")
    cases.step(case, "barnet-informerat", text="Berättade hur det går till.", understood="Hen sa det med egna ord.")
    return str(cases.step(case, "analys", text="Otryggt på kvällarna.", need="Stöd till barnet och mamman.").text)


def test_a_nine_year_old_is_inquired_about_helped_followed_up_and_the_case_closed(cases: Cases) -> None:
    case = opened(cases, born_on=born(9))

    page = inquired(cases, case)
    assert "Saknas." not in page
    assert page.index("Sover dåligt") < page.index("Mamman är trött") < page.index("Mormor") < page.index("lugnt hemma")

    page = cases.step(case, "beslut-insats", **MEASURE, until=in_days(30)).text
    assert "Följa upp insatsen" in page
    assert "annan insats, till exempel samtal" in page
    assert "Ingen har antecknat hur det gick" in cases.letters.anna.get(cases.at(case, "steg/avslutat/")).text

    cases.step(case, "uppfoljt", text="Det går bättre, säger barnet.")
    page = cases.step(case, "avslutat", text="Familjen klarar sig själv nu.").text
    assert "Inget återstår" in page
    assert "Avslutade (1)" in cases.letters.anna.get(cases.unit).text

    late = cases.step(case, "barnets-utveckling", text="En sak till.")
    assert (late.status_code, "Ärendet är avslutat" in late.text, "En sak till." in late.text) == (422, True, True)


def test_nothing_is_analysed_or_decided_before_what_it_rests_on_and_the_page_says_what(cases: Cases) -> None:
    case = opened(cases)
    page = cases.read(case)
    assert "Det står inget om barnets utveckling." in page
    assert "saker saknas före beslutet" in page
    assert "genast få veta" in cases.letters.anna.get(cases.at(case, "steg/beslut-insats/")).text

    cases.step(case, "barnets-utveckling", text="Sover dåligt.")
    too_early = cases.step(case, "analys", text="För tidigt.", need="Stöd.")

    assert too_early.status_code == 422
    assert "Det står inget om föräldrarnas förmåga." in too_early.text
    assert "För tidigt." in too_early.text


def test_a_child_under_twelve_is_helped_with_the_guardians_consent_only(cases: Cases) -> None:
    case = opened(cases, born_on=born(9))
    inquired(cases, case)

    answer = cases.step(case, "beslut-insats", **{**MEASURE, "guardians_consent": ""}, until=in_days(30))

    assert (answer.status_code, "har inte fyllt 12 år" in answer.text) == (422, True)
    assert MEASURE["text"] in answer.text
    assert not Step.objects.filter(kind="beslut-insats").exists()
