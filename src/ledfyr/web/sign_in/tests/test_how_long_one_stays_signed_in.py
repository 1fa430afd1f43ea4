# SPDX-License-Identifier: EUPL-1.2
"""A session ends when its person is away, when the day is over, and everywhere at once when they sign out."""

import time

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.rules.lasting import CLOCK_WENT_BACK, DAY_OVER, IDLE, is_still_sure, why_not_go_on
from ledfyr.web.sign_in.session import SIGN_IN
from ledfyr.web.sign_in.tests.signing_in import let_in

HALF_HOUR, DAY = 30 * 60, 9 * 60 * 60


@pytest.mark.parametrize(
    ("signed_in", "seen", "now", "reason"),
    [
        (0, 0, HALF_HOUR, None),
        (0, 0, HALF_HOUR + 1, IDLE),
        (0, DAY, DAY, None),
        (0, DAY, DAY + 1, DAY_OVER),
        (301, 301, 0, CLOCK_WENT_BACK),
        (300, 300, 0, None),
    ],
)
def test_a_session_lasts_while_its_person_works_and_no_longer_than_a_day(
    signed_in: float, seen: float, now: float, reason: str | None
) -> None:
    assert why_not_go_on(signed_in, seen, now) == reason


@given(at=st.floats(0, 10**6), seen=st.floats(0, 10**6), now=st.floats(0, 10**6), later=st.floats(0, 10**6))
def test_a_session_that_has_ended_does_not_begin_again_later(at: float, seen: float, now: float, later: float) -> None:
    if why_not_go_on(at, seen, now) in (IDLE, DAY_OVER):
        assert why_not_go_on(at, seen, now + later) in (IDLE, DAY_OVER)


@pytest.mark.parametrize(("said", "now", "sure"), [(0, 600, True), (0, 601, False), (601, 0, False)])
def test_one_is_asked_again_after_ten_minutes(said: float, now: float, sure: bool) -> None:  # noqa: FBT001
    assert is_still_sure(said, now) is sure


def grown_older(client: Client, **seconds: float) -> None:
    session = client.session
    session[SIGN_IN] = session[SIGN_IN] | {name: time.time() - ago for name, ago in seconds.items()}
    session.save()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("seconds", "said"), [({"seen_at": HALF_HOUR + 5}, "borta i mer än en halvtimme"), ({"at": DAY + 5}, "arbetsdag")]
)
def test_whoever_is_signed_out_is_told_why(client: Client, anna: Account, seconds: dict[str, float], said: str) -> None:
    let_in(client, anna)
    grown_older(client, **seconds)

    asked = client.get("/konto/", follow=True)
    assert asked.redirect_chain[0][0] == "/logga-in/?next=/konto/"
    assert said in asked.text


@pytest.mark.django_db
def test_work_keeps_a_session_alive(client: Client, anna: Account) -> None:
    let_in(client, anna)
    grown_older(client, seen_at=HALF_HOUR - 60)
    client.get("/konto/")

    assert time.time() - client.session[SIGN_IN]["seen_at"] < 60


@pytest.mark.django_db
def test_what_was_written_too_late_can_still_be_copied(client: Client, anna: Account) -> None:
    let_in(client, anna)
    grown_older(client, seen_at=HALF_HOUR + 5)
    late = client.post(
        "/synpunkter/ABC/svara/", {"answer": "Tack, det <b>här</b> rättar vi.", "password": "hemlig mening"}
    )

    assert late.status_code == 401
    assert "Tack, det &lt;b&gt;här&lt;/b&gt; rättar vi." in late.text
    assert "hemlig mening" not in late.text


@pytest.mark.django_db
@pytest.mark.parametrize(
    "damage", [None, 7, "x", {}, {"at": "x", "seen_at": 0, "sure_at": 0, "methods": []}, {"at": 1}]
)
def test_a_session_that_does_not_say_how_it_began_ends(client: Client, anna: Account, damage: object) -> None:
    let_in(client, anna)
    session = client.session
    session[SIGN_IN] = damage
    session.save()

    assert client.get("/konto/").headers["Location"].startswith("/logga-in/")


@pytest.mark.django_db
def test_signing_out_takes_a_form_and_ends_every_session_of_the_account(
    client: Client, elsewhere: Client, anna: Account
) -> None:
    let_in(client, anna)
    let_in(elsewhere, anna)
    assert client.get("/logga-ut/").status_code == 405
    client.post("/logga-ut/")

    assert client.get("/konto/").headers["Location"].startswith("/logga-in/")
    assert elsewhere.get("/konto/").headers["Location"].startswith("/logga-in/")
    assert not Session.objects.filter(session_data__contains="_auth_user_id").exists()


@pytest.mark.django_db
def test_signing_out_leaves_colleagues_alone(client: Client, elsewhere: Client, anna: Account, bo: Account) -> None:
    let_in(client, anna)
    let_in(elsewhere, bo)
    client.post("/logga-ut/")

    assert elsewhere.get("/konto/").status_code == 200


@pytest.mark.django_db
def test_a_closed_account_is_out_at_once(client: Client, anna: Account) -> None:
    let_in(client, anna)
    anna.is_active = False
    anna.save()

    assert client.get("/konto/").headers["Location"].startswith("/logga-in/")


@pytest.mark.django_db
def test_what_strangers_begin_is_kept_for_a_quarter_of_an_hour(client: Client) -> None:
    client.get("/logga-in/nyckel/", headers={"Accept": "application/json"})

    assert client.session.get_expiry_age() <= 15 * 60
