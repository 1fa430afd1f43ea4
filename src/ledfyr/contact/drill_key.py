# SPDX-License-Identifier: EUPL-1.2
"""The key of the test letters, kept in the clear beside the databases: there is nothing else that it opens."""

import os
import secrets
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from ledfyr.contact.rules.drilling import DRILL_UNIT
from ledfyr.keys.actions.drill_keys import note_drill_key
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import PrivateKey

NAME: Final = "drill.key"
SIZE: Final = 32  # bytes


def drill_ring(home: Path, *, at: datetime) -> Keyring:
    """What opens tonight's test letter. A file that is gone or damaged is made anew; no letter is lost by that."""
    seed = _kept_in(home / NAME)
    with PrivateKey(seed) as key:
        version = note_drill_key(unit=DRILL_UNIT, public=key.public, at=at)
    return Keyring(DRILL_UNIT, {version: PrivateKey(seed, version)})


def _kept_in(place: Path) -> bytes:
    with suppress(OSError, ValueError):
        if len(seed := bytes.fromhex(place.read_text(encoding="ascii"))) == SIZE:
            return seed
    seed = secrets.token_bytes(SIZE)
    fresh = place.with_name(f"{NAME}-{secrets.token_hex(8)}")
    fresh.touch(mode=0o600)
    fresh.write_text(seed.hex(), encoding="ascii")
    os.replace(fresh, place)  # noqa: PTH105  # whole or not at all
    return seed
