# SPDX-License-Identifier: EUPL-1.2
"""The three files of a spoken page on disk, named after what is heard: a name is never used for anything else."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ledfyr.listening.encoding import MP3_BYTES_A_SECOND
from ledfyr.listening.speaking import Speech

ENDINGS = (".vtt", ".mp3", ".opus")


@dataclass(frozen=True)
class SpokenPage:
    """Where a page's sound is. `key` is the same for pages that sound the same."""

    key: str
    opus: Path
    mp3: Path
    captions: Path

    @property
    def seconds(self) -> float:
        """How long it is to listen to; each second of the MP3 file takes as many bytes."""
        return float(self.mp3.stat().st_size / MP3_BYTES_A_SECOND)


class SpokenFiles:
    """A folder of spoken pages that several bakes may fill at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def find(self, key: str) -> SpokenPage | None:
        """The page, if all its files are there and none is empty, as after a power cut."""
        page = self._page(key)
        try:
            whole = all(path.stat().st_size for path in (page.opus, page.mp3, page.captions))
        except FileNotFoundError:
            return None
        return page if whole else None

    def write(self, key: str, speech: Speech) -> SpokenPage:
        """Let each file appear whole; who is killed in between leaves a page that is not there."""
        page = self._page(key)
        for path, content in (
            (page.captions, speech.captions.encode()),
            (page.mp3, speech.mp3),
            (page.opus, speech.opus),
        ):
            unfinished = path.with_name(f".{path.name}.{os.getpid()}")
            unfinished.write_bytes(content)
            unfinished.replace(path)
        return page

    def throw_away_all_but(self, keys: Iterable[str]) -> None:
        """Delete the pages that nobody needs, and what a bake that was killed left behind."""
        kept = set(keys)
        for path in self.folder.iterdir():
            if path.is_file() and (path.name.startswith(".") or (path.suffix in ENDINGS and path.stem not in kept)):
                path.unlink(missing_ok=True)

    def _page(self, key: str) -> SpokenPage:
        captions, mp3, opus = (self.folder / f"{key}{ending}" for ending in ENDINGS)
        return SpokenPage(key, opus, mp3, captions)
