# SPDX-License-Identifier: EUPL-1.2
"""The editor face has the same way in as the staff face, and none of Wagtail's own."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from ledfyr.staff.actions import close_account
from ledfyr.staff.actions.editors import let_edit
from ledfyr.staff.models import AccessRight, Account
from ledfyr.staff.rules.roles import FOR_THE_WHOLE_INSTALLATION, Role
from ledfyr.staff.rules.units import needs_unit
from ledfyr.staff.tests.cast import communicator
from ledfyr.web.sign_in.rules.methods import Method
from ledfyr.web.sign_in.tests.conftest import EMAIL, PASSWORD
from ledfyr.web.sign_in.tests.signing_in import code_of, let_in, send_code, send_password, with_code_app

pytestmark = pytest.mark.django_db

WAGTAILS_OWN = ("/password_reset/", "/password_reset/confirm/x/y/", "/users/", "/users/new/", "/users/edit/1/")


@pytest.fixture(autouse=True)
def _editor_face(settings: Settings) -> None:
    settings.ROOT_URLCONF = "ledfyr.web.editor_urls"


def test_password_and_code_sign_in(client: Client, secret: str) -> None:
    send_password(client, EMAIL, PASSWORD)

    assert send_code(client, code_of(secret)).headers["Location"] == "/"
    assert client.get("/konto/").status_code == 200


@pytest.mark.parametrize("address", ["/login/", *WAGTAILS_OWN])
def test_nobody_who_is_not_signed_in_meets_wagtails_own_way_in(client: Client, address: str) -> None:
    assert client.get(address).headers["Location"].startswith("/logga-in/")
    assert client.post(address, {"username": EMAIL, "password": PASSWORD}).status_code in (302, 401)


@pytest.fixture
def kim(bo: Account) -> Account:
    """A communicator, whom Wagtail lets edit."""
    communicator(bo)
    let_edit(bo, timezone.localdate())
    return bo


@pytest.mark.parametrize("address", WAGTAILS_OWN)
def test_wagtails_own_accounts_and_passwords_are_not_there(client: Client, kim: Account, address: str) -> None:
    let_in(client, kim)

    assert client.get(address).status_code == 404


def test_whoever_may_not_edit_is_told_calmly(client: Client, anna: Account) -> None:
    let_in(client, anna)
    refused = client.get("/")

    assert refused.status_code == 403
    assert "Sidan är för den som är kommunikatör" in refused.text
    assert "unsafe" not in refused.headers["Content-Security-Policy"]


def test_a_communicator_whom_wagtail_does_not_let_edit_is_told_calmly(client: Client, anna: Account) -> None:
    refused = let_in(client, communicator(anna)).get("/", follow=True)

    assert refused.status_code == 403
    assert "Redaktionen är för den som är kommunikatör" in refused.text


def test_wagtails_menu_signs_out_everywhere(client: Client, elsewhere: Client, anna: Account) -> None:
    let_in(client, anna)
    let_in(elsewhere, anna)
    client.post("/logout/")

    assert elsewhere.get("/konto/").headers["Location"].startswith("/logga-in/")


def test_pages_of_our_own_keep_the_strict_policy(client: Client, kim: Account) -> None:
    let_in(client, kim)

    assert "unsafe" not in client.get("/konto/").headers["Content-Security-Policy"]
    assert "unsafe" not in client.get("/logga-in/").headers["Content-Security-Policy"]
    assert "unsafe" in client.get("/sprite/").headers["Content-Security-Policy"]


def test_a_page_that_is_open_shows_no_activity_by_itself(client: Client, kim: Account) -> None:
    let_in(client, kim)
    session = client.session
    before = timezone.now().timestamp() - 29 * 60
    session["ledfyr_sign_in"] = session["ledfyr_sign_in"] | {"seen_at": before}
    session.save()
    client.post("/editing-sessions/ping/pages/basepage/1/1/")

    assert client.session["ledfyr_sign_in"]["seen_at"] == before


def test_a_role_that_is_missing_is_told_with_whom_to_ask(client: Client, anna: Account, settings: Settings) -> None:
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"
    let_in(client, anna)
    refused = client.get("/webbplatsen/")

    assert refused.status_code == 403
    assert "Sidan är för den som är kommunikatör" in refused.text
    assert "Be din chef" in refused.text


def test_an_editor_finds_no_password_or_address_to_change_in_wagtail(client: Client, kim: Account) -> None:
    shown = let_in(client, kim).get("/account/")

    assert shown.status_code == 200
    assert 'type="password"' not in shown.text
    assert 'type="email"' not in shown.text


# One page of each kind that Wagtail has: none of them says itself who may call it.
WAGTAILS_PAGES = (
    "/",
    "/account/",
    "/choose-page/",
    "/documents/",
    "/documents/edit/1/",
    "/dokument/1/protokoll.pdf",
    "/editing-sessions/ping/pages/basepage/1/1/",
    "/images/",
    "/images/1/",
    "/pages/1/",
    "/pages/1/edit/",
    "/pages/1/history/",
    "/reports/site-history/",
    "/search/",
    "/snippets/",
    "/sprite/",
    "/workflows/list/",
)


def is_out(client: Client, address: str) -> bool:
    """Whether Ledfyr itself refuses, before Wagtail is asked and whatever it would say."""
    return all(
        answer.status_code == 403 and "Sidan " in answer.text for answer in (client.get(address), client.post(address))
    )


def hold_from(kim: Account, first: date, last: date, **changed: object) -> None:
    AccessRight.objects.filter(account=kim).update(valid_from=first, valid_until=last, **changed)


@pytest.mark.parametrize("address", WAGTAILS_PAGES)
def test_an_editor_whose_right_has_run_out_is_out_although_wagtail_knows_nothing_of_it(
    client: Client, kim: Account, address: str
) -> None:
    let_in(client, kim)
    yesterday = timezone.localdate() - timedelta(days=1)
    assert not is_out(client, address)

    hold_from(kim, yesterday, yesterday)

    assert is_out(client, address)


def test_an_editor_whose_right_begins_tomorrow_is_not_in_yet(client: Client, kim: Account) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    hold_from(kim, tomorrow, tomorrow)

    assert is_out(let_in(client, kim), "/")


def test_an_editor_whose_right_was_ended_today_is_out(client: Client, kim: Account) -> None:
    today = timezone.localdate()
    hold_from(kim, today, today, ended_on=today)

    assert is_out(let_in(client, kim), "/")


def test_a_right_in_one_municipality_does_not_open_the_pages_of_all(client: Client, kim: Account) -> None:
    today = timezone.localdate()
    hold_from(kim, today, today, municipality="ale")

    assert is_out(let_in(client, kim), "/")


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.COMMUNICATOR and not needs_unit(role)])
def test_no_other_role_edits_whatever_wagtail_says(client: Client, kim: Account, role: Role) -> None:
    today = timezone.localdate()
    hold_from(kim, today, today, role=role, municipality="" if role in FOR_THE_WHOLE_INSTALLATION else "ale")

    assert is_out(let_in(client, kim), "/")


def test_whoever_has_shown_a_password_alone_does_not_meet_wagtail(client: Client, kim: Account) -> None:
    with_code_app(kim)
    let_in(client, kim, Method.PASSWORD)

    assert client.get("/pages/1/edit/").headers["Location"].startswith("/logga-in/")


def test_an_editor_whose_account_is_closed_is_out_at_once(client: Client, kim: Account) -> None:
    let_in(client, kim)
    close_account(account=kim, by=None, at=timezone.now())

    assert client.get("/").headers["Location"].startswith("/logga-in/")
