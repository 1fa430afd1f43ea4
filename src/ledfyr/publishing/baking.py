# SPDX-License-Identifier: EUPL-1.2
"""Bakes the pages whose contents have changed, takes over the others, and lets readers meet the result in one step."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

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
from ledfyr.publishing.release_files import add, stamp, take_over, write
from ledfyr.publishing.rendering import Baked, Round, keep_what_belongs, note_what_is_heard, rendered
from ledfyr.publishing.shelf import new_folder, only_baker, throw_away_old
from ledfyr.publishing.sounds import Sounds
from ledfyr.publishing.stamping import turn_of

HTML = "text/html; charset=utf-8"
SUPERSEDED_FOR = timedelta(days=2)  # no page is true for longer than until the next midnight


def bake(
    *,
    pages: Iterable[PublicPage],
    design: Iterable[DesignFile],
    templates: str,
    baked: Path,
    at: datetime,
    address: str = "",
    sounds: Sounds | None = None,
    progress: Callable[[str], None] = lambda _path: None,
) -> Baked:
    """Write a new release below `baked` and switch to it. `templates` is the fingerprint of all templates.

    `address` is the site's own, such as https://example.se: papers and QR codes lead there.
    """
    with only_baker(baked):
        before = _release_before(baked)
        result = Baked(Release(new_folder(baked, at), {}))
        round_ = Round(result, before, templates, at, address, sounds)
        for file in design:
            add(result.release, _design_file(result.release.folder, file, before))
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
    if before and old and _is_as_before(round_, old, mark) and take_over(before, old, folder):
        file = _described(page, mark, old.content_hash, old, round_.at)
        file = replace(file, sound=old.sound, waits_for_sound=old.waits_for_sound)
        round_.result.kept += 1
        keep_what_belongs(round_, old, page)
    else:
        result = rendered(round_, page)
        content = result.html.encode()
        file = _described(page, mark, sha256(content).hexdigest()[:16], old, round_.at)
        file = replace(file, sound=result.sound, waits_for_sound=result.waits_for_sound)
        write(folder, file.file, content, for_long=not file.waits_for_sound)
        round_.result.pages.append(page.path)
    stamp(folder, file)
    add(round_.result.release, file)
    note_what_is_heard(round_, page, file)
    round_.result.true_until = min(round_.result.true_until or page.true_until, page.true_until)


def _is_as_before(round_: Round, old: BakedFile, mark: str) -> bool:
    """A page that waits for its sound is baked anew when the sound has been made."""
    has_come = round_.sounds and old.waits_for_sound and round_.sounds.has(old.waits_for_sound)
    return old.fingerprint == mark and not has_come


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


def _design_file(folder: Path, file: DesignFile, before: Release | None) -> BakedFile:
    """A file that stood there before is the same, as its address holds its hash, and need not be packed again."""
    name = file.path.lstrip("/")
    digest = sha256(file.content).hexdigest()[:16]
    baked = BakedFile(
        file.path, name, file.content_type, digest, digest, true_until=None, is_compressed=file.is_compressed
    )
    old = before.files.get(file.path) if before else None
    if not (before and old and old.is_compressed == baked.is_compressed and take_over(before, old, folder)):
        write(folder, name, file.content, compressed=file.is_compressed)
    return baked


def _keep_superseded(release: Release, before: Release | None, at: datetime) -> None:
    """A reader who kept yesterday's page still asks for yesterday's stylesheet."""
    for old in before.files.values() if before else ():
        until = old.true_until or (at + SUPERSEDED_FOR).timestamp()
        is_needed = old.path.startswith("/design/") and old.path not in release.files and until > at.timestamp()
        if before and is_needed and take_over(before, old, release.folder):
            add(release, replace(old, true_until=until))


def _release_before(baked: Path) -> Release | None:
    """Return what readers meet now; without it, or a listing of it that can be read, everything is baked."""
    folder = current_folder(baked)
    try:
        return read_release(folder) if folder else None
    except ReleaseUnreadable:
        return None
