# SPDX-License-Identifier: EUPL-1.2
"""Bakes the pages whose contents have changed, takes over the others, and lets readers meet the result in one step."""

import gzip
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import brotli
from django.template.loader import render_to_string

from ledfyr.pages.public_page import PublicPage
from ledfyr.publishing.design_files import DesignFile
from ledfyr.publishing.fingerprint import fingerprint
from ledfyr.publishing.release import (
    BakedFile,
    Release,
    ReleaseUnreadable,
    current_folder,
    read_release,
    switch_to,
    write_listing,
)
from ledfyr.publishing.shelf import new_folder, only_baker, throw_away_old
from ledfyr.publishing.stamping import stamp_of, turn_of

HTML = "text/html; charset=utf-8"


@dataclass
class Baked:
    """What one bake did."""

    release: Release
    pages: list[str] = field(default_factory=list)
    kept: int = 0
    true_until: datetime | None = None


def bake(
    *,
    pages: Iterable[PublicPage],
    design: Iterable[DesignFile],
    templates: str,
    baked: Path,
    at: datetime,
    progress: Callable[[str], None] = lambda _path: None,
) -> Baked:
    """Write a new release below `baked` and switch to it. `templates` is the fingerprint of all templates."""
    with only_baker(baked):
        before = _release_before(baked)
        result = Baked(Release(new_folder(baked, at), {}))
        for file in design:
            _add(result.release, _write_design_file(result.release.folder, file))
        for page in pages:
            progress(page.path)
            _bake_page(result, page, templates, before, at)
        write_listing(result.release)
        switch_to(result.release.folder, baked)
        throw_away_old(baked)
    return result


def _bake_page(result: Baked, page: PublicPage, templates: str, before: Release | None, at: datetime) -> None:
    mark, folder = fingerprint(page, templates), result.release.folder
    old = before.files.get(page.path) if before else None
    if before and old and old.fingerprint == mark and _take_over(before, old, folder):
        file = _described(page, mark, old.content_hash, old, at)
        result.kept += 1
    else:
        content = render_to_string(page.template, dict(page.context)).encode()
        file = _described(page, mark, sha256(content).hexdigest()[:16], old, at)
        _write(folder, file.file, content)
        result.pages.append(page.path)
    for path in _copies(folder, file.file):
        os.utime(path, (stamp_of(file), stamp_of(file)))
    _add(result.release, file)
    result.true_until = min(result.true_until or page.true_until, page.true_until)


def _described(page: PublicPage, mark: str, content_hash: str, old: BakedFile | None, at: datetime) -> BakedFile:
    true_until = page.true_until.timestamp()
    return BakedFile(
        path=page.path,
        file=f"{page.path.lstrip('/')}index.html",
        content_type=HTML,
        content_hash=content_hash,
        fingerprint=mark,
        true_until=true_until,
        is_missing_page=page.is_missing_page,
        facts=tuple(sorted(page.facts)),
        turn=turn_of(content_hash=content_hash, true_until=true_until, at=at.timestamp(), before=old),
    )


def _write_design_file(folder: Path, file: DesignFile) -> BakedFile:
    name = file.path.lstrip("/")
    _write(folder, name, file.content)
    digest = sha256(file.content).hexdigest()[:16]
    return BakedFile(file.path, name, file.content_type, digest, digest, None)


def _write(folder: Path, name: str, content: bytes) -> None:
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    target.with_name(target.name + ".br").write_bytes(brotli.compress(content, quality=11))
    target.with_name(target.name + ".gz").write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


def _copies(folder: Path, name: str) -> Iterator[Path]:
    for suffix in ("", ".br", ".gz"):
        yield folder / (name + suffix)


def _take_over(before: Release, file: BakedFile, folder: Path) -> bool:
    """Copy, as the time stamp of the old file belongs to the old release; False when somebody has taken it away."""
    (folder / file.file).parent.mkdir(parents=True, exist_ok=True)
    try:
        for source, target in zip(_copies(before.folder, file.file), _copies(folder, file.file), strict=True):
            shutil.copyfile(source, target)
    except FileNotFoundError:
        return False
    return True


def _add(release: Release, file: BakedFile) -> None:
    release.files[file.path] = file


def _release_before(baked: Path) -> Release | None:
    """Return what readers meet now; without it, or a listing of it that can be read, everything is baked."""
    folder = current_folder(baked)
    try:
        return read_release(folder) if folder else None
    except ReleaseUnreadable:
        return None
