# SPDX-License-Identifier: EUPL-1.2
"""Every sign-in and every change of how one signs in is a row of the trail, with neither names nor addresses."""

import pytest
from django.test import Client

from ledfyr.staff.models import Account
from ledfyr.trail.models import TrailRow
from ledfyr.web.sign_in.noting import SignInVerb
from ledfyr.web.sign_in.session import SIGN_IN
from ledfyr.web.sign_in.tests.conftest import EMAIL, PASSWORD
from ledfyr.web.sign_in.tests.signing_in import code_of, let_in, send_code, send_password
from ledfyr.web.sign_in.tests.test_setting_up_a_second_factor import secret_shown

pytestmark = pytest.mark.django_db


def told_of(account: Account) -> list[str]:
    rows = TrailRow.objects.using("default").filter(acted_by=account.pk).order_by("sequence")
    return [row.verb.partition(".")[2] for row in rows if row.verb.startswith("sign_in.")]


def test_signing_in_and_out(client: Client, anna: Account, secret: str) -> None:
    send_password(client, EMAIL, "fel")
    send_password(client, EMAIL, PASSWORD)
    send_code(client, "000000")
    send_code(client, code_of(secret))
    client.post("/logga-ut/")

    assert told_of(anna) == ["second_factor_wrong", "signed_in", "signed_out"]


def test_setting_up_a_second_factor(client: Client, anna: Account) -> None:
    send_password(client, EMAIL, PASSWORD)
    client.post("/konto/kodapp/", {"code": code_of(secret_shown(client))})

    assert told_of(anna) == ["first_step_taken", "code_app_added", "signed_in"]


def test_a_session_whose_time_has_gone(client: Client, anna: Account) -> None:
    let_in(client, anna)
    session = client.session
    session[SIGN_IN] = session[SIGN_IN] | {"at": 0.0}
    session.save()
    client.get("/konto/")

    assert told_of(anna) == ["session_ended"]


def test_no_row_holds_an_address(client: Client, anna: Account, secret: str) -> None:
    send_password(client, EMAIL, PASSWORD, REMOTE_ADDR="198.51.100.20")
    send_code(client, code_of(secret), REMOTE_ADDR="198.51.100.20")

    rows = str(list(TrailRow.objects.using("default").filter(acted_by=anna.pk).values()))
    assert "198.51.100.20" not in rows
    assert "anna" not in rows.lower()


def test_a_flood_of_wrong_passwords_writes_nothing(anna: Account) -> None:
    for _ in range(20):
        send_password(Client(), EMAIL, "fel")

    assert told_of(anna) == []


def test_every_act_says_what_was_done() -> None:
    assert all(verb.swedish[0].islower() and not verb.swedish.endswith(".") for verb in SignInVerb)
