# SPDX-License-Identifier: EUPL-1.2
"""A home in which Ale's reception receives letters, and processes that post and open them there.

Pages are a few words each, so that nothing has to be baked; everything that is done with a letter is the real thing.
"""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ledfyr.sealing import PrivateKey

ROOT = Path(__file__).parents[2]
LONGEST = 300.0  # seconds
UNIT = 7
SEED = bytes(range(32))
WHOLE_HOUSE = {"DJANGO_SETTINGS_MODULE": "tests.letters_at_work.whole_house"}
LETTERBOX = {"LEDFYR_FACE": "letterbox", "LEDFYR_LETTERBOX_ADDRESS": "", "LEDFYR_DEMONSTRATION": "no"}


def reception() -> PrivateKey:
    """What opens the letters; only tests hold it."""
    return PrivateKey(SEED)


def nonce_of(number: int) -> bytes:
    """What the page drew on which a letter was sent."""
    return hashlib.sha256(f"letter {number}".encode()).digest()


def text_of(number: int) -> str:
    """What a letter says."""
    return f"{number} " + "Jag är orolig för min bror och vet inte vem jag ska fråga. " * 40


@dataclass(frozen=True)
class Letters:
    """The home, and how processes come to its database."""

    home: Path
    settings: dict[str, str] = field(default_factory=dict)
    as_letterbox: dict[str, str] = field(default_factory=dict)  # in which the letterbox differs

    @classmethod
    def set_up(cls, home: Path, **settings: str) -> "Letters":
        """Make the tables, open the desk and lay out the pages."""
        made = cls(home, settings)
        made.run("set-up", **WHOLE_HOUSE)
        return made

    def start(self, *words: str | int, **more: str) -> subprocess.Popen[str]:
        """A process that does this, as the letterbox does unless told otherwise."""
        command = [sys.executable, "-m", "tests.letters_at_work", *map(str, words)]
        differs = self.as_letterbox if not more else {}
        environment = {**os.environ, **LETTERBOX, **self.settings, **differs, **more, "LEDFYR_HOME": str(self.home)}
        return subprocess.Popen(
            command, env=environment, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def run(self, *words: str | int, said: str = "", **more: str) -> list[str]:
        """What the process says, when it has ended well."""
        process = self.start(*words, **more)
        told, _ = process.communicate(said, timeout=LONGEST)
        assert process.returncode == 0
        return told.splitlines()

    def look(self) -> dict[str, Any]:
        """What the reception finds when it opens everything."""
        (told,) = self.run("look", **WHOLE_HOUSE)
        return dict(json.loads(told))

    def look_at_files(self) -> dict[str, Any]:
        """What the reception finds when it opens every file, and the orphans have been tidied away."""
        (told,) = self.run("look-at-files", **WHOLE_HOUSE)
        return dict(json.loads(told))

    def opened(self, receipts: list[str]) -> list[int]:
        """The numbers of the letters that senders find by these receipts, one for each."""
        return [int(number) for number in self.run("open", said="\n".join(receipts))]
