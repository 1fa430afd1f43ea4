# SPDX-License-Identifier: EUPL-1.2
"""Anna signs in with Ale's SAML provider; an answer replayed, borrowed, too late or signed by another opens nothing."""

from base64 import b64decode, b64encode
from datetime import timedelta
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Saml
from pytest_django import Settings

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.identity_file import SamlProvider
from ledfyr.web.sign_in.rules.methods import Method
from ledfyr.web.sign_in.session import SIGN_IN
from ledfyr.web.sign_in.tests.fake_openid import question_of
from ledfyr.web.sign_in.tests.fake_saml import (
    ENTITY,
    MFA,
    PASSWORD_ONLY,
    FakeSaml,
    audience,
    certificate_of,
    moment,
    question_in,
)
from ledfyr.web.sign_in.tests.signing_in import code_of, send_code, with_code_app

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("anna")]

SP = "{urn:oasis:names:tc:SAML:2.0:protocol}"


@pytest.fixture(scope="module")
def idp() -> FakeSaml:
    return FakeSaml()


@pytest.fixture(autouse=True)
def _ale(idp: FakeSaml, settings: Settings) -> None:
    settings.IDENTITY = {"ale": provider_of(idp)}


def provider_of(idp: FakeSaml, **stated: Any) -> SamlProvider:  # noqa: ANN401
    return SamlProvider(
        kind="saml",
        name="Ale kommun",
        domains=("ale.example",),
        entity_id=ENTITY,
        sign_on=f"{ENTITY}/sso",
        certificates=(certificate_of(idp.key),),
        second_factor=(MFA,),
        **stated,
    )


def send(browser: Client, answer: str) -> Any:  # noqa: ANN401
    return browser.post("/logga-in/kommun/ale/svar/", {"SAMLResponse": answer, "igen": "1"})


def test_with_a_second_factor_shown_there_one_is_in(client: Client, idp: FakeSaml) -> None:
    question = question_of(client, next="/oversattningar/")
    let_in = send(client, idp.answer(question))

    assert let_in.headers["Location"] == "/oversattningar/"
    assert client.session[SIGN_IN]["methods"] == [Method.PROVIDER_WITH_SECOND_FACTOR]
    assert client.get("/konto/").status_code == 200


def test_without_a_second_factor_there_ones_own_is_asked_for(client: Client, idp: FakeSaml, anna: Account) -> None:
    secret = with_code_app(anna)
    send(client, idp.answer(question_of(client), context=PASSWORD_ONLY))

    assert client.get("/konto/").status_code == 302
    assert send_code(client, code_of(secret)).headers["Location"] == "/"


def test_without_any_second_factor_one_sets_it_up(client: Client, idp: FakeSaml) -> None:
    send(client, idp.answer(question_of(client), context=PASSWORD_ONLY))

    assert client.get("/").headers["Location"] == "/konto/andra-steget/"


def test_the_question_asks_for_a_fresh_sign_in_and_if_stated_for_a_second_factor(
    client: Client, idp: FakeSaml, settings: Settings
) -> None:
    settings.IDENTITY = {"ale": provider_of(idp, ask_for_second_factor=True)}
    asked = question_in(question_of(client))

    assert asked.get("ForceAuthn") == "true"
    assert asked.find(f"{SP}RequestedAuthnContext")[0].text == MFA


def test_a_replayed_answer_is_refused(client: Client, idp: FakeSaml) -> None:
    answer = idp.answer(question_of(client))
    send(client, answer)
    client.post("/logga-ut/")

    assert "identity-not-asked" in send(client, answer).text
    assert "_auth_user_id" not in client.session


def test_an_answer_in_another_browser_is_refused(client: Client, elsewhere: Client, idp: FakeSaml) -> None:
    answer = idp.answer(question_of(client))
    question_of(elsewhere)

    assert "identity-not-asked" in send(elsewhere, answer).text


def test_a_signed_assertion_in_an_envelope_for_another_question_is_refused(
    client: Client, elsewhere: Client, idp: FakeSaml
) -> None:
    hers, mine = question_of(client), question_of(elsewhere)
    of_mine = f' InResponseTo="{question_in(mine).get("ID")}"'

    assert "identity-not-asked" in send(elsewhere, idp.answer(hers, in_response_to=of_mine)).text


def test_an_answer_that_nobody_asked_for_is_refused(client: Client, idp: FakeSaml) -> None:
    answer = idp.answer(question_of(client), in_response_to="", confirmed="")

    assert "identity-not-asked" in send(client, answer).text


HOUR_AGO = moment(-timedelta(hours=1))


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ({"until": HOUR_AGO}, "identity-too-late"),
        ({"since": moment(timedelta(hours=1))}, "identity-too-late"),
        ({"audience": audience("https://somebody.else.example")}, "identity-audience"),
        ({"audience": ""}, "identity-audience"),
        ({"issuer": "https://ond.example"}, "identity-signature"),
        ({"destination": "https://somebody.else.example/svar/"}, "identity-audience"),
        ({"recipient": "https://somebody.else.example/svar/"}, "identity-not-asked"),
        ({"recipient": "http://testserver/logga-in/kommun/ale/svar/x"}, "identity-not-asked"),
        ({"confirmed": ""}, "identity-not-asked"),
        ({"status": "Responder"}, "identity-cancelled"),
        ({"name_format": Saml.NAMEID_TRANSIENT}, "identity-no-subject"),
        ({"name_format": Saml.NAMEID_EMAIL_ADDRESS, "subject": "anna.berg@ale.example"}, "identity-no-subject"),
        ({"subject": "x" * 192}, "identity-no-subject"),
        ({"email": "anna.berg@annan.example"}, "identity-domain"),
        ({"email_name": "other"}, "identity-no-address"),
        ({"email": "cilla.dahl@ale.example"}, "identity-no-account"),
    ],
)
def test_an_answer_that_does_not_fit_opens_nothing(
    client: Client, idp: FakeSaml, says: dict[str, Any], code: str
) -> None:
    refused = send(client, idp.answer(question_of(client), **says))

    assert refused.status_code == 401
    assert code in refused.text
    assert "_auth_user_id" not in client.session
    assert not SocialAccount.objects.exists()


def test_an_answer_signed_by_another_is_refused(client: Client) -> None:
    assert "identity-signature" in send(client, FakeSaml().answer(question_of(client))).text


def test_an_answer_that_is_not_signed_is_refused(client: Client, idp: FakeSaml) -> None:
    assert "identity-signature" in send(client, idp.answer(question_of(client), sign=False)).text


def test_an_answer_signed_in_a_way_that_can_be_forged_is_refused(client: Client, idp: FakeSaml) -> None:
    old = FakeSaml(idp.key, Saml.SHA1, Saml.RSA_SHA1)

    assert send(client, old.answer(question_of(client))).status_code == 401
    assert "_auth_user_id" not in client.session


def test_a_word_changed_after_signing_is_refused(client: Client, idp: FakeSaml) -> None:
    answer = b64decode(idp.answer(question_of(client), email="bo.lund@ale.example"))
    changed = b64encode(answer.replace(b"bo.lund@", b"anna.berg@")).decode()

    assert "identity-signature" in send(client, changed).text


def test_an_assertion_wrapped_beside_the_signed_one_is_refused(client: Client, idp: FakeSaml) -> None:
    question = question_of(client)
    real = b64decode(idp.answer(question, email="bo.lund@ale.example", subject="person-18")).decode()
    false = b64decode(idp.answer(question, sign=False)).decode()
    own = false[false.index("<saml:Assertion") : false.index("</samlp:Response>")]
    for wrapped in (
        real.replace("</samlp:Status>", f"</samlp:Status>{own}"),
        real.replace("</samlp:R", f"{own}</samlp:R"),
    ):
        assert send(client, b64encode(wrapped.encode()).decode()).status_code == 401
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("answer", ["", "x", "====", "PHg+", "å", b64encode(b"<a/>").decode(), "A" * 300_000])
def test_what_is_no_answer_is_told_calmly(client: Client, answer: str) -> None:
    question_of(client)

    assert send(client, answer).status_code == 401


ENTITIES = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def test_an_answer_that_would_grow_when_read_is_refused(client: Client, idp: FakeSaml) -> None:
    answer = b64decode(idp.answer(question_of(client))).decode().replace("person-17", "&b;")

    assert send(client, b64encode((ENTITIES + answer).encode()).decode()).status_code == 401


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(at=st.integers(min_value=0), length=st.integers(min_value=1, max_value=400))
def test_an_answer_with_a_hole_is_refused_calmly(client: Client, idp: FakeSaml, at: int, length: int) -> None:
    client.post("/logga-ut/")
    answer = b64decode(idp.answer(question_of(client)))
    at %= len(answer)
    refused = send(client, b64encode(answer[:at] + answer[at + length :]).decode())

    assert refused.status_code in (302, 401)
    assert ("_auth_user_id" in client.session) == (refused.status_code == 302)


def test_the_first_arrival_from_the_other_site_only_asks_the_browser_to_send_it_once_more(
    client: Client, idp: FakeSaml
) -> None:
    answer = idp.answer(question_of(client))
    bounced = client.post("/logga-in/kommun/ale/svar/", {"SAMLResponse": answer})

    assert "data-send-at-once" in bounced.text
    assert answer in bounced.text.replace("&#x2B;", "+")
    assert "_auth_user_id" not in client.session
    assert send(client, answer).headers["Location"] == "/"


def test_nothing_of_an_answer_is_kept(client: Client, idp: FakeSaml) -> None:
    send(client, idp.answer(question_of(client)))

    assert "person-17" not in str(dict(client.session.items()))
    assert SocialAccount.objects.get().extra_data == {}


def test_a_subject_in_an_attribute_can_be_stated(client: Client, idp: FakeSaml, settings: Settings) -> None:
    stated = {"subject_attribute": "urn:oid:subject", "email_attribute": "urn:oid:subject"}
    settings.IDENTITY = {"ale": provider_of(idp, **stated)}
    answer = idp.answer(question_of(client), email_name="urn:oid:subject", name_format=Saml.NAMEID_TRANSIENT)

    assert send(client, answer).headers["Location"] == "/"
    assert SocialAccount.objects.get().uid == "anna.berg@ale.example"


def test_the_metadata_says_where_answers_are_sent(client: Client) -> None:
    shown = client.get("/logga-in/kommun/ale/metadata/")

    assert 'Location="http://testserver/logga-in/kommun/ale/svar/"' in shown.text
    assert 'WantAssertionsSigned="true"' in shown.text
