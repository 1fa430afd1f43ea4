# SPDX-License-Identifier: EUPL-1.2
"""Answers with a baked shell in the language of the page, kept by nobody and of a size that tells little."""

import secrets
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Self

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from ledfyr.contact.addresses import Part, Place, Shell
from ledfyr.languages import LanguageMissing, Words, language_of, words_of
from ledfyr.publishing.missing import missing_page
from ledfyr.publishing.shells import Parts, ShellMissing, Values, filled, read_shell
from ledfyr.web.public_views import guarded

# Every answer is filled up to the first of these that holds it: whoever sees its size on the line learns at most which.
# The smallest holds every answer without letters, so that words that open nothing look like words that open little.
SIZES = (32 * 1024, 64 * 1024, 128 * 1024, 256 * 1024, 512 * 1024)  # bytes
FAILED = (DatabaseError, OSError)  # the database or the disk is gone, full or busy
AROUND = len("<!---->\n")


@dataclass(frozen=True)
class Filling:
    """Values of a shell, and of its parts."""

    values: Values = field(default_factory=dict)
    parts: Parts = field(default_factory=dict)

    def refusing(self, reason: str) -> Self:
        """The same with what to do about it; without a reason as it is."""
        return replace(self, parts={**self.parts, Part.REFUSAL: [{Place.REASON: reason}]}) if reason else self

    def telling(self, said: str) -> Self:
        """The same with what has just happened."""
        return replace(self, parts={**self.parts, Part.SAID: [{Place.SAID: said}]})


NOTHING = Filling()


@dataclass(frozen=True)
class Box:
    """Where a municipality's letterbox answers in one language."""

    slug: str
    code: str
    home: str
    words: Words

    def answer(self, shell: Shell, filling: Filling = NOTHING, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
        """The shell with these values in its places."""
        try:
            page = filled(read_shell(settings.BAKED, f"{self.home}{shell.below}"), filling.values, filling.parts)
        except ShellMissing:
            page = missing_page(settings.BAKED, self.home)
        return guarded(padded(page.encode()), status)

    def say(self, key: str, **facts: object) -> str:
        """A word of the letterbox, with its numbers in their own direction."""
        return self.words.guard(self.words(f"contact.{key}", **facts))


def box_of(request: HttpRequest, slug: str, code: str, below: str) -> Box | None:
    """Only a form that was sent to an address at which one is baked gets an answer."""
    try:
        language = language_of(code)
        box = Box(slug, code, f"/{slug}/{language.segment}", words_of(language))
        read_shell(settings.BAKED, f"{box.home}{Shell.NOT_ARRIVED.below}")
    except (LanguageMissing, ShellMissing):
        return None
    is_here = request.path == f"{box.home}{below}"  # Swedish has no part of its own in an address
    return box if is_here and request.method == "POST" else None


def padded(page: bytes) -> bytes:
    """The page with a comment of chance after it, which no packing on the way makes smaller."""
    size = len(page) + AROUND
    wanted = next((each for each in SIZES if each >= size), -(-size // SIZES[-1]) * SIZES[-1])
    return b"%s<!--%s-->\n" % (page, secrets.token_hex((wanted - size + 1) // 2)[: wanted - size].encode())
