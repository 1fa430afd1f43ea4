# SPDX-License-Identifier: EUPL-1.2
"""The key that signs sessions: given by the operator, or made once and kept beside the database."""

import secrets
from pathlib import Path

from ledfyr.web.environment import WrongSetting
from ledfyr.web.made_once import made_once

SHORTEST = 50


def secret_kept_in(home: Path, *, given: str) -> str:
    """The given key, or the one in `home`/secret, made the first time."""
    secret = given or made_once(home / "secret", fresh=lambda: secrets.token_urlsafe(SHORTEST))
    if len(secret) >= SHORTEST:
        return secret
    if given:
        message = f"LEDFYR_SECRET is too short. Write at least {SHORTEST} characters, or leave it out."
    else:
        message = f"{home / 'secret'} is damaged. Remove it, and a new one is made; everybody then signs in again."
    raise WrongSetting(message)
