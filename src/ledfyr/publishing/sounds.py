# SPDX-License-Identifier: EUPL-1.2
"""What of a page can be heard: finds the sound that has been made of it, and remembers which pages wait for theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.template.loader import render_to_string

from ledfyr.languages import HTML_CODES, words_of
from ledfyr.languages.current import speaking
from ledfyr.listening.choosing_a_voice import Voices
from ledfyr.listening.passages import passages_of
from ledfyr.listening.speaking import VERSION
from ledfyr.listening.spoken import PageToSpeak, Progress, SpokenPages
from ledfyr.listening.spoken_files import SpokenPage
from ledfyr.pages.public_page import PublicPage
from ledfyr.publishing.beside import PAPER_MARK

LISTEN_MARK = "<!--lyssna-->"
SPEEDS = ("0.8", "1", "1.3", "1.6")
MINUTE = 60


@dataclass(frozen=True)
class Heard:
    """What a page shows of its sound: a player, a sentence that there is no voice, or nothing while it waits."""

    html: str
    sound: SpokenPage | None = None
    waits: str = ""


@dataclass(frozen=True)
class Voiced:
    """A page on disk that is heard, or will be."""

    path: str
    language: str
    file: Path


class Sounds:
    """The sounds of an installation, kept in one folder from bake to bake."""

    def __init__(self, folder: Path, voices: Voices | None = None) -> None:
        self._spoken = SpokenPages(folder, voices)

    def heard(self, page: PublicPage, html: str) -> Heard:
        """Put the player of a page where its mark stands. A page without the mark is not meant to be heard."""
        if LISTEN_MARK not in html:
            return Heard(html)
        if self._spoken.voices.why_not(page.language.html):
            return Heard(_without_a_voice(page, html))
        key = self._spoken.key_of(PageToSpeak(page.path, page.language.html, passages_of(html))) or ""
        sound = self._spoken.made(key) if key else None
        if sound is None:
            return Heard(html.replace(LISTEN_MARK, ""), waits=key)
        return Heard(_with(page, html, _player(page, sound)), sound)

    def identity(self) -> str:
        """What changes when pages would sound otherwise, for another reason than their words."""
        voices = self._spoken.voices
        return "\n".join((VERSION, *(voices.why_not(code) or voices.of(code).identity for code in HTML_CODES)))

    def has(self, key: str) -> bool:
        """Whether the sound of that name has been made."""
        return self._spoken.made(key) is not None

    def why_not(self, language: str) -> str | None:
        """Why pages in a language cannot be listened to, in a sentence for the operator, or None."""
        return self._spoken.voices.why_not(language)

    def speak(self, pages: Sequence[Voiced], progress: Progress = lambda _done, _all: None) -> int:
        """Make the sounds that these pages wait for; gives how many of them are there now."""
        return len(self._spoken.speak_many(map(_to_speak, pages), progress=progress).pages)

    def throw_away_all_but(self, pages: Sequence[Voiced]) -> None:
        """Delete the sounds that no page has any more."""
        self._spoken.throw_away_all_but(map(_to_speak, pages))


def _to_speak(page: Voiced) -> PageToSpeak:
    """What is heard of a page is the same with a player in it as without."""
    return PageToSpeak(page.path, page.language, passages_of(page.file.read_text(encoding="utf-8")))


def address_of(sound: SpokenPage, ending: str) -> str:
    """Named after what is heard, so that it may be kept for ever."""
    return f"/design/{sound.key}.{ending}"


def _with(page: PublicPage, html: str, listen: dict[str, object]) -> str:
    with speaking(page.language):
        return html.replace(LISTEN_MARK, render_to_string("listen/listen.html", {"listen": listen}))


def _without_a_voice(page: PublicPage, html: str) -> str:
    """Said at the end, beside the paper: it helps nobody to read it before who answers."""
    said = _with(page, LISTEN_MARK, {"missing": words_of(page.language)("listen.missing")})
    if PAPER_MARK in html:
        return html.replace(LISTEN_MARK, "").replace(PAPER_MARK, said + PAPER_MARK)
    return html.replace(LISTEN_MARK, said)


def _player(page: PublicPage, sound: SpokenPage) -> dict[str, object]:
    words = words_of(page.language)
    minutes = max(1, round(sound.seconds / MINUTE))
    return {
        "label": words("listen.label"),
        "length": words("listen.one_minute") if minutes == 1 else words("listen.minutes", minutes=minutes),
        "opus": address_of(sound, "ogg"),
        "mp3": address_of(sound, "mp3"),
        "captions": address_of(sound, "vtt"),
        "language": page.language.html,
        "file_name": "lyssna.mp3",
        "download": words("listen.download"),
        "back": words("listen.back"),
        "forward": words("listen.forward"),
        "speed": words("listen.speed"),
        "speeds": [(rate, f"{rate.replace('.', words('listen.decimal'))}×") for rate in SPEEDS],
    }
