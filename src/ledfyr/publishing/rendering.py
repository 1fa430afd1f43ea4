# SPDX-License-Identifier: EUPL-1.2
"""Renders a page and sets beside it what belongs to it: its sound and its paper."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from django.template.loader import render_to_string

from ledfyr.languages.current import speaking
from ledfyr.listening.spoken_files import SpokenPage
from ledfyr.pages.public_page import PublicPage
from ledfyr.publishing.beside import PAPER_MARK, PAPER_NAME, PDF, Paper, paper_of, with_link
from ledfyr.publishing.release import BakedFile, Release
from ledfyr.publishing.release_files import add, link, stamp, take_over, write
from ledfyr.publishing.sounds import LISTEN_MARK, Sounds, Voiced, address_of

SOUND_KINDS = {"ogg": "audio/ogg", "mp3": "audio/mpeg", "vtt": "text/vtt; charset=utf-8"}


@dataclass
class Baked:
    """What one bake did, which pages are heard, and which of them wait for their sound."""

    release: Release
    pages: list[str] = field(default_factory=list)
    kept: int = 0
    true_until: datetime | None = None
    heard: list[Voiced] = field(default_factory=list)
    waiting: list[Voiced] = field(default_factory=list)


@dataclass
class Round:
    """One bake while it goes on."""

    result: Baked
    before: Release | None
    templates: str
    at: datetime
    address: str
    sounds: Sounds | None


@dataclass(frozen=True)
class Rendered:
    """A page as HTML, the key of its sound, and whether it waits for one."""

    html: str
    sound: str = ""
    waits_for_sound: str = ""


def rendered(round_: Round, page: PublicPage) -> Rendered:
    """The page with a player and a link to its paper, when those could be made."""
    with speaking(page.language):
        html = str(render_to_string(page.template, dict(page.context)))
    result = _with_sound(round_, page, html)
    paper = paper_of(page, result.html, f"{round_.address}{page.path}")
    if paper and _add_paper(round_, page, paper):
        return replace(result, html=with_link(page, result.html))
    return replace(result, html=result.html.replace(PAPER_MARK, ""))


def keep_what_belongs(round_: Round, old: BakedFile, page: PublicPage) -> None:
    """Take over the sound and the paper of a page that is as it was."""
    _keep_paper(round_, page)
    for ending in SOUND_KINDS if old.sound else ():
        sound = round_.before and round_.before.files.get(f"/design/{old.sound}.{ending}")
        if round_.before and sound and take_over(round_.before, sound, round_.result.release.folder):
            add(round_.result.release, replace(sound, true_until=None))


def note_what_is_heard(round_: Round, page: PublicPage, file: BakedFile) -> None:
    """Remember where a page that is heard stands, so that its sound can be made and kept."""
    voiced = Voiced(page.path, page.language.html, round_.result.release.folder / file.file)
    if file.sound or file.waits_for_sound:
        round_.result.heard.append(voiced)
    if file.waits_for_sound:
        round_.result.waiting.append(voiced)


def _with_sound(round_: Round, page: PublicPage, html: str) -> Rendered:
    if round_.sounds is None:
        return Rendered(html.replace(LISTEN_MARK, ""))
    heard = round_.sounds.heard(page, html)
    if heard.sound:
        _add_sound(round_.result.release, heard.sound)
    return Rendered(heard.html, heard.sound.key if heard.sound else "", waits_for_sound=heard.waits)


def _add_sound(release: Release, sound: SpokenPage) -> None:
    for source, ending in ((sound.opus, "ogg"), (sound.mp3, "mp3"), (sound.captions, "vtt")):
        address = address_of(sound, ending)
        link(source, release.folder / address.lstrip("/"))
        file = BakedFile(
            path=address,
            file=address.lstrip("/"),
            content_type=SOUND_KINDS[ending],
            content_hash=sound.key[:16],
            fingerprint=sound.key,
            true_until=None,
            is_compressed=False,
            is_streamed=True,
        )
        add(release, file)


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
    _put(round_.result.release.folder, file, content)
    add(round_.result.release, file)
    return True


def _put(folder: Path, file: BakedFile, content: bytes) -> None:
    write(folder, file.file, content, compressed=False)
    stamp(folder, file)


def _keep_paper(round_: Round, page: PublicPage) -> bool:
    before, folder = round_.before, round_.result.release.folder
    old = before.files.get(page.path + PAPER_NAME) if before else None
    if before is None or old is None or not take_over(before, old, folder):
        return False
    file = replace(old, true_until=page.true_until.timestamp())
    stamp(folder, file)
    add(round_.result.release, file)
    return True
