# SPDX-License-Identifier: EUPL-1.2
"""A release: one complete set of baked files with a list of what they are. Readers always meet exactly one release.

Layout: `<baked>/current` is a link to `<baked>/releases/<name>/`, which holds the files as a web server finds them
(`ale/tecken/index.html`, with `.br` and `.gz` beside it) and `release.json`, which lists them.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

LISTING = "release.json"
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


class ReleaseUnreadable(Exception):
    """A release that was thrown away while it was read, was damaged, or was baked by another version of Ledfyr."""


class Turn(NamedTuple):
    """Which content of a page this is, counted since the last end that it had had was over."""

    number: int
    latest_end: float


@dataclass(frozen=True)
class BakedFile:
    """One file of a release. `true_until` is in seconds since 1970, or None for a file whose name holds its hash.

    `sound` is the key of the sound it offers, `waits_for_sound` that of the sound it will offer once it is made.
    """

    path: str
    file: str
    content_type: str
    content_hash: str
    fingerprint: str
    true_until: float | None
    is_missing_page: bool = False
    takes_post: bool = False
    facts: tuple[str, ...] = ()
    turn: Turn | None = None
    is_compressed: bool = True
    is_streamed: bool = False
    sound: str = ""
    waits_for_sound: str = ""


@dataclass(frozen=True)
class Release:
    """The files of one release by address."""

    folder: Path
    files: dict[str, BakedFile]

    def bytes_of(self, file: BakedFile, suffix: str = "") -> bytes:
        return (self.folder / (file.file + suffix)).read_bytes()


def current_folder(baked: Path) -> Path | None:
    """The folder that readers meet now, or None when nothing has been baked."""
    link = baked / "current"
    return Path(os.path.realpath(link)) if link.is_symlink() else None


def read_release(folder: Path) -> Release:
    """Return a release as its listing tells it; raises ReleaseUnreadable."""
    try:
        listed = json.loads((folder / LISTING).read_text(encoding="utf-8"))
        files = [_listed_file(entry) for entry in listed]
    except (OSError, ValueError, TypeError, LookupError):
        raise ReleaseUnreadable(folder.name) from None
    return Release(folder, {file.path: file for file in files})


def _listed_file(entry: dict[str, Any]) -> BakedFile:
    turn = entry["turn"] and Turn(*entry["turn"])
    return BakedFile(**{**entry, "facts": tuple(entry["facts"]), "turn": turn})


def write_listing(release: Release) -> None:
    """Write down what the release holds."""
    listed = [asdict(file) for file in release.files.values()]
    (release.folder / LISTING).write_text(json.dumps(listed, ensure_ascii=False, indent=0), encoding="utf-8")


def switch_to(folder: Path, baked: Path) -> None:
    """Let readers meet this release from now on, in one step: no reader ever sees half a site."""
    fresh = baked / ".current-next"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(os.path.relpath(folder, baked))
    fresh.replace(baked / "current")
