# SPDX-License-Identifier: EUPL-1.2
"""The administrator opens an account with a first password that is shown once, and closes one with all it holds."""

import re

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from ledfyr.staff.models import AccessRight, Account
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests import cast
from ledfyr.trail.models import TrailRow
from ledfyr.web.sign_in.tests.signing_in import let_in, send_password

pytestmark = pytest.mark.django_db(databases=["default", "social"])

KIM = {"name": "Kim Ek", "email": "Kim.Ek@ale.example"}
PASSWORD = re.compile(r'<code class="lf-secret">([a-z2-9]{4}(?:-[a-z2-9]{4}){4})</code>')


@pytest.fixture
def ale(settings: Settings) -> cast.Ale:
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"
    return cast.ale(timezone.localdate())


@pytest.fixture
def noa(ale: cast.Ale) -> Client:
    return let_in(Client(), ale.noa)


def written_by(account: Account) -> list[str]:
    return list(TrailRow.objects.filter(acted_by=account.pk).order_by("sequence").values_list("verb", flat=True))


def test_the_first_password_lets_its_owner_in_to_set_up_the_second_factor(noa: Client, ale: cast.Ale) -> None:
    said = PASSWORD.search(noa.post("/konton/oppna/", KIM).text)
    assert said is not None

    entered = send_password(Client(), "kim.ek@ale.example", said[1])

    assert entered.headers["Location"] == "/konto/andra-steget/"
    assert written_by(ale.noa) == ["staff.account_opened"]


def test_the_first_password_is_shown_once_and_chance_draws_each(noa: Client) -> None:
    first = PASSWORD.search(noa.post("/konton/oppna/", KIM).text)
    other = PASSWORD.search(noa.post("/konton/oppna/", KIM | {"email": "kim@ale.example"}).text)

    assert first is not None
    assert other is not None
    assert first[1] != other[1]
    assert first[1] not in noa.get("/konton/").text


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"email": "kim"}, "Skriv en hel e-postadress"),
        ({"name": ""}, "Skriv några ord"),
        ({"email": "Vera.Holm@example.se"}, "redan ett konto"),
    ],
)
def test_what_cannot_be_opened_is_told_and_stays_to_be_mended(noa: Client, changed: dict[str, str], says: str) -> None:
    answer = noa.post("/konton/oppna/", KIM | changed)

    assert answer.status_code == 422
    assert says in answer.text
    assert (KIM | changed)["email"] in answer.text


def test_the_page_says_what_ends_before_the_account_is_closed(noa: Client, ale: cast.Ale) -> None:
    asked = noa.get(f"/konton/{ale.vera.pk}/stang/").text

    assert "<li>Enhetschef" in asked
    assert Account.objects.get(pk=ale.vera.pk).is_active


def test_closing_ends_every_right_and_signs_out_at_once(noa: Client, ale: cast.Ale) -> None:
    vera = let_in(Client(), ale.vera)

    answer = noa.post(f"/konton/{ale.vera.pk}/stang/", follow=True)

    assert "Kontot för Vera Holm är stängt" in answer.text
    assert vera.get("/").headers["Location"].startswith("/logga-in/")
    assert not AccessRight.objects.filter(account=ale.vera, ended_on=None).exists()
    assert written_by(ale.noa) == ["staff.right_ended", "staff.account_closed"]


def test_a_closed_account_is_not_there(noa: Client, ale: cast.Ale) -> None:
    noa.post(f"/konton/{ale.ida.pk}/stang/")

    assert "Ida Dahl" not in noa.get("/konton/").text.split("Öppna konton")[1]
    assert noa.get(f"/konton/{ale.ida.pk}/stang/").status_code == 404


def test_nobody_closes_their_own_account(noa: Client, ale: cast.Ale) -> None:
    answer = noa.post(f"/konton/{ale.noa.pk}/stang/")

    assert (answer.status_code, "Ingen stänger sitt eget konto" in answer.text) == (422, True)
    assert Account.objects.get(pk=ale.noa.pk).is_active


def test_the_list_says_what_each_works_as(noa: Client) -> None:
    listed = noa.get("/konton/").text

    assert re.search(r"<h3>Vera Holm</h3>\s*<p>vera.holm@example.se</p>\s*<p class=\"lf-quiet\">Enhetschef", listed)
    assert re.search(r"<h3>Ida Dahl</h3>.*?Ingen behörighet i dag", listed, re.DOTALL)


def test_the_door_stands_open_for_administrators_of_the_whole_installation_alone(noa: Client, ale: cast.Ale) -> None:
    of_ale = cast.account("Olle Sand")
    cast.holds(of_ale, Role.SYSTEM_ADMINISTRATOR, "ale", since=timezone.localdate())

    assert 'href="/konton/"' in noa.get("/").text
    assert 'href="/konton/"' not in let_in(Client(), of_ale).get("/").text
    assert 'href="/konton/"' not in let_in(Client(), ale.vera).get("/").text
