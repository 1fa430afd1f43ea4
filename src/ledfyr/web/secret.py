# SPDX-License-Identifier: EUPL-1.2
"""The key that signs sessions: given by the operator, or made once and kept beside the database."""

import secrets
from contextlib import suppress
from pathlib import Path

from ledfyr.web.environment import WrongSetting

SHORTEST = 50


def secret_kept_in(home: Path, *, given: str) -> str:
    """The given key, or the one in `home`/secret, made the first time with rights for its owner only."""
    if given:
        if len(given) < SHORTEST:
            message = f"LEDFYR_SECRET is too short. Write at least {SHORTEST} characters, or leave it out."
            raise WrongSetting(message)
        return given
    try:
        return _kept(home / "secret")
    except OSError:
        message = f"LEDFYR_HOME cannot be “{home}”. Name a folder that can be made and written to."
        raise WrongSetting(message) from None


def _kept(place: Path) -> str:
    if not place.exists():
        _make(place)
    secret = place.read_text(encoding="ascii", errors="replace")
    if len(secret) < SHORTEST:
        message = f"{place} is damaged. Remove it, and a new one is made; everybody then signs in again."
        raise WrongSetting(message)
    return secret


def _make(place: Path) -> None:
    """Write it whole before it stands in its place: the faces start side by side, and the first one's is for all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f"secret-{secrets.token_hex(8)}")
    fresh.touch(mode=0o600)
    fresh.write_text(secrets.token_urlsafe(SHORTEST), encoding="ascii")
    with suppress(FileExistsError):
        place.hardlink_to(fresh)
    fresh.unlink()
