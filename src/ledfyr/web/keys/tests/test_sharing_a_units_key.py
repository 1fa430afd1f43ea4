# SPDX-License-Identifier: EUPL-1.2
"""Members let colleagues in by comparing a number, take them out at once, and everybody concerned is told."""

import pytest
from django.test import Client
from django.utils import timezone

from ledfyr.keys.models import Wrapping
from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.queries import count_under, members_of, number_to_compare, rotation_of
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind
from ledfyr.staff.tests import cast
from ledfyr.trail.models import TrailRow
from ledfyr.web.keys.tests.cast import PHRASE, Reception

pytestmark = pytest.mark.django_db(databases=["default", "social"])
Two = tuple[Client, Client]


def test_the_first_member_makes_the_units_key(anna: Client, at_work: Reception) -> None:
    assert "Skapa enhetens nyckel" in anna.get(at_work.address()).text

    anna.post(at_work.address("skapa/"))

    assert members_of(at_work.unit.pk) == {at_work.anna.pk}
    assert "Enheten har redan en nyckel" in anna.post(at_work.address("skapa/"), follow=True).text


def test_a_colleague_is_let_in_after_comparing(two: Two, at_work: Reception) -> None:
    anna, berit = two

    assert members_of(at_work.unit.pk) == {at_work.anna.pk, at_work.berit.pk}
    assert "Berit Dahl fick del i nyckeln" in anna.get("/").text
    assert "Har ingen egen nyckel än" in anna.get(at_work.address()).text  # Carin
    assert "Berit Dahl (du)" in berit.get(at_work.address()).text


def test_the_page_shows_the_number_that_the_colleague_sees(anna: Client, at_work: Reception) -> None:
    anna.post(at_work.address("skapa/"))
    berit = at_work.with_key(at_work.berit)

    asked = anna.get(at_work.address(f"slapp-in/{at_work.right_of(at_work.berit)}/")).text

    groups = number_to_compare(at_work.berit.pk).split()
    assert all(f"<span>{group}</span>" in asked for group in groups)
    assert all(f"<span>{group}</span>" in berit.get("/nycklar/").text for group in groups)


def test_nobody_is_let_in_who_was_not_compared(anna: Client, at_work: Reception) -> None:
    anna.post(at_work.address("skapa/"))
    at_work.with_key(at_work.berit)

    answer = at_work.admit(anna, at_work.berit, compared="")

    assert (answer.status_code, "Jämför talet först" in answer.text) == (422, True)
    assert members_of(at_work.unit.pk) == {at_work.anna.pk}


def test_a_key_that_was_swapped_after_the_comparison_is_not_let_in(anna: Client, at_work: Reception) -> None:
    anna.post(at_work.address("skapa/"))
    berit = at_work.with_key(at_work.berit)
    compared = number_to_compare(at_work.berit.pk)
    berit.post("/nycklar/egen/ny/", {"phrase": PHRASE, "again": PHRASE, "sure": "on"})

    answer = at_work.admit(anna, at_work.berit, number=compared)

    assert "en annan än den ni jämförde" in answer.text
    assert number_to_compare(at_work.berit.pk).split()[0] in answer.text
    assert members_of(at_work.unit.pk) == {at_work.anna.pk}


def test_whoever_has_no_part_lets_nobody_in(two: Two, at_work: Reception) -> None:
    carin = at_work.with_key(at_work.carin)

    assert two
    assert "Du har inte del i enhetens nyckel" in _followed(carin, at_work.admit(carin, at_work.carin).headers)
    assert members_of(at_work.unit.pk) == {at_work.anna.pk, at_work.berit.pk}


def _followed(browser: Client, headers: object) -> str:
    return browser.get(headers["Location"]).text  # type: ignore[index]


def test_whoever_is_taken_out_opens_nothing_from_that_moment(two: Two, at_work: Reception) -> None:
    anna, berit = two
    anna.post(at_work.address("provbrev/"), {"text": "Provbrev, måndag"})
    letter = _letter(anna, at_work)
    assert "Provbrev, måndag" in berit.post(letter).text

    at_work.take_out(anna, at_work.berit)

    assert "Du har inte del i enhetens nyckel" in berit.post(letter, follow=True).text
    assert "Provbrev, måndag" in anna.post(letter).text
    assert (rotation_of(at_work.unit.pk), count_under(at_work.unit.pk, before=2)) == (None, 0)


def _letter(browser: Client, at_work: Reception) -> str:
    page = browser.get(at_work.address()).text
    return at_work.address("provbrev/") + page.split(at_work.address("provbrev/"))[1].split('"')[0]


def test_a_part_that_somebody_put_in_anothers_place_is_refused_and_told(two: Two, at_work: Reception) -> None:
    _, berit = two
    parts = Wrapping.objects.filter(unit_key__unit=at_work.unit.pk)
    parts.filter(account=at_work.berit.pk).update(wrapped=parts.get(account=at_work.anna.pk).wrapped)

    said = berit.post(at_work.address("byte/fortsatt/"), follow=True).text

    assert "Din del av enhetens nyckel gick inte att öppna" in said
    assert TrailRow.objects.using("social").filter(verb=KeysVerb.PART_REFUSED.code, acted_by=at_work.berit.pk).exists()


def test_the_last_one_is_not_taken_out(anna: Client, at_work: Reception) -> None:
    anna.post(at_work.address("skapa/"))

    answer = at_work.take_out(anna, at_work.anna)

    assert (answer.status_code, "Ingen skulle kunna öppna" in answer.text) == (422, True)


def test_whoever_no_longer_works_there_is_pointed_out(two: Two, at_work: Reception) -> None:
    anna, berit = two
    at_work.berit.access_rights.update(ended_on=timezone.localdate())

    assert "Har inte längre någon behörighet i enheten" in anna.get(at_work.address()).text
    assert berit.get(at_work.address()).status_code == 403


def test_another_units_key_is_not_there(anna: Client, at_work: Reception) -> None:
    other = cast.unit("ale", UnitKind.CHILD_CASEWORK, "Barn")
    cast.holds(at_work.carin, Role.CHILD_CASEWORKER, "ale", other, since=timezone.localdate())

    for rest in ("", "byte/", "provbrev/"):
        assert anna.get(f"/nycklar/enheter/{other.pk}/{rest}").status_code == 404
    assert anna.post(f"/nycklar/enheter/{other.pk}/skapa/").status_code == 404


def test_a_colleague_of_another_unit_is_not_there(anna: Client, at_work: Reception) -> None:
    anna.post(at_work.address("skapa/"))
    other = cast.unit("ale", UnitKind.CHILD_CASEWORK, "Barn")
    right = cast.holds(cast.account("Dan Fors"), Role.CHILD_CASEWORKER, "ale", other, since=timezone.localdate())

    assert anna.get(at_work.address(f"slapp-in/{right.pk}/")).status_code == 404


def test_notices_go_when_they_have_been_read(two: Two) -> None:
    anna, _ = two
    anna.post("/nycklar/lasta/")

    assert "fick del i nyckeln" not in anna.get("/").text


def test_it_is_said_that_a_key_which_is_not_split_may_be_lost(two: Two, at_work: Reception) -> None:
    page = two[0].get(at_work.address()).text

    assert "inte delad på papper" in page
    assert f"ledfyr keys ceremony {at_work.unit.pk}" in page
