# SPDX-License-Identifier: EUPL-1.2
"""Somebody who has lost everything gets a new password from whoever runs the installation, and nothing old works."""

import pytest
from allauth.socialaccount.models import SocialAccount
from click.testing import CliRunner
from django.test import Client

from ledfyr.staff.models import Account
from ledfyr.trail.models import TrailRow
from ledfyr.web.command_line.main import ledfyr
from ledfyr.web.sign_in.factors import factors_of
from ledfyr.web.sign_in.tests.conftest import EMAIL, PASSWORD
from ledfyr.web.sign_in.tests.signing_in import let_in, send_password

pytestmark = pytest.mark.django_db

NEW = "en alldeles ny mening som ingen gissar"


def begin_anew(email: str, password: str = NEW) -> str:
    return CliRunner().invoke(ledfyr, ["account", "begin-anew", email, "--password", password]).output


@pytest.mark.usefixtures("secret")
def test_password_factors_links_and_sessions_are_gone(client: Client, elsewhere: Client, anna: Account) -> None:
    let_in(client, anna)
    SocialAccount.objects.create(provider="ale", uid="person-17", user=anna)
    assert "nytt lösenord" in begin_anew(EMAIL)

    assert client.get("/konto/").status_code == 302
    assert factors_of(anna.pk).are_missing
    assert not SocialAccount.objects.exists()
    assert send_password(elsewhere, EMAIL, PASSWORD).status_code == 200
    assert send_password(elsewhere, EMAIL, NEW).headers["Location"] == "/konto/andra-steget/"


def test_the_trail_says_that_it_came_from_the_command_line(anna: Account) -> None:
    begin_anew(EMAIL)
    row = TrailRow.objects.using("default").get(verb="sign_in.begun_anew")

    assert (row.acted_by_system, row.record) == ("command_line", str(anna.pk))


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("email", "password", "said"), [("ingen@ale.example", NEW, "inget öppet konto"), (EMAIL, "kort", "14")]
)
def test_what_cannot_be_done_is_told_and_changes_nothing(email: str, password: str, said: str) -> None:
    assert said in begin_anew(email, password)
    assert send_password(Client(), EMAIL, PASSWORD).status_code == 302
