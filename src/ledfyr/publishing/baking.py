# SPDX-License-Identifier: EUPL-1.2
"""Bakes the pages whose contents have changed, takes over the others, and lets readers meet the result in one step."""

import gzip
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import brotli
from django.template.loader import render_to_string

from ledfyr.languages.current import speaking
from ledfyr.pages.public_page import PublicPage
from ledfyr.publishing.beside import PAPER_MARK, PAPER_NAME, PDF, Paper, paper_of, with_link
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
SUPERSEDED_FOR = timedelta(days=2)  # no page is true for longer than until the next midnight


@dataclass
class Baked:
    """What one bake did."""

    release: Release
    pages: list[str] = field(default_factory=list)
    kept: int = 0
    true_until: datetime | None = None


@dataclass
class Round:
    """One bake while it goes on."""

    result: Baked
    before: Release | None
    templates: str
    at: datetime
    address: str


def bake(
    *,
    pages: Iterable[PublicPage],
    design: Iterable[DesignFile],
    templates: str,
    baked: Path,
    at: datetime,
    address: str = "",
    progress: Callable[[str], None] = lambda _path: None,
) -> Baked:
    """Write a new release below `baked` and switch to it. `templates` is the fingerprint of all templates.

    `address` is the site's own, such as https://example.se: papers and QR codes lead there.
    """
    with only_baker(baked):
        before = _release_before(baked)
        result = Baked(Release(new_folder(baked, at), {}))
        round_ = Round(result, before, templates, at, address)
        for file in design:
            _add(result.release, _write_design_file(result.release.folder, file))
        _keep_superseded(result.release, before, at)
        for page in pages:
            progress(page.path)
            _bake_page(round_, page)
        write_listing(result.release)
        switch_to(result.release.folder, baked)
        throw_away_old(baked)
    return result


def _bake_page(round_: Round, page: PublicPage) -> None:
    mark, folder, before = fingerprint(page, round_.templates), round_.result.release.folder, round_.before
    old = before.files.get(page.path) if before else None
    if before and old and old.fingerprint == mark and _take_over(before, old, folder):
        file = _described(page, mark, old.content_hash, old, round_.at)
        round_.result.kept += 1
        _keep_paper(round_, page)
    else:
        content = _rendered(round_, page).encode()
        file = _described(page, mark, sha256(content).hexdigest()[:16], old, round_.at)
        _write(folder, file.file, content)
        round_.result.pages.append(page.path)
    _stamp(folder, file)
    _add(round_.result.release, file)
    round_.result.true_until = min(round_.result.true_until or page.true_until, page.true_until)


def _rendered(round_: Round, page: PublicPage) -> str:
    """The page as HTML, with a link to its paper when that could be made."""
    with speaking(page.language):
        html = render_to_string(page.template, dict(page.context))
    paper = paper_of(page, html, f"{round_.address}{page.path}")
    if paper and _add_paper(round_, page, paper):
        return with_link(page, html)
    return html.replace(PAPER_MARK, "")


def _add_paper(round_: Round, page: PublicPage, paper: Paper) -> bool:
    """Put the page's paper into the release; one that says what it said before is taken over."""
    old = round_.before.files.get(page.path + PAPER_NAME) if round_.before else None
    if old and old.fingerprint == paper.key and _keep_paper(round_, page):
        return True
    content = paper.make()
    if content is None:
        return False
    file = BakedFile(
        path=page.path + PAPER_NAME,
        file=page.path.lstrip("/") + PAPER_NAME,
        content_type=PDF,
        content_hash=sha256(content).hexdigest()[:16],
        fingerprint=paper.key,
        true_until=page.true_until.timestamp(),
        is_compressed=False,
    )
    _write(round_.result.release.folder, file.file, content, compressed=False)
    _stamp(round_.result.release.folder, file)
    _add(round_.result.release, file)
    return True


def _keep_paper(round_: Round, page: PublicPage) -> bool:
    before, folder = round_.before, round_.result.release.folder
    old = before.files.get(page.path + PAPER_NAME) if before else None
    if before is None or old is None or not _take_over(before, old, folder):
        return False
    file = replace(old, true_until=page.true_until.timestamp())
    _stamp(folder, file)
    _add(round_.result.release, file)
    return True


def _stamp(folder: Path, file: BakedFile) -> None:
    for path in _copies(folder, file):
        os.utime(path, (stamp_of(file), stamp_of(file)))


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
        takes_post=page.takes_post,
        facts=tuple(sorted(page.facts)),
        turn=turn_of(content_hash=content_hash, true_until=true_until, at=at.timestamp(), before=old),
    )


def _write_design_file(folder: Path, file: DesignFile) -> BakedFile:
    name = file.path.lstrip("/")
    _write(folder, name, file.content, compressed=file.is_compressed)
    digest = sha256(file.content).hexdigest()[:16]
    return BakedFile(
        file.path, name, file.content_type, digest, digest, true_until=None, is_compressed=file.is_compressed
    )


def _keep_superseded(release: Release, before: Release | None, at: datetime) -> None:
    """A reader who kept yesterday's page still asks for yesterday's stylesheet."""
    for old in before.files.values() if before else ():
        until = old.true_until or (at + SUPERSEDED_FOR).timestamp()
        is_needed = old.path.startswith("/design/") and old.path not in release.files and until > at.timestamp()
        if before and is_needed and _take_over(before, old, release.folder):
            _add(release, replace(old, true_until=until))


def _write(folder: Path, name: str, content: bytes, *, compressed: bool = True) -> None:
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    if not compressed:
        return
    target.with_name(target.name + ".br").write_bytes(brotli.compress(content, quality=11))
    target.with_name(target.name + ".gz").write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


def _copies(folder: Path, file: BakedFile) -> Iterator[Path]:
    for suffix in ("", ".br", ".gz") if file.is_compressed else ("",):
        yield folder / (file.file + suffix)


def _take_over(before: Release, file: BakedFile, folder: Path) -> bool:
    """Copy, as the time stamp of the old file belongs to the old release; False when somebody has taken it away."""
    (folder / file.file).parent.mkdir(parents=True, exist_ok=True)
    try:
        for source, target in zip(_copies(before.folder, file), _copies(folder, file), strict=True):
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
