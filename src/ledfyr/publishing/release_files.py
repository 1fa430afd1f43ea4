# SPDX-License-Identifier: EUPL-1.2
"""Puts single files into a release: written anew with their compressed copies, taken over, or shared by a link."""

import gzip
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import brotli

from ledfyr.publishing.release import BakedFile, Release
from ledfyr.publishing.stamping import stamp_of


def write(folder: Path, name: str, content: bytes, *, compressed: bool = True, for_long: bool = True) -> None:
    """Write a file and its copies; one that is soon baked anew, and so not `for_long`, is packed in a hurry."""
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    if not compressed:
        return
    target.with_name(target.name + ".br").write_bytes(brotli.compress(content, quality=11 if for_long else 5))
    target.with_name(target.name + ".gz").write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


def copies_of(folder: Path, file: BakedFile) -> Iterator[Path]:
    for suffix in ("", ".br", ".gz") if file.is_compressed else ("",):
        yield folder / (file.file + suffix)


def take_over(before: Release, file: BakedFile, folder: Path) -> bool:
    """Copy, as the time stamp of the old file belongs to the old release; False when somebody has taken it away."""
    (folder / file.file).parent.mkdir(parents=True, exist_ok=True)
    try:
        for source, target in zip(copies_of(before.folder, file), copies_of(folder, file), strict=True):
            (link if file.is_streamed else shutil.copyfile)(source, target)
    except FileNotFoundError:
        return False
    return True


def add(release: Release, file: BakedFile) -> None:
    release.files[file.path] = file


def stamp(folder: Path, file: BakedFile) -> None:
    for path in copies_of(folder, file):
        os.utime(path, (stamp_of(file), stamp_of(file)))


def link(source: Path, target: Path) -> None:
    """Sound is large and never changes under its name, so releases share it where the disk can."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        return
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
