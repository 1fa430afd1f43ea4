# SPDX-License-Identifier: EUPL-1.2
"""A member makes a key with a phrase of their own; a refusal says what to do, and no phrase is ever written back."""

import pytest
from django.test import Client

from ledfyr.keys.queries import member_key
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests import cast
from ledfyr.web.keys.tests.cast import OTHER_PHRASE, PHRASE, Reception
from ledfyr.web.sign_in.tests.signing_in import let_in

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def test_the_first_page_leads_to_making_a_key(at_work: Reception) -> None:
    anna = at_work.browser(at_work.anna)

    assert "/nycklar/" in anna.get("/").text
    assert "Skapa din nyckel" in anna.get("/nycklar/").text
    assert "aldrig" in anna.get("/nycklar/egen/").text


def test_a_key_is_made_and_unlocked(anna: Client, at_work: Reception) -> None:
    page = anna.get("/nycklar/").text

    assert member_key(at_work.anna.pk) is not None
    assert "Den är upplåst" in page
    assert "Din nyckel är skapad och upplåst." in page


@pytest.mark.parametrize(
    ("phrase", "again", "said"),
    [
        ("kort", "kort", "behöver minst 16"),
        ("aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa", "upprepar sig"),
        ("Anna Berg Mottagningen", "Anna Berg Mottagningen", "andra vet om dig"),
        (PHRASE, PHRASE + " ", "inte lika"),
        ("", "", "Skriv din upplåsningsfras"),
    ],
)
def test_a_phrase_that_is_refused_says_what_to_do(at_work: Reception, phrase: str, again: str, said: str) -> None:
    answer = at_work.browser(at_work.anna).post("/nycklar/egen/", {"phrase": phrase, "again": again})

    assert answer.status_code == 422
    assert said in answer.text
    assert not phrase or f'value="{phrase}' not in answer.text
    assert member_key(at_work.anna.pk) is None


def test_another_phrase_opens_the_same_key(anna: Client, at_work: Reception) -> None:
    before = member_key(at_work.anna.pk)

    anna.post("/nycklar/egen/fras/", {"old": PHRASE, "phrase": OTHER_PHRASE, "again": OTHER_PHRASE})
    anna.post("/nycklar/las/")

    after = member_key(at_work.anna.pk)
    assert before is not None
    assert after is not None
    assert after.public_key() == before.public_key()
    assert anna.post("/nycklar/las-upp/", {"phrase": PHRASE}).status_code == 422
    assert anna.post("/nycklar/las-upp/", {"phrase": OTHER_PHRASE}).status_code == 302


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (OTHER_PHRASE, OTHER_PHRASE + "!", "låser inte upp din nyckel"),
        (PHRASE, "kort", "behöver minst 16"),
        (PHRASE, PHRASE, "samma som den gamla"),
    ],
)
def test_a_change_of_phrase_that_is_refused_changes_nothing(anna: Client, old: str, new: str, said: str) -> None:
    answer = anna.post("/nycklar/egen/fras/", {"old": old, "phrase": new, "again": new})

    assert (answer.status_code, said in answer.text) == (422, True)
    assert anna.post("/nycklar/las-upp/", {"phrase": PHRASE}).status_code == 302


def test_a_forgotten_phrase_is_replaced_only_by_somebody_who_is_sure(
    two: tuple[Client, Client], at_work: Reception
) -> None:
    _, berit = two
    unsure = berit.post("/nycklar/egen/ny/", {"phrase": OTHER_PHRASE, "again": OTHER_PHRASE})
    assert (unsure.status_code, "säker" in unsure.text) == (422, True)

    berit.post("/nycklar/egen/ny/", {"phrase": OTHER_PHRASE, "again": OTHER_PHRASE, "sure": "on"})

    held = member_key(at_work.berit.pk)
    assert held is not None
    assert held.version == 2
    assert "Du har inte del i nyckeln" in berit.get(at_work.address()).text


def test_whoever_is_alone_is_told_that_all_would_be_lost(anna: Client, at_work: Reception) -> None:
    anna.post(at_work.address("skapa/"))

    assert "förlorat för alltid" in anna.get("/nycklar/egen/ny/").text


def test_whoever_is_not_alone_is_not_frightened(two: tuple[Client, Client]) -> None:
    assert "för alltid. Kommer du på frasen" in two[1].get("/nycklar/egen/ny/").text
    assert "förlorat" not in two[1].get("/nycklar/egen/ny/").text.replace("inget förlorat", "")


@pytest.mark.parametrize("role", [role for role in Role if role not in {
    Role.RECEPTION, Role.CHILD_CASEWORKER, Role.ADULT_CASEWORKER, Role.UNIT_MANAGER, Role.EMERGENCY
}])  # fmt: skip
def test_a_role_that_has_no_part_in_keys_meets_none_of_the_pages(
    at_work: Reception, client: Client, role: Role
) -> None:
    assert at_work.unit
    person = cast.account("Noa Lind")
    cast.holds(person, role, "ale")
    let_in(client, person)

    assert client.get("/nycklar/").status_code == 403
    assert "/nycklar/" not in client.get("/").text
