# SPDX-License-Identifier: EUPL-1.2
"""An OpenID Connect provider on this machine that says whatever a test wants it to say."""

import hashlib
import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit
from wsgiref.simple_server import WSGIRequestHandler, make_server

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

CLIENT = "ledfyr-at-ale"
STATES = "socialaccount_states"


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        return


@dataclass
class FakeOpenId:
    """The provider; `says` replaces parts of what it says, `without` leaves parts out."""

    address: str = ""
    says: dict[str, Any] = field(default_factory=dict)
    without: set[str] = field(default_factory=set)
    configuration: dict[str, Any] = field(default_factory=dict)
    is_silent: bool = False
    key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    published: rsa.RSAPrivateKey | None = None
    algorithm: str = "RS256"
    challenges: dict[str, str] = field(default_factory=dict)
    nonces: dict[str, str] = field(default_factory=dict)

    def authorise(self, question: str) -> str:
        """The person signs in; gives the address to which the provider sends the browser back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(question).query).items()}
        code = f"code-{len(self.nonces)}"
        self.nonces[code], self.challenges[code] = asked["nonce"], asked["code_challenge"]
        back = urlsplit(asked["redirect_uri"])
        return f"{back.path}?code={code}&state={asked['state']}"

    def __call__(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:  # noqa: ANN401
        if self.is_silent:
            start_response("503 Service Unavailable", [])
            return [b""]
        sent = parse_qs(environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)).decode())
        answers: dict[str, Callable[[], dict[str, Any]]] = {
            "/.well-known/openid-configuration": self._configuration,
            "/keys": self._keys,
            "/token": partial(self._token, {name: values[0] for name, values in sent.items()}),
        }
        body = json.dumps(answers[environ["PATH_INFO"]]()).encode()
        start_response("200 OK", [("Content-Type", "application/json")])
        return [body]

    def _configuration(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorise",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
        } | self.configuration

    def _keys(self) -> dict[str, Any]:
        public = (self.published or self.key).public_key()
        return {"keys": [jwt.algorithms.RSAAlgorithm.to_jwk(public, as_dict=True) | {"kid": "1", "alg": "RS256"}]}

    def _token(self, sent: dict[str, str]) -> dict[str, Any]:
        challenge = urlsafe_b64encode(hashlib.sha256(sent["code_verifier"].encode()).digest()).decode().rstrip("=")
        if self.challenges.pop(sent["code"], None) != challenge:
            return {"error": "invalid_grant"}
        said = {
            "iss": self.address,
            "aud": CLIENT,
            "sub": "person-17",
            "iat": int(time.time()),
            "exp": int(time.time()) + 300,
            "nonce": self.nonces[sent["code"]],
            "email": "anna.berg@ale.example",
            "email_verified": True,
        } | self.says
        kept = {name: value for name, value in said.items() if name not in self.without}
        key: Any = "a secret of thirty-two letters or more" if self.algorithm == "HS256" else self.key
        token = jwt.encode(kept, "" if self.algorithm == "none" else key, self.algorithm, headers={"kid": "1"})
        return {"access_token": "x", "token_type": "Bearer", "id_token": token}


@contextmanager
def served() -> Iterator[FakeOpenId]:
    """The provider, listening on a port of its own."""
    provider = FakeOpenId()
    server = make_server("127.0.0.1", 0, provider, handler_class=_Quiet)
    provider.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield provider
    server.shutdown()
    server.server_close()
    thread.join()


def question_of(browser: Client, key: str = "ale", **sent: str) -> str:
    """Press the municipality's button; gives the address of the question."""
    return str(browser.get(f"/logga-in/kommun/{key}/", sent).headers["Location"])
