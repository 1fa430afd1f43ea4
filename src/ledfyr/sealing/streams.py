# SPDX-License-Identifier: EUPL-1.2
"""Seals files of any size in constant memory; what is read back comes in chunks, each authenticated before it is given.

libsodium's secretstream keeps the chunks in order and marks the last one, so a file that was cut is refused.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import Protocol

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_ABYTES,
    crypto_secretstream_xchacha20poly1305_HEADERBYTES,
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_pull,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
    crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
)
from nacl.exceptions import CryptoError

from ledfyr.sealing.context import Context
from ledfyr.sealing.headers import FILE, LAYOUT, numbers_in, packed_header, read_header
from ledfyr.sealing.padding import is_step, padded, step_for, unpadded
from ledfyr.sealing.refusals import EnvelopeDamaged, SealingRefused, UnknownVersion
from ledfyr.sealing.symmetric_keys import SymmetricKey

CHUNK = 256 * 1024  # bytes of content, part of the version; larger ones leave the processor's cache and are slower
NUMBERS = (1, 1)
TAG = crypto_secretstream_xchacha20poly1305_ABYTES
START = crypto_secretstream_xchacha20poly1305_HEADERBYTES
FINAL = crypto_secretstream_xchacha20poly1305_TAG_FINAL
MESSAGE = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE

State = crypto_secretstream_xchacha20poly1305_state


class Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class Writable(Protocol):
    def write(self, content: bytes, /) -> int | None: ...


class FileCut(EnvelopeDamaged):
    says = "The sealed file ends before its last chunk. What was read of it must not be used."


class NotAllWritten(SealingRefused):
    says = "The file took only a part of what was written to it."


def seal_stream(plain: Readable, sealed: Writable, key: SymmetricKey, context: Context) -> None:
    """Read to the end, and write the sealed file. A file under one chunk takes its step, a longer one whole chunks."""
    header = packed_header(FILE, NUMBERS, key, context)
    state = State()
    _write(sealed, header + crypto_secretstream_xchacha20poly1305_init_push(state, key.revealed()))
    is_first = True
    while len(chunk := _read(plain, CHUNK)) == CHUNK:
        _write(sealed, crypto_secretstream_xchacha20poly1305_push(state, chunk, header, MESSAGE))
        is_first = False
    last = padded(chunk, _size_of_last(len(chunk), is_first=is_first))
    _write(sealed, crypto_secretstream_xchacha20poly1305_push(state, last, header, FINAL))


def open_stream(sealed: Readable, key: SymmetricKey, context: Context) -> Iterator[bytes]:
    """The content in chunks. Whoever writes them down must throw them away when a later one is refused."""
    header = _read(sealed, LAYOUT.size)
    if numbers_in(header, FILE) != NUMBERS:
        raise UnknownVersion
    said = read_header(header)
    if refusal := said.why_not_key(key):
        raise refusal
    state = _started(_read(sealed, START), key)
    first = _pulled(state, _read(sealed, CHUNK + TAG), header)
    if refusal := said.why_not_context(context):  # asked now, when the first chunk has proved the header
        raise refusal
    return _chunks(sealed, state, header, first)


def _started(start: bytes, key: SymmetricKey) -> State:
    if len(start) != START:
        raise FileCut
    state = State()
    crypto_secretstream_xchacha20poly1305_init_pull(state, start, key.revealed())
    return state


def _chunks(sealed: Readable, state: State, header: bytes, first: tuple[bytes, int]) -> Iterator[bytes]:
    (chunk, tag), is_first = first, True
    while tag != FINAL:
        if tag != MESSAGE or len(chunk) != CHUNK:
            raise EnvelopeDamaged
        yield chunk
        (chunk, tag), is_first = _pulled(state, _read(sealed, CHUNK + TAG), header), False
    yield _last(chunk, sealed, is_first=is_first)


def _pulled(state: State, chunk: bytes, header: bytes) -> tuple[bytes, int]:
    if not chunk:
        raise FileCut
    if is_step(len(chunk) - TAG):
        with suppress(CryptoError):
            return crypto_secretstream_xchacha20poly1305_pull(state, chunk, header)
    raise EnvelopeDamaged


def _last(chunk: bytes, sealed: Readable, *, is_first: bool) -> bytes:
    content = unpadded(chunk)
    if sealed.read(1) or len(chunk) != _size_of_last(len(content), is_first=is_first):
        raise EnvelopeDamaged
    return content


def _size_of_last(length: int, *, is_first: bool) -> int:
    return step_for(length) if is_first else CHUNK


def _read(file: Readable, size: int) -> bytes:
    """As many bytes as there are, up to the size: a pipe or a socket may give fewer at a time."""
    first = file.read(size)
    if len(first) in (0, size):
        return first
    parts, length = [first], len(first)
    while more := file.read(size - length):
        parts.append(more)
        length += len(more)
    return b"".join(parts)


def _write(file: Writable, content: bytes) -> None:
    if file.write(content) not in (len(content), None):
        raise NotAllWritten
