# SPDX-License-Identifier: EUPL-1.2
"""Keys that both seal and open: for files, for sessions, and for what a unit's members write themselves."""

from typing import Self

from nacl.utils import random

from ledfyr.sealing.deriving import Label, derived
from ledfyr.sealing.wiping import SECRET_SIZE, HeldSecret, NotASecret

IDENTITY_SIZE = 16  # bytes; enough that no two keys ever meet with the same
LARGEST_VERSION = 2**32 - 1


class SymmetricKey(HeldSecret):
    """A key with a version, and with an identity that tells it from every other and nothing more."""

    __slots__ = ("identity", "version")

    def __init__(self, secret: bytes | bytearray, version: int = 1) -> None:
        super().__init__(secret)
        if not 1 <= version <= LARGEST_VERSION:
            raise NotASecret
        self.version = version
        self.identity = derived(Label.KEY_IDENTITY, secret=self.revealed(), size=IDENTITY_SIZE)

    @classmethod
    def new(cls, version: int = 1) -> Self:
        return cls(random(SECRET_SIZE), version)
