# SPDX-License-Identifier: EUPL-1.2
"""Secrets that are never printed, stored by mistake or compared in haste, and that are overwritten when done with.

Only what Python lets one overwrite is overwritten: the bytearray that a secret lives in. The copies that exist while
libsodium works, and every opened text, are freed but not overwritten. docs/sealing.md says what a process can do.
"""

import hmac
from types import TracebackType
from typing import Self

from ledfyr.sealing.refusals import SealingRefused

SECRET_SIZE = 32  # bytes: what every primitive in this room takes as its key


class NotASecret(SealingRefused):
    says = "A secret is exactly 32 bytes."


class SecretForgotten(SealingRefused):
    says = "The secret was wiped from memory. Unlock it again."


class SecretStaysInMemory(SealingRefused):
    says = "An unlocked secret is neither copied nor pickled. Lock, wrap or box it."


def wipe(secret: bytearray) -> None:
    """Overwrite in place: the bytes are gone from memory now, not when Python next uses the room."""
    secret[:] = bytes(len(secret))


class HeldSecret:
    """Thirty-two bytes in the only kind of memory that Python can overwrite."""

    __slots__ = ("_held",)
    __hash__ = None  # type: ignore[assignment] # a secret is no key of a dictionary: hashes of it would be kept

    def __init__(self, secret: bytes | bytearray) -> None:
        if len(secret) != SECRET_SIZE:
            raise NotASecret
        self._held = bytearray(secret)

    def revealed(self) -> bytes:
        """The bytes as libsodium takes them; this copy cannot be overwritten, so let it go at once."""
        if not self._held:
            raise SecretForgotten
        return bytes(self._held)

    def forget(self) -> None:
        wipe(self._held)
        self._held = bytearray()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.forget()

    def __del__(self) -> None:
        if hasattr(self, "_held"):
            self.forget()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return hmac.compare_digest(self.revealed(), other.revealed())

    def __repr__(self) -> str:
        return f"<{type(self).__name__}, not shown>"

    def __reduce__(self) -> str:
        raise SecretStaysInMemory
