# SPDX-License-Identifier: EUPL-1.2
"""Two children's cases as stories on the pages: from the opened inquiry to the closed case, and what stops it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ledfyr.casework.models import Case, Step
from ledfyr.web.casework.tests.cases import SIGNED, Cases

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

    assert "Sover dåligt. Älskar fotboll." in cases.letters.anna.get(cases.at(case, "steg/beslut-insats/")).text
    page = cases.step(case, "beslut-insats", **MEASURE, until=in_days(30)).text
    assert "Följa upp insatsen" in page
    assert "Annan insats, till exempel samtal" in page
    assert "Ingen har antecknat hur det gick" in cases.letters.anna.get(cases.at(case, "steg/avslutat/")).text

    cases.step(case, "uppfoljt", text="Det går bättre, säger barnet.")
    page = cases.step(case, "avslutat", text="Familjen klarar sig själv nu.").text
    assert "Inget återstår" in page
    assert "Där inget återstår (1)" in cases.letters.anna.get(f"{cases.unit}inget-aterstar/").text

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


def test_a_fifteen_year_old_is_a_party_and_gets_help_without_the_guardians(cases: Cases) -> None:
    case = opened(cases, born_on=born(15))
    assert "är själv part" in cases.read(case)
    left_out = cases.step(case, "information", text="Båda föräldrarna.")
    assert (left_out.status_code, "är själv part" in left_out.text) == (422, True)
    inquired(cases, case)
    sent = cases.step(case, "kommunicering", text="Till föräldrarna, i brev.")
    assert (sent.status_code, "det står inte att hen har fått det" in sent.text) == (422, True)
    cases.step(case, "kommunicering", text="Till alla tre. De kan svara till fredag.", to_child="on")

    alone = {**MEASURE, "child_says": "ASKS", "guardians_consent": "", "gives_all": "", "until": in_days(30)}
    assert "varför insatsen är lämplig" in cases.step(case, "beslut-insats", **alone).text
    alone["suitable_because"] = "Samtalen är i skolan, och hemma blir det värre om de får veta."
    assert "överklagas" in cases.step(case, "beslut-insats", **alone).text
    page = cases.step(case, "beslut-insats", **alone, appeal_told="on").text

    assert "Ber om insatsen" in page
    assert "hemma blir det värre" in page
    assert "Följa upp insatsen" in page


def test_an_inquiry_that_ends_without_a_measure_is_followed_up_for_six_months_at_most(cases: Cases) -> None:
    case = opened(cases, born_on=born(9))
    inquired(cases, case)
    end = {"reasons": "Mormor hjälper till.", "how_weighed": "Barnet vill inte ha mer.", "gives_all": "on"}
    page = cases.step(case, "utan-insats", **end).text
    assert "Utredningen avslutades utan insats" in cases.letters.anna.get(cases.unit).text
    assert "Besluta att följa upp barnet" in page

    assert "Den får pågå till och med den" in cases.letters.anna.get(cases.at(case, "steg/uppfoljning/")).text
    assert "särskilt behov" in cases.step(case, "uppfoljning", told="Mamman.").text
    page = cases.step(case, "uppfoljning", need="Barnet är ofta ensamt.", told="Mamman, i dag.").text
    assert "Avsluta uppföljningen av barnet" in page
    assert "Längst till" in page
    assert "pågår" in cases.letters.anna.get(cases.at(case, "steg/avslutat/")).text

    page = cases.step(case, "uppfoljning-slut", text="Det går bra.", told="Mamman, i dag.").text
    assert "Avsluta ärendet" in page


def test_a_teacher_who_asked_is_told_that_an_inquiry_was_opened_and_nothing_more(cases: Cases) -> None:
    teacher = {"under": "MANDATED", "reporter_name": "Lena Lärare", "workplace": "Ekskolan", "wants_feedback": "on"}
    case = cases.case(**teacher)
    assert "inget att berätta än" in cases.letters.anna.get(cases.at(case, "steg/aterkoppling/")).text
    cases.step(case, "skyddsbedomning", text="Barnet är tryggt i natt.")
    page = cases.step(case, "inledd", need="Skydd mot våld.").text
    assert "Lämna besked till den som anmälde" in page + cases.letters.anna.get("/arenden/").text

    asked = cases.letters.anna.get(cases.at(case, "steg/aterkoppling/")).text
    assert "”En utredning har inletts.”" in asked
    assert "Lena" not in asked
    page = cases.step(case, "aterkoppling", answered="on").text

    assert "En utredning har inletts." in page
    assert "Lämna besked till den som anmälde" not in page
    late = cases.step(case, "aterkoppling", answered="on", about=case.reports.get().record.hex)
    assert (late.status_code, Step.objects.filter(kind="aterkoppling").count()) == (422, 1)
    assert "privatperson" in cases.letters.anna.get(cases.at(case, "steg/aterkoppling/")).text


def test_a_teacher_who_asks_later_is_waited_for_and_a_neighbour_cannot_ask(cases: Cases) -> None:
    case = opened(cases, under="MANDATED", reporter_name="Lena Lärare", workplace="Ekskolan")
    anna, report = cases.letters.anna, case.reports.get()
    page = cases.at(case, f"anmalare/{report.record.hex}/")
    assert "Anteckna att hen ber om besked" in anna.post(page, {"because": "fraga"}).text

    asked = anna.post(f"{page}besked/", follow=True).text

    assert "Lämna besked till den som anmälde" in asked
    assert "Lena" not in asked
    assert '<dd dir="auto">Ja</dd>' in anna.post(page, {"because": "fraga"}).text
    assert "redan antecknat" in anna.post(f"{page}besked/", follow=True).text
    cases.told(under="ANYONE", reporter_name="Gun Granne", text="En annan sak.")
    other = Case.objects.exclude(pk=case.pk).get()
    refused = anna.post(cases.at(other, f"anmalare/{other.reports.get().record.hex}/besked/"), follow=True).text
    assert "privatperson som har anmält får inte veta" in refused


def test_a_corrected_decision_keeps_what_was_decided(cases: Cases) -> None:
    case = opened(cases, born_on=born(9))
    inquired(cases, case)
    cases.step(case, "beslut-insats", **MEASURE, until=in_days(30))
    first = Step.objects.get(kind="beslut-insats")
    address = f"ratta/{first.record.hex}/"
    asked = cases.letters.anna.get(cases.at(case, address)).text
    assert "Kontaktfamilj" not in asked
    assert MEASURE["text"] in asked

    typed = {**MEASURE, "measures": "CONTACT_FAMILY", "text": "Samtal varannan vecka.", "why_corrected": "Fel antal."}
    page = cases.letters.anna.post(cases.at(case, address), {**SIGNED, **typed}, follow=True).text

    assert page.count("Annan insats, till exempel samtal") == 2
    assert "Kontaktfamilj" not in page
    assert Step.objects.get(corrects=first).until == first.until


def test_what_comes_after_closing_is_a_case_of_its_own(cases: Cases) -> None:
    case = opened(cases)
    inquired(cases, case)
    cases.step(case, "utan-insats", reasons="Mormor hjälper till.", how_weighed="Vill inte ha mer.", gives_all="on")
    cases.step(case, "avslutat", text="Familjen klarar sig själv.")
    told = {"came_by": "visit", "arrived_on": in_days(0), "arrived_at": "00:01", "text": "Igen.", "under": "ANYONE"}

    joined = cases.letters.anna.post(cases.at(case, "ny-anmalan/"), {**told, "why": "Samma barn.", "signed": "on"})

    assert joined.status_code == 422
    assert "Ärendet är avslutat" in joined.text
    assert cases.told(text="Igen.").status_code == 302
    assert Case.objects.count() == 2


def test_whoever_has_turned_eighteen_decides_alone_and_the_page_says_so(cases: Cases) -> None:
    case = opened(cases, born_on=born(18))
    assert "Personen bestämmer själv" in cases.read(case)
    inquired(cases, case)

    called = cases.step(case, "vardnadshavare", text="Ringde mamman.")
    assert (called.status_code, "ingen vårdnadshavare längre" in called.text) == (422, True)
    silent = {**MEASURE, "child_says": "SILENT", "until": in_days(30)}
    assert "frivilliga" in cases.step(case, "beslut-insats", **silent).text
    assert "Följa upp insatsen" in cases.step(case, "beslut-insats", **{**silent, "child_says": "ASKS"}).text
