# SPDX-License-Identifier: EUPL-1.2
"""Seals what a second factor is made from, so that a copy of the database is not enough to sign in as somebody."""

import hashlib
from base64 import b64decode, b64encode

from django.conf import settings
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

VERSION = "1:"


class FactorUnreadable(Exception):
    """A stored second factor that this installation's key does not open: the key is another, or the row is damaged."""


def seal_factor(text: str) -> str:
    """Seal a secret under the installation's key."""
    return VERSION + b64encode(_box().encrypt(text.encode())).decode()


def open_factor(sealed: str) -> str:
    """Open what `seal_factor` made; raises FactorUnreadable. There is no unsealed form to fall back on."""
    try:
        if not sealed.startswith(VERSION):
            raise FactorUnreadable
        return _box().decrypt(b64decode(sealed[len(VERSION) :], validate=True)).decode()
    except (CryptoError, ValueError):
        raise FactorUnreadable from None


def _box() -> SecretBox:
    secret = hashlib.blake2b(settings.SECRET_KEY.encode(), person=b"ledfyr-factors", digest_size=SecretBox.KEY_SIZE)
    return SecretBox(secret.digest())
