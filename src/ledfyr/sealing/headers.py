# SPDX-License-Identifier: EUPL-1.2
"""The first 58 bytes of every envelope and sealed file: what it is, which key opens it, and where it belongs.

None of it is secret and all of it is bound: each byte is associated data of what follows.
"""

import struct
from dataclasses import dataclass
from typing import Protocol

from ledfyr.sealing.context import Context
from ledfyr.sealing.refusals import EnvelopeDamaged, NotAnEnvelope, SealingRefused, WrongContext, WrongKey

# The first byte begins no text in UTF-8 and no common kind of file, so neither is ever taken for the other.
ENVELOPE = b"\x9cLFE"
FILE = b"\x9cLFF"
LOCKED_KEY = b"\x9cLFK"

BEGINNING = struct.Struct(">4sBB")  # all that every version has in common: magic, version, algorithm
LAYOUT = struct.Struct(">4sBBI16s32s")  # then: key version, key identity, digest of the context


class NamedKey(Protocol):
    """The two things that a header says of a key; both halves of a pair have the same."""

    @property
    def version(self) -> int: ...
    @property
    def identity(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says. It is to be believed only when what follows has been authenticated."""

    magic: bytes
    version: int
    algorithm: int
    key_version: int
    key_identity: bytes
    context_digest: bytes

    @property
    def key(self) -> tuple[int, bytes]:
        """Version and identity, by which the key is looked up."""
        return self.key_version, self.key_identity

    def why_not_key(self, key: NamedKey) -> SealingRefused | None:
        """A whole envelope that names another key is no damage: another unit, or another version, opens it."""
        return None if self.key == named_by(key) else WrongKey()

    def why_not_context(self, context: Context) -> SealingRefused | None:
        return None if self.context_digest == context.digest() else WrongContext()


def named_by(key: NamedKey) -> tuple[int, bytes]:
    """How a header names this key."""
    return key.version, key.identity


def packed_header(magic: bytes, numbers: tuple[int, int], key: NamedKey, context: Context) -> bytes:
    version, algorithm = numbers
    return LAYOUT.pack(magic, version, algorithm, key.version, key.identity, context.digest())


def numbers_in(sealed: bytes, magic: bytes) -> tuple[int, int]:
    """Version and algorithm, which say how to read the rest."""
    if not isinstance(sealed, bytes | bytearray | memoryview) or bytes(sealed[: len(magic)]) != magic:
        raise NotAnEnvelope
    if len(sealed) < BEGINNING.size:
        raise EnvelopeDamaged
    _, version, algorithm = BEGINNING.unpack_from(sealed)
    return version, algorithm


def read_header(sealed: bytes) -> Header:
    if len(sealed) < LAYOUT.size:
        raise EnvelopeDamaged
    return Header(*LAYOUT.unpack_from(sealed))
