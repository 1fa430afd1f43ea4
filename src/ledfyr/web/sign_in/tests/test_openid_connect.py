# SPDX-License-Identifier: EUPL-1.2
"""Anna signs in with Ale's OpenID Connect provider; an answer that was not given to this question opens nothing."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client
from pytest_django import Settings

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.identity_file import OpenIdProvider
from ledfyr.web.sign_in.rules.methods import Method
from ledfyr.web.sign_in.session import SIGN_IN
from ledfyr.web.sign_in.tests.fake_openid import CLIENT, FakeOpenId, question_of, served
from ledfyr.web.sign_in.tests.signing_in import code_of, send_code, with_code_app

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def running() -> Iterator[FakeOpenId]:
    with served() as provider:
        yield provider


@pytest.fixture
def ale(running: FakeOpenId, settings: Settings) -> FakeOpenId:
    """Ale's provider, saying what is true and that a second factor was shown."""
    fresh = FakeOpenId(running.address, says={"amr": ["pwd", "mfa"]})
    running.__dict__.update(fresh.__dict__)
    settings.IDENTITY = {"ale": provider_at(running.address)}
    return running


def provider_at(address: str, **stated: Any) -> OpenIdProvider:  # noqa: ANN401
    return OpenIdProvider(
        kind="oidc",
        name="Ale kommun",
        domains=("ale.example",),
        server=address,
        client_id=CLIENT,
        client_secret="a secret between us",  # noqa: S106  # made up for this test
        second_factor_amr=("mfa",),
        **stated,
    )


def come_back(browser: Client, ale: FakeOpenId) -> Any:  # noqa: ANN401
    return browser.get(ale.authorise(question_of(browser)))


@pytest.mark.usefixtures("anna")
def test_with_a_second_factor_shown_there_one_is_in(client: Client, ale: FakeOpenId) -> None:
    answer = client.get(ale.authorise(question_of(client, next="/oversattningar/")))

    assert answer.headers["Location"] == "/oversattningar/"
    assert client.session[SIGN_IN]["methods"] == [Method.PROVIDER_WITH_SECOND_FACTOR]
    assert client.get("/konto/").status_code == 200


@pytest.mark.usefixtures("ale")
def test_the_question_asks_for_a_fresh_sign_in_and_carries_what_only_the_answer_fits(client: Client) -> None:
    asked = parse_qs(urlsplit(question_of(client)).query)

    assert asked["prompt"] == ["login"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["nonce"][0]) > 20
    assert asked["redirect_uri"] == ["http://testserver/logga-in/kommun/ale/svar/"]


@pytest.mark.parametrize("amr", [[], ["pwd"], "mfa", None, [["mfa"]], {"mfa": 1}])
def test_without_a_second_factor_there_ones_own_is_asked_for(
    client: Client, ale: FakeOpenId, anna: Account, amr: object
) -> None:
    secret = with_code_app(anna)
    ale.says["amr"] = amr

    assert come_back(client, ale).headers["Location"] == "/logga-in/kod/"
    assert client.get("/konto/").status_code == 302
    assert send_code(client, code_of(secret)).headers["Location"] == "/"
    assert client.session[SIGN_IN]["methods"] == [Method.PROVIDER, Method.CODE]


@pytest.mark.usefixtures("anna")
def test_without_any_second_factor_one_sets_it_up(client: Client, ale: FakeOpenId) -> None:
    ale.without = {"amr"}

    assert come_back(client, ale).headers["Location"] == "/konto/andra-steget/"
    assert client.get("/konto/").headers["Location"] == "/konto/andra-steget/"
    assert client.get("/konto/kodapp/").status_code == 200


@pytest.mark.usefixtures("anna")
def test_an_acr_can_state_the_second_factor(client: Client, ale: FakeOpenId, settings: Settings) -> None:
    settings.IDENTITY = {"ale": provider_at(ale.address, second_factor_acr=("loa3",), ask_for_acr="loa3")}
    ale.says = {"acr": "loa3"}
    question = question_of(client)

    assert parse_qs(urlsplit(question).query)["acr_values"] == ["loa3"]
    assert client.get(ale.authorise(question)).headers["Location"] == "/"


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ({"nonce": "of another question"}, "identity-not-asked"),
        ({"nonce": None}, "identity-not-asked"),
        ({"aud": "somebody-else"}, "identity-audience"),
        ({"aud": [CLIENT, "other"], "azp": "other"}, "identity-audience"),
        ({"iss": "https://ond.example"}, "identity-audience"),
        ({"exp": 1_000_000_000}, "identity-too-late"),
        ({"iat": 4_000_000_000}, "identity-too-late"),
        ({"sub": ""}, "identity-no-subject"),
        ({"sub": "x" * 192}, "identity-no-subject"),
        ({"email": "anna.berg@annan.example"}, "identity-domain"),
        ({"email": "anna.berg@ond.ale.example"}, "identity-domain"),
        ({"email_verified": False}, "identity-no-address"),
        ({"email_verified": "true"}, "identity-no-address"),
        ({"email": ["anna.berg@ale.example"]}, "identity-no-address"),
        ({"email": "cilla.dahl@ale.example"}, "identity-no-account"),
    ],
)
@pytest.mark.usefixtures("anna")
def test_an_answer_that_does_not_fit_opens_nothing(
    client: Client, ale: FakeOpenId, says: dict[str, Any], code: str
) -> None:
    ale.says |= says
    refused = come_back(client, ale)

    assert refused.status_code == 401
    assert code in refused.text
    assert "_auth_user_id" not in client.session
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize("missing", ["nonce", "aud", "exp", "iat", "iss", "sub"])
@pytest.mark.usefixtures("anna")
def test_an_answer_that_leaves_something_out_opens_nothing(client: Client, ale: FakeOpenId, missing: str) -> None:
    ale.without = {missing}

    assert come_back(client, ale).status_code == 401
    assert "_auth_user_id" not in client.session


@pytest.mark.usefixtures("anna")
def test_an_answer_signed_by_another_opens_nothing(client: Client, ale: FakeOpenId) -> None:
    ale.published = rsa.generate_private_key(65537, 2048)

    assert "identity-signature" in come_back(client, ale).text


@pytest.mark.parametrize("algorithm", ["none", "HS256"])
@pytest.mark.usefixtures("anna")
def test_an_answer_that_is_not_signed_with_the_public_key_opens_nothing(
    client: Client, ale: FakeOpenId, algorithm: str
) -> None:
    ale.algorithm = algorithm

    assert "identity-signature" in come_back(client, ale).text


@pytest.mark.usefixtures("anna")
def test_an_answer_works_once(client: Client, ale: FakeOpenId) -> None:
    back = ale.authorise(question_of(client))
    client.get(back)
    client.post("/logga-ut/")

    assert "identity-not-asked" in client.get(f"{back}&igen=1").text


@pytest.mark.usefixtures("anna")
def test_an_answer_in_another_browser_opens_nothing(client: Client, elsewhere: Client, ale: FakeOpenId) -> None:
    back = ale.authorise(question_of(client))

    assert "identity-not-asked" in elsewhere.get(f"{back}&igen=1").text


@pytest.mark.usefixtures("ale")
@pytest.mark.parametrize("state", ["", "x", "\x00", "[]"])
def test_a_state_that_nobody_gave_opens_nothing(client: Client, state: str) -> None:
    answer = client.get("/logga-in/kommun/ale/svar/", {"code": "x", "state": state, "igen": "1"})

    assert "identity-not-asked" in answer.text


@pytest.mark.usefixtures("anna")
def test_a_browser_that_keeps_its_cookie_to_itself_is_asked_to_come_again(client: Client, ale: FakeOpenId) -> None:
    back = ale.authorise(question_of(client))
    bounced = Client().get(back)  # what the browser sends first, as it comes from another site

    assert 'http-equiv="refresh"' in bounced.text
    assert client.get(f"{back}&igen=1").headers["Location"] == "/"


@pytest.mark.usefixtures("anna")
def test_a_cancelled_sign_in_is_told_calmly(client: Client, ale: FakeOpenId) -> None:
    state = ale.authorise(question_of(client)).partition("state=")[2]
    answer = client.get("/logga-in/kommun/ale/svar/", {"error": "access_denied", "state": state})

    assert "avbröts" in answer.text


@pytest.mark.parametrize("silent_at", ["question", "answer"])
@pytest.mark.usefixtures("anna")
def test_a_provider_that_does_not_answer_is_told_calmly(client: Client, ale: FakeOpenId, silent_at: str) -> None:
    back = ale.authorise(question_of(client)) if silent_at == "answer" else "/logga-in/kommun/ale/"
    ale.is_silent = True

    assert "identity-silent" in client.get(back).text


@pytest.mark.parametrize(
    "configuration", [{"issuer": "https://ond.example"}, {"jwks_uri": "/.well-known/x"}, {"issuer": None}]
)
@pytest.mark.usefixtures("anna")
def test_a_provider_that_says_it_is_another_is_not_believed(
    client: Client, ale: FakeOpenId, configuration: dict[str, Any]
) -> None:
    ale.configuration = configuration
    answer = client.get("/logga-in/kommun/ale/")
    if answer.status_code == 302:
        answer = client.get(ale.authorise(answer.headers["Location"]))

    assert answer.status_code == 401


def test_the_address_counts_once_and_then_the_subject(client: Client, ale: FakeOpenId, anna: Account) -> None:
    come_back(client, ale)
    client.post("/logga-ut/")
    ale.says["email"] = "anna.ek@ale.example"  # she has married

    assert come_back(client, ale).headers["Location"] == "/"
    assert SocialAccount.objects.get().user == anna
    assert SocialAccount.objects.get().extra_data == {}


@pytest.mark.usefixtures("anna")
def test_somebody_else_who_is_given_her_address_does_not_get_her_account(client: Client, ale: FakeOpenId) -> None:
    come_back(client, ale)
    client.post("/logga-ut/")
    ale.says["sub"] = "person-18"

    assert "identity-other-person" in come_back(client, ale).text


def test_a_closed_account_stays_closed(client: Client, ale: FakeOpenId, anna: Account) -> None:
    come_back(client, ale)
    client.post("/logga-ut/")
    anna.is_active = False
    anna.save()

    assert come_back(client, ale).headers["Location"] == "/logga-in/"
    assert "_auth_user_id" not in client.session


@pytest.mark.usefixtures("ale")
def test_the_sign_in_page_offers_it(client: Client) -> None:
    assert "Ale kommun" in client.get("/logga-in/").text


def test_a_municipality_that_has_none_is_not_there(client: Client) -> None:
    assert client.get("/logga-in/kommun/ale/").status_code == 404
    assert client.post("/logga-in/kommun/ale/svar/").status_code == 404
