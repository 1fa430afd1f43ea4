# SPDX-License-Identifier: EUPL-1.2
"""Reads what was sent: which door, which act, and the answers as they are kept. Nothing is too strange to be read."""

import re
import secrets
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from typing import Self

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

from ledfyr.contact.addresses import Act
from ledfyr.contact.attachments.kinds import MOST_BYTES
from ledfyr.contact.attachments.uploading import SealedWhileUploading
from ledfyr.contact.rules.doors import ASKED, Asked, Door, Field
from ledfyr.contact.rules.writing import Reason, Refused, tidied, why_not_receive
from ledfyr.sealing.deriving import Label, derived
from ledfyr.web.letterbox import flood
from ledfyr.web.letterbox.files import NEW, NO_FILES, Files, WordsAlone, files_in
from ledfyr.web.letterbox.rules.turns import Kind

LARGEST_BODY = 200_000  # bytes; the longest letter in any script, and all that stands around it
LARGEST_WITH_FILE = MOST_BYTES + 4 * LARGEST_BODY  # nginx lets as much through
LONGEST_LETTER = max(sum(asked.longest for asked in fields) for fields in ASKED.values())  # characters
NONCE = re.compile(r"[0-9a-f]{64}")
# Boundaries with 90 bits of chance or more: those of Chromium and Safari, and of Firefox.
DRAWN_BY_THE_BROWSER = re.compile(
    r"boundary=(----WebKitFormBoundary[A-Za-z0-9]{16}|----geckoformboundary[0-9a-f]{24,32})(?:;|$)"
)
REPLACED = "\N{REPLACEMENT CHARACTER}"  # what stands where bytes were no letters
TICKED = "ja"


class NotArrived(Exception):
    """Nothing can be made of what was sent: too much, half of it, or no form at all.

    Too much is more than 2.5 MB of text (Django's own DATA_UPLOAD_MAX_MEMORY_SIZE). Anything shorter is shown again.
    """


@dataclass(frozen=True, slots=True)
class Letter:
    """A first letter as it was typed; `nonce` is empty until it has been read through."""

    door: Door
    act: Act
    nonce: str = field(repr=False)
    answers: Mapping[Field, str] = field(repr=False)
    files: Files = NO_FILES

    @property
    def asked(self) -> tuple[Asked, ...]:
        return ASKED[self.door]

    @property
    def length(self) -> int:
        """Of all that was typed, in characters."""
        return sum(map(len, self.answers.values()))

    def why_not_receive(self) -> Refused | None:
        """What to mend, or None."""
        for asked in self.asked:
            if REPLACED in self.answers[asked.field]:
                return Refused(Reason.NOT_TEXT, asked.field)
        return why_not_receive(self.door, self.answers)


@dataclass(frozen=True, slots=True)
class Returning:
    """What is sent with a receipt. `receipt` is as it was typed."""

    act: Act
    receipt: str = field(repr=False)
    nonce: str = field(repr=False)
    text: str = field(repr=False)
    first: str = field(repr=False)
    second: str = field(repr=False)
    day: str
    files: Files = NO_FILES

    @property
    def length(self) -> int:
        """Of all that was typed, in characters."""
        return sum(map(len, (self.receipt, self.text, self.first, self.second, self.day)))

    def with_text(self, text: str) -> Self:
        """The same with another text to go on from."""
        return replace(self, text=text)

    def with_files(self, files: Files) -> Self:
        """The same with other files."""
        return replace(self, files=files)

    def why_not_receive(self) -> Refused | None:
        """What to mend in a further letter, or None."""
        if REPLACED in self.text:
            return Refused(Reason.NOT_TEXT, Field.TEXT)
        return why_not_receive(Door.QUESTION, {Field.TEXT: self.text})


def read_letter(request: HttpRequest) -> Letter:
    """The first letter; raises NotArrived or TooMany."""
    sent = sent_in(request)
    try:
        door = Door(sent.get("door", ""))
    except ValueError:
        raise NotArrived from None
    answers = {asked.field: _answer(asked.field, sent.get(asked.field.value, "")) for asked in ASKED[door]}
    return Letter(door, _act(sent, Act.READ_THROUGH), _nonce(sent), answers, files_in(request))


def read_returning(request: HttpRequest) -> Returning:
    """What came with a receipt; raises NotArrived or TooMany."""
    sent = sent_in(request)
    return Returning(
        act=_act(sent, Act.REPLY if NEW in request.FILES else Act.OPEN),  # only a reply comes with a file
        receipt=tidied(sent.get("receipt", "")),
        nonce=_nonce(sent),
        text=tidied(sent.get("text", "")),
        first=tidied(sent.get("first", "")),
        second=tidied(sent.get("second", "")),
        day=tidied(sent.get("day", "")),
        files=files_in(request),
    )


def sent_in(request: HttpRequest) -> Mapping[str, str]:
    """The fields of a form that is not too large, decided before any of it is read; raises NotArrived or TooMany."""
    size = request.META.get("CONTENT_LENGTH") or "0"
    if not size.isdecimal() or len(size) > len(str(LARGEST_WITH_FILE)) or int(size) > LARGEST_WITH_FILE:
        raise NotArrived
    request.encoding = "utf-8"  # as every page; what a sender says that it is may be no encoding of text at all
    request.upload_handlers = [SealedWhileUploading(request, settings.LETTERS)]
    if int(size) <= LARGEST_BODY:
        return _read(request)
    try:
        with flood.turn(request, Kind.FILE):
            return _read(request)
    except flood.TooMany:  # raised before anything was read
        return _read_words(request)


def turn_to_show(request: HttpRequest, length: int) -> AbstractContextManager[None]:
    """The time in which something so long may be shown again, so that memory stays bounded; raises TooMany."""
    return flood.turn(request, Kind.LONG) if length > LONGEST_LETTER else nullcontext()


def new_nonce() -> str:
    """Drawn for one page, so that pressing twice posts once."""
    return secrets.token_hex(32)


def nonce_for(request: HttpRequest, letter: Letter) -> str:
    """What the page has on which this letter is read through.

    Whoever goes back to that page makes the browser send the step before again, byte for byte, with the mark that it
    drew by chance for that sending. The page is then the same, and pressing Send there posts nothing twice. What has no
    such mark, or one of a kind that is not known to be of chance, gets a page of its own each time.
    """
    drawn = DRAWN_BY_THE_BROWSER.search(request.META.get("CONTENT_TYPE", ""))
    if not drawn:
        return new_nonce()
    typed = [f"{name}:{text}".encode() for name, text in letter.answers.items()]
    return derived(Label.PAGE, drawn[1].encode(), letter.door.encode(), *typed, secret=settings.PEPPER).hex()


def _read(request: HttpRequest) -> Mapping[str, str]:
    try:
        return request.POST.dict()
    except (MultiPartParserError, UnreadablePostError, SuspiciousOperation):
        raise NotArrived from None


def _read_words(request: HttpRequest) -> Mapping[str, str]:
    """What was typed stands before the file in every form, so it is there although nobody can take the file now."""
    request.upload_handlers = [words_alone := WordsAlone(request)]
    with flood.turn(request, Kind.WORDS):
        sent = _read(request)
    if words_alone.refused:
        request.FILES[NEW] = words_alone.refused
    return sent


def _answer(asked: Field, typed: str) -> str:
    if asked is Field.FEEDBACK:
        return TICKED if typed else ""
    return tidied(typed)


def _act(sent: Mapping[str, str], otherwise: Act) -> Act:
    try:
        return Act(sent.get("act", ""))
    except ValueError:
        return otherwise


def _nonce(sent: Mapping[str, str]) -> str:
    nonce = sent.get("nonce", "")
    return nonce if NONCE.fullmatch(nonce) else ""
