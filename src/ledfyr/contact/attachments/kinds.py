# SPDX-License-Identifier: EUPL-1.2
"""Decides which files are received: by what they are, never by their names or by what the browser says."""

import codecs
import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import filetype

MEGABYTE = 1024 * 1024
MOST_BYTES = 25 * MEGABYTE
MOST_FILES = 5  # in one letter
SNIFFED = 8192  # bytes that tell the kind
FREE_BYTES_FOR_TEXT = 1024 * MEGABYTE  # what files never take: a letter of text is always kept

BOMS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
NOT_WRITTEN = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")  # no text has these signs


class Kind(StrEnum):
    """What a file is; the value is the end of the key of a word in every language."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"
    PDF = "pdf"
    TEXT = "text"
    MP3 = "mp3"
    M4A = "m4a"
    AAC = "aac"
    OGG = "ogg"
    WAV = "wav"

    @property
    def is_picture(self) -> bool:
        """Whether it is written anew, point by point."""
        return self in (Kind.JPEG, Kind.PNG, Kind.WEBP, Kind.HEIC)

    @property
    def is_sound(self) -> bool:
        """Whether it is listened to."""
        return self in (Kind.MP3, Kind.M4A, Kind.AAC, Kind.OGG, Kind.WAV)


class Reason(StrEnum):
    """Why a file is not received; each is the end of the key of a word in every language."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    TOO_DEMANDING = "too_demanding"
    KIND_UNKNOWN = "kind_unknown"
    DAMAGED = "damaged"
    ENCRYPTED_PDF = "encrypted_pdf"
    NO_ROOM = "no_room"
    NOT_NOW = "not_now"
    CHOOSE_AGAIN = "choose_again"


class Change(StrEnum):
    """What was done to a file before it was sealed, which the sender and the reader are both told."""

    METADATA = "metadata"
    FIRST_PICTURE = "first_picture"
    SCRIPTS = "scripts"
    ENCLOSED = "enclosed"
    REPAIRED = "repaired"


class FileRefused(Exception):
    """The file is not received, or not shown, for this reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


BY_CONTENT: Mapping[str, Kind] = MappingProxyType(
    {
        "image/jpeg": Kind.JPEG,
        "image/png": Kind.PNG,
        "image/apng": Kind.PNG,
        "image/webp": Kind.WEBP,
        "image/heic": Kind.HEIC,
        "application/pdf": Kind.PDF,
        "audio/mpeg": Kind.MP3,
        "audio/mp4": Kind.M4A,
        "video/mp4": Kind.M4A,  # telephones mark sound like this; a film is refused when its tracks are looked at
        "audio/aac": Kind.AAC,
        "audio/ogg": Kind.OGG,
        "audio/x-wav": Kind.WAV,
    }
)


def kind_of(start: bytes) -> Kind | None:
    """What the first bytes of a file say that it is. Whether that is true, the workshop finds out."""
    known = BY_CONTENT.get(filetype.guess_mime(start[:SNIFFED]) or "")
    return known or (Kind.TEXT if is_text(start[:SNIFFED], is_whole=len(start) < SNIFFED) else None)


def encoding_of(start: bytes) -> str:
    """How a text is written, if it is one."""
    return next((name for mark, name in BOMS if start.startswith(mark)), "utf-8")


def is_text(content: bytes, *, is_whole: bool = True) -> bool:
    """Whether all of it is letters; a part may end in the middle of one."""
    decoder = codecs.getincrementaldecoder(encoding_of(content))()
    try:
        text = decoder.decode(content, final=is_whole)
    except UnicodeDecodeError:
        return False
    return bool(text) and NOT_WRITTEN.search(text) is None


def why_not_receive_file(start: bytes, size: int, *, received_before: int) -> Reason | None:
    """Why a file of that beginning and size is refused, beside so many others in the letter; None when it is not."""
    if received_before >= MOST_FILES:
        return Reason.TOO_MANY
    if size > MOST_BYTES:
        return Reason.TOO_LARGE
    if size == 0:
        return Reason.EMPTY
    return None if kind_of(start) else Reason.KIND_UNKNOWN


def why_not_receive_files_now(free_bytes: int) -> Reason | None:
    """Files are refused while there is still room for texts, which are received as long as anything can be written."""
    return Reason.NO_ROOM if free_bytes < FREE_BYTES_FOR_TEXT + MOST_FILES * MOST_BYTES else None
