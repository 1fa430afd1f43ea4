# SPDX-License-Identifier: EUPL-1.2
"""Somebody leaves, and is afraid: safe ways of contact, the way, a plan with partners, and the threat kept apart."""

from typing import Any

import pytest
from django.test import Client

from ledfyr.casework.models import Case, PlanEntry, Threat
from ledfyr.casework.own_words import CaseworkReason, CaseworkVerb
from ledfyr.trail.models import TrailRow
from ledfyr.web.casework.tests.supporting import Supporting, days

pytestmark = pytest.mark.django_db(databases=["default", "social"])
FEARED = "Två av dem har stått utanför porten."
PROTECTED = "Siv bor hos sin syster från i kväll."
SAFE, NEVER = "Sms till systern, efter klockan 17.", "Aldrig brev hem."


def threatened(support: Supporting, **typed: str) -> tuple[Case, Any]:  # the client's own answer
    """Siv tells Anna what she is afraid of."""
    case = support.case()
    told = {"feared": FEARED, "protection": PROTECTED, "police_number": "5000-K1, Lo vid polisen", **typed}
    return case, support.send(support.at(case, "skydd/skriv/"), **told)


def test_somebody_leaves_and_the_threat_stands_apart_from_all_the_rest(support: Supporting) -> None:
    case, saved = threatened(support, look_again_on=days(7)["valid_until"])
    assert "Sparat för sig." in saved.text

    agreed = {"is_agreed": "on"}
    support.send(support.at(case, "kontakt/"), words=SAFE, never=NEVER, **agreed)
    way = support.send(support.at(case, "vagen/del/"), code="akut", words="Jag måste bort i natt.", **agreed).text
    assert "<strong>Det som är bråttom</strong> (här, sedan den" in way
    assert "ingen stege" in way
    tasks = {"who_1": "Bostadsbolaget", "what_1": "ordnar ett rum", "by_1": days(1)["valid_until"]}
    support.part(case, "boende", words="Jag behöver sova någonstans.", goal="En trygg adress.", **tasks)

    page = support.read(case)
    assert SAFE in page
    assert NEVER in page
    printed = support.letters.anna.get(support.at(case, "plan/skriv-ut/")).text
    assert "ordnar ett rum" in printed
    for words in (FEARED, PROTECTED, "5000-K1"):
        assert words not in page + way + printed
    for words in (SAFE, NEVER, "Det som är bråttom"):
        assert words not in printed  # what could put the person in danger does not go home on paper

    refused = support.letters.anna.post(support.at(case, "skydd/"), {})
    assert (refused.status_code, FEARED in refused.text) == (422, False)
    shown = support.letters.anna.post(support.at(case, "skydd/"), {"because": "skydd"}).text
    assert FEARED in shown
    assert PROTECTED in shown
    assert "5000-K1" in shown


def test_every_reading_of_a_threat_stands_in_the_log_with_its_reason(support: Supporting) -> None:
    case, _ = threatened(support)

    support.letters.anna.post(support.at(case, "skydd/"), {"because": "nytt"})

    row = TrailRow.objects.using("social").order_by("-sequence")[0]
    assert (row.verb, row.reason) == (CaseworkVerb.THREAT_READ.code, CaseworkReason.SOMETHING_NEW.code)


@pytest.mark.parametrize("who", ["berit", "vera"])
def test_a_threat_opens_for_whoever_is_responsible_and_the_manager_alone(support: Supporting, who: str) -> None:
    case, _ = threatened(support)
    browser = support.letters.berit if who == "berit" else _manager(support)

    asked = browser.get(support.at(case, "skydd/"))
    shown = browser.post(support.at(case, "skydd/"), {"because": "skydd"})

    opens = who == "vera"
    assert (asked.status_code, shown.status_code, FEARED in shown.text) == (
        (200, 200, True) if opens else (403, 403, False)
    )
    assert browser.get(support.at(case, "skydd/skriv/")).status_code == (200 if opens else 403)


@pytest.mark.parametrize(
    ("typed", "because"),
    [
        ({"feared": ""}, "vad personen är rädd för"),
        ({"protection": ""}, "vad ni gör för att skydda"),
        ({"signed": ""}, "inte undertecknat"),
    ],
)
def test_a_note_that_lacks_something_says_so_and_keeps_what_was_typed(
    support: Supporting, typed: dict[str, str], because: str
) -> None:
    _, answer = threatened(support, **typed)

    assert (answer.status_code, because in answer.text) == (422, True)
    assert "5000-K1" in answer.text
    assert not Threat.objects.exists()


def test_how_somebody_is_reached_and_where_they_are_is_what_they_agreed_to(support: Supporting) -> None:
    case = support.case()

    for rest, typed, because in (
        ("kontakt/", {"words": SAFE}, "har inte sagt ja"),
        ("kontakt/", {"never": NEVER, "is_agreed": "on"}, "hur ni får höra av er"),
        ("vagen/del/", {"is_agreed": "on"}, "Välj en del av vägen."),
        ("vagen/del/", {"code": "akut"}, "har inte sagt ja"),
    ):
        answer = support.send(support.at(case, rest), **typed)
        assert (answer.status_code, because in answer.text) == (422, True), because
    assert not PlanEntry.objects.exists()


def test_one_goes_back_and_forth_on_the_way_and_is_in_one_place(support: Supporting) -> None:
    case = support.case()
    for code in ("livet", "akut"):
        seen = PlanEntry.objects.order_by("-pk").first()
        shown = {"seen": str(seen.record)} if seen else {}
        way = support.send(support.at(case, "vagen/del/"), code=code, is_agreed="on", **shown).text

    assert way.count("(här, sedan den") == 1
    assert "<strong>Det som är bråttom</strong>" in way
    assert PlanEntry.objects.count() == 2


def test_no_address_and_no_title_of_the_pages_tells_of_an_exit_or_a_threat(support: Supporting) -> None:
    case = support.case()

    for rest in ("vagen/", "vagen/del/", "kontakt/", "skydd/", "skydd/skriv/", "plan/"):
        page = support.letters.anna.get(support.at(case, rest)).text
        title = page.partition("<title>")[2].partition("</title>")[0].lower()
        assert [word for word in ("avhopp", "exit", "hot", "extrem") if word in title + rest] == []


def _manager(support: Supporting) -> Client:
    """Vera, who manages the reception and has been let into its key."""
    reception, vera = support.letters.reception, support.letters.vera
    browser = reception.with_key(vera)
    reception.admit(support.letters.anna, vera)
    return browser
