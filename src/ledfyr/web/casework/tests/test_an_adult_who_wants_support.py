# SPDX-License-Identifier: EUPL-1.2
"""An adult's case begins with the adult's own wish, and a no ends the matter: as a story on the pages."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ledfyr.casework.models import Case, Offer, Wish
from ledfyr.web.casework.tests.supporting import WORDS, WORRY, Supporting, today

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def test_an_adult_asks_for_support_and_the_case_stands_in_their_words(support: Supporting) -> None:
    case = support.case()

    page = support.read(case)
    assert WORDS in page
    assert "Bara sms" in page
    assert "personen ansöker om stöd" in page
    listed = support.letters.anna.get(support.unit).text
    assert case.pk.hex[:4].upper() in listed
    assert [word for word in ("Siv", "kvällarna", "sms") if word in listed] == []


def test_concern_for_an_adult_is_an_offer_and_a_no_ends_it(support: Supporting) -> None:
    offer = support.offer()
    page = support.letters.anna.get(support.at_offer(offer)).text
    assert WORRY in page
    assert "Personen säger nej" in page
    assert not Case.objects.exists()

    ended = support.letters.anna.post(support.at_offer(offer, "nej/"), follow=True).text

    assert "inget mer görs" in ended
    assert "Inget erbjudande väntar på svar." in ended
    assert "Saken är avslutad." in support.letters.anna.get(support.at_offer(offer)).text
    assert not Case.objects.exists()
    again = support.send(support.at_offer(offer, "ja/"), stated_on=today(), own_words=WORDS, born_on="1990-04-01")
    assert (again.status_code, "redan svarat" in again.text) == (422, True)
    assert not Case.objects.exists()


def test_no_inquiry_is_opened_on_concern_alone_and_the_page_says_what_to_do(support: Supporting) -> None:
    offer = support.offer()

    asked = support.letters.anna.get(support.at_offer(offer, "utredning/"))
    assert (asked.status_code, "inte tillfrågad" in asked.text, "2 kap. 1 § SoL" in asked.text) == (403, True, True)

    support.letters.anna.post(support.at_offer(offer, "nej/"))
    refused = support.letters.anna.get(support.at_offer(offer, "utredning/"))
    assert refused.status_code == 403
    assert "utreds inte mot sin vilja" in refused.text
    assert "Låt saken ta slut här" in refused.text


def test_a_yes_to_an_offer_opens_a_case_in_the_persons_words(support: Supporting) -> None:
    offer = support.offer()

    told = {"stated_on": today(), "name": "Siv Alm", "born_on": "1990-04-01", "own_words": WORDS}
    page = support.send(support.at_offer(offer, "ja/"), **told).text

    assert WORDS in page
    assert WORRY not in page
    assert Wish.objects.get().offer == offer
    assert Offer.objects.get().answer == "ACCEPTS"


@pytest.mark.parametrize(
    ("typed", "because"),
    [
        ({"own_words": ""}, "En åsikt är aldrig skäl"),
        ({"born_on": ""}, "Födelsedagen saknas"),
        ({"born_on": "2015-01-01"}, "inte fyllt 18"),
        ({"born_on": "2999-01-01"}, "ligger i framtiden"),
        ({"stated_on": "2999-01-01"}, "har inte kommit än"),
        ({"signed": ""}, "inte undertecknat"),
    ],
)
def test_a_form_that_lacks_something_says_so_and_keeps_what_was_typed(
    support: Supporting, typed: dict[str, str], because: str
) -> None:
    answer = support.asked(**typed)

    assert (answer.status_code, because in answer.text) == (422, True)
    assert "Siv Alm" in answer.text
    assert not Case.objects.exists()


def test_concern_for_somebody_under_21_or_of_unknown_age_is_a_report(support: Supporting) -> None:
    born = timezone.localdate() - timedelta(days=365 * 19)

    for typed in ({"born_on": born.isoformat()}, {"known_to_be_21": ""}):
        answer = support.offered(**typed)
        assert (answer.status_code, "Skriv in det som en anmälan" in answer.text) == (422, True)
    assert not Offer.objects.exists()


def test_the_person_ends_it_and_nothing_is_asked(support: Supporting) -> None:
    case = support.case()
    asked = support.letters.anna.get(support.at(case, "avsluta/")).text
    assert "Fråga inte varför" in asked
    assert "<textarea" not in asked

    page = support.letters.anna.post(support.at(case, "avsluta/"), follow=True).text

    assert "Inget annat följer" in page
    assert Wish.objects.get().ended_on == timezone.localdate()
    assert "redan avslutat" in support.letters.anna.post(support.at(case, "avsluta/"), follow=True).text


def test_a_relative_gets_support_without_any_case_about_the_one_they_worry_about(support: Supporting) -> None:
    case = support.case(as_relative="on", own_words="Jag är mamma och sover inte. Jag vill prata med någon.")

    assert "Närstående som vill ha stöd" in support.read(case)
    assert "Skriv inte vem den andra är" in support.letters.anna.get(f"{support.unit}oppna/").text
    assert (Case.objects.count(), Offer.objects.count()) == (1, 0)


def test_a_colleague_opens_neither_case_nor_offer(support: Supporting) -> None:
    case, offer = support.case(), support.offer()

    for address in (support.at(case), support.at_offer(offer)):
        refused = support.letters.berit.get(address)
        assert (refused.status_code, WORDS in refused.text, WORRY in refused.text) == (403, False, False)


def test_an_adults_case_is_in_no_list_and_no_page_of_childrens_cases(support: Supporting) -> None:
    case = support.case()
    unit = f"/arenden/enheter/{support.letters.reception.unit.pk}/"

    assert case.pk.hex[:4].upper() not in support.letters.anna.get(unit).text
    assert support.letters.anna.get(f"{unit}arende/{case.pk.hex}/").status_code == 404
    assert support.letters.anna.get(f"{unit}arende/{case.pk.hex}/steg/inledd/").status_code == 404


def test_a_case_is_given_to_a_colleague_and_kept_from_whoever_is_too_close(support: Supporting) -> None:
    case = support.case()
    anna, berit = support.letters.anna, support.letters.berit
    anna.post(support.at(case, "ansvarig/"), {"account": str(support.letters.reception.berit.pk)})
    assert WORDS in berit.get(support.at(case)).text

    assert "anmäler jäv" in berit.get(support.at(case, "jav/")).text
    berit.post(support.at(case, "jav/"))

    assert berit.get(support.at(case)).status_code == 403
    anna.post(support.at(case, "ansvarig/"), {"myself": "1"})
    assert WORDS in support.read(case)
