# SPDX-License-Identifier: EUPL-1.2
"""Secrets of an installation that are made when it first starts, and kept in files beside its databases."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ledfyr.web.environment import WrongSetting


def made_once(place: Path, *, fresh: Callable[[], str]) -> str:
    """What stands in the file, which is written the first time, with rights for its owner only; may be damaged."""
    try:
        if not place.exists():
            _write(place, fresh())
        return place.read_text(encoding="ascii", errors="replace")
    except OSError:
        message = f"LEDFYR_HOME cannot be “{place.parent}”. Name a folder that can be made and written to."
        raise WrongSetting(message) from None


def _write(place: Path, secret: str) -> None:
    """Write it whole before it stands in its place: the faces start side by side, and the first one's is for all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f"{place.name}-{secrets.token_hex(8)}")
    fresh.touch(mode=0o600)
    fresh.write_text(secret, encoding="ascii")
    with suppress(FileExistsError):
        place.hardlink_to(fresh)
    fresh.unlink()
