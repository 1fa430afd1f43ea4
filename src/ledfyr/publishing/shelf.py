# SPDX-License-Identifier: EUPL-1.2
"""The shelf of releases: makes room for a new one, lets one baker at a time work there, and throws old ones away."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from ledfyr.publishing.release import LISTING, current_folder

RELEASES_KEPT = 3


@contextmanager
def only_baker(baked: Path) -> Iterator[None]:
    """Wait until nobody else bakes here. The lock goes with its process, however that one ends."""
    baked.mkdir(parents=True, exist_ok=True)
    with (baked / ".baking").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def new_folder(baked: Path, at: datetime) -> Path:
    """An empty folder for the release of this moment; what a bake that was killed left behind is cleared away."""
    releases = baked / "releases"
    releases.mkdir(exist_ok=True)
    for folder in releases.iterdir():
        if not (folder / LISTING).exists():
            shutil.rmtree(folder)
    while (folder := releases / f"{at:%Y%m%dT%H%M%S%f}").exists():
        at += timedelta(microseconds=1)
    folder.mkdir()
    return folder


def throw_away_old(baked: Path) -> None:
    """Keep the release that readers meet, whatever the clock says, and the last ones that some may still be reading."""
    current = current_folder(baked)
    others = [folder for folder in sorted((baked / "releases").iterdir()) if folder.resolve() != current]
    for folder in others[: 1 - RELEASES_KEPT]:
        shutil.rmtree(folder)
