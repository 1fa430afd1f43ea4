# SPDX-License-Identifier: EUPL-1.2
"""A change of key that stands still goes on when any member unlocks, and is shown as far as it has come."""

import pytest
from django.test import Client

from ledfyr.keys.queries import count_waiting, rotation_of
from ledfyr.web.keys.resealing import Resealing
from ledfyr.web.keys.tests.cast import PHRASE, Reception

pytestmark = pytest.mark.django_db(databases=["default", "social"])
Two = tuple[Client, Client]


@pytest.fixture
def standing_still(two: Two, at_work: Reception) -> Two:
    """Carin was let in and taken out again, and the process was killed before anything was sealed anew."""
    anna, berit = two
    for number in range(3):
        anna.post(at_work.address("provbrev/"), {"text": f"Provbrev {number}"})
    at_work.with_key(at_work.carin)
    at_work.admit(anna, at_work.carin)
    with pytest.MonkeyPatch.context() as killed:
        killed.setattr(Resealing, "begin", lambda _self, _work: False)
        at_work.take_out(anna, at_work.carin)
    return anna, berit


def test_the_page_says_how_far_it_has_come(standing_still: Two, at_work: Reception) -> None:
    page = standing_still[0].get(at_work.address("byte/")).text

    assert "0 av 3 poster är omförseglade." in page
    assert "står stilla" in page
    assert "Fortsätt nu" in page


def test_it_goes_on_when_another_member_unlocks(standing_still: Two, at_work: Reception) -> None:
    _, berit = standing_still
    assert rotation_of(at_work.unit.pk) is not None

    berit.post("/nycklar/las-upp/", {"phrase": PHRASE})

    assert rotation_of(at_work.unit.pk) is None
    assert count_waiting(at_work.unit.pk, before=2) == 0
    assert "Inget byte pågår" in berit.get(at_work.address("byte/")).text


def test_it_goes_on_when_a_member_says_so(standing_still: Two, at_work: Reception) -> None:
    standing_still[0].post(at_work.address("byte/fortsatt/"))

    assert rotation_of(at_work.unit.pk) is None


def test_a_second_change_waits_for_the_first(standing_still: Two, at_work: Reception) -> None:
    anna, _ = standing_still

    answer = at_work.take_out(anna, at_work.berit)

    assert (answer.status_code, "byts just nu" in answer.text) == (422, True)


def test_a_damaged_letter_is_listed_and_can_be_tried_again(standing_still: Two, at_work: Reception) -> None:
    anna, _ = standing_still
    spoiled, before = at_work.spoil_a_letter()
    anna.post(at_work.address("byte/fortsatt/"))

    page = anna.get(at_work.address()).text
    assert "Gick inte att öppna" in page
    assert "har ändrats eller kapats" in page
    assert "Inget av det gick att öppna än" in anna.post(at_work.address("skadade/"), follow=True).text
    at_work.restore(spoiled, before)
    assert "är omförseglat" in anna.post(at_work.address("skadade/"), follow=True).text
    assert "Gick inte att öppna" not in anna.get(at_work.address()).text
