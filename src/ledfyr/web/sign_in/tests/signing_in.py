# SPDX-License-Identifier: EUPL-1.2
"""Lets tests sign somebody in: quickly, as if it had been done; or step by step, as a person does."""

import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.rules.methods import Method
from ledfyr.web.sign_in.session import SIGN_IN

PERIOD = 30  # seconds a code lasts


def let_in(client: Client, account: Account, *methods: Method) -> Client:
    """Sign the account in with two factors, or with the given ones, without walking through the pages."""
    client.force_login(account)
    session = client.session
    now = time.time()
    shown = [str(method) for method in methods or (Method.PASSWORD, Method.CODE)]
    session[SIGN_IN] = {"at": now, "seen_at": now, "sure_at": now, "methods": shown}
    session.save()
    return client


def code_of(secret: str, steps: int = 0) -> str:
    """The code that an app shows now, or so many steps later."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // PERIOD + steps)))


def with_code_app(account: Account) -> str:
    """Set up an app for the account, and return its secret."""
    secret: str = generate_totp_secret()
    TOTP.activate(account, secret)
    return secret


def use_again(account: Account) -> None:
    """Let the code of this half minute be used once more, as if the half minute had passed."""
    for row in Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP):
        row.data.pop("last_counter", None)
        row.save()


def send_password(client: Client, email: str, password: str, **where: Any) -> Any:  # noqa: ANN401  # the client's own
    """Fill in the first page."""
    return client.post("/logga-in/", {"login": email, "password": password}, **where)


def send_code(client: Client, code: str, **where: Any) -> Any:  # noqa: ANN401  # the client's own
    """Fill in the second page."""
    return client.post("/logga-in/kod/", {"code": code}, **where)
