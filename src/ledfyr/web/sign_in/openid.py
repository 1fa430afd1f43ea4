# SPDX-License-Identifier: EUPL-1.2
"""Asks an OpenID Connect provider who somebody is, and believes only what it has signed for this very question.

allauth fetches the tokens. What the answer must fulfil is checked here: allauth asks for no nonce, and does not look at
the signature of an answer that was fetched over TLS.
"""

import json
import secrets
from typing import Any

import jwt
import requests
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Client, OAuth2Error
from allauth.socialaccount.providers.oauth2.utils import generate_code_challenge
from django.http import HttpRequest
from django.utils.http import urlencode

from ledfyr.web.sign_in.identity_file import OpenIdProvider
from ledfyr.web.sign_in.linking import IdentityRefused
from ledfyr.web.sign_in.rules.matching import Identity, NotLetIn

ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
MUST_SAY = ["iss", "aud", "exp", "iat", "sub"]
LEEWAY = 60  # seconds that two clocks may differ
LONGEST_SUBJECT = 191

Said = dict[str, Any]


def question_for(provider: OpenIdProvider) -> tuple[Said, Said]:
    """What goes into the address of the question, and what is kept in the session until the answer comes."""
    proof = generate_code_challenge()
    nonce = secrets.token_urlsafe(24)
    asked = {
        "response_type": "code",
        "client_id": provider.client_id,
        "scope": "openid email",
        "nonce": nonce,
        "code_challenge": proof["code_challenge"],
        "code_challenge_method": proof["code_challenge_method"],
        **({"prompt": "login"} if provider.ask_again else {}),
        **({"acr_values": provider.ask_for_acr} if provider.ask_for_acr else {}),
    }
    return asked, {"nonce": nonce, "verifier": proof["code_verifier"]}


def address_of_question(provider: OpenIdProvider, asked: Said, *, state: str, callback: str) -> str:
    """Where the browser is sent; raises IdentityRefused when the provider does not answer."""
    endpoint = _configuration(provider)["authorization_endpoint"]
    return (
        f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode({**asked, 'state': state, 'redirect_uri': callback})}"
    )


def identity_from(request: HttpRequest, key: str, provider: OpenIdProvider, kept: Said, *, callback: str) -> Identity:
    """Whom the provider has signed in; raises IdentityRefused."""
    if "code" not in request.GET:
        raise IdentityRefused(NotLetIn.CANCELLED)
    configuration = _configuration(provider)
    token = _token(request, provider, configuration, kept["verifier"], callback)
    said = _checked(token, provider, configuration, kept["nonce"])
    subject = said["sub"]
    if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST_SUBJECT:
        raise IdentityRefused(NotLetIn.NO_SUBJECT)
    return Identity(key, subject, _address(said, provider), _has_second_factor(said, provider))


def _token(request: HttpRequest, provider: OpenIdProvider, configuration: Said, verifier: str, callback: str) -> str:
    methods = configuration.get("token_endpoint_auth_methods_supported", [])
    client = OAuth2Client(
        request,
        provider.client_id,
        provider.client_secret,
        "POST",
        configuration["token_endpoint"],
        callback,
        basic_auth="client_secret_post" not in methods,
    )
    try:
        return str(client.get_access_token(request.GET["code"], pkce_code_verifier=verifier)["id_token"])
    except requests.RequestException:
        raise IdentityRefused(NotLetIn.SILENT) from None
    except (OAuth2Error, KeyError, TypeError, ValueError):
        raise IdentityRefused(NotLetIn.UNREADABLE) from None


def _checked(token: str, provider: OpenIdProvider, configuration: Said, nonce: str) -> Said:
    try:
        said = jwt.decode(
            token,
            key=_key_of(token, configuration),
            algorithms=ALGORITHMS,
            audience=provider.client_id,
            issuer=configuration["issuer"],
            leeway=LEEWAY,
            options={"require": MUST_SAY},
        )
    except (jwt.InvalidAudienceError, jwt.InvalidIssuerError):
        raise IdentityRefused(NotLetIn.NOT_FOR_US) from None
    except (jwt.ExpiredSignatureError, jwt.ImmatureSignatureError):
        raise IdentityRefused(NotLetIn.TOO_LATE) from None
    except (jwt.PyJWTError, TypeError, ValueError):
        raise IdentityRefused(NotLetIn.NOT_SIGNED_RIGHT) from None
    if not secrets.compare_digest(str(said.get("nonce", "")).encode(), nonce.encode()):
        raise IdentityRefused(NotLetIn.NOT_ASKED)
    if said.get("azp", provider.client_id) != provider.client_id:
        raise IdentityRefused(NotLetIn.NOT_FOR_US)
    return dict(said)


def _key_of(token: str, configuration: Said) -> jwt.PyJWK:
    named = jwt.get_unverified_header(token).get("kid")
    keys = [
        key for key in jwt.PyJWKSet.from_dict(_fetched(configuration["jwks_uri"])).keys if key.public_key_use != "enc"
    ]
    fitting = [key for key in keys if key.key_id == named] if named else keys
    if len(fitting) != 1:
        raise IdentityRefused(NotLetIn.NOT_SIGNED_RIGHT)
    return fitting[0]


def _configuration(provider: OpenIdProvider) -> Said:
    said = _fetched(f"{provider.server}/.well-known/openid-configuration")
    needed = [said.get(name) for name in ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")]
    if not all(isinstance(value, str) for value in needed) or str(needed[0]).rstrip("/") != provider.server:
        raise IdentityRefused(NotLetIn.UNREADABLE)
    return said


def _fetched(address: str) -> Said:
    try:
        with get_adapter().get_requests_session() as session:
            answer = session.get(address)
            answer.raise_for_status()
            said = answer.json()
    except json.JSONDecodeError:
        raise IdentityRefused(NotLetIn.UNREADABLE) from None
    except requests.RequestException:
        raise IdentityRefused(NotLetIn.SILENT) from None
    if not isinstance(said, dict):
        raise IdentityRefused(NotLetIn.UNREADABLE)
    return said


def _address(said: Said, provider: OpenIdProvider) -> str | None:
    address = said.get(provider.email_claim)
    stands_for_it = provider.email_is_decided_by_the_municipality or said.get("email_verified") is True
    return address if isinstance(address, str) and stands_for_it else None


def _has_second_factor(said: Said, provider: OpenIdProvider) -> bool:
    methods = said.get("amr") if isinstance(said.get("amr"), list) else []
    return bool(set(map(str, methods or ())) & set(provider.second_factor_amr)) or (
        said.get("acr") in provider.second_factor_acr
    )
