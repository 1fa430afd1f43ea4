# SPDX-License-Identifier: EUPL-1.2
"""Key pairs of members, units and senders: anybody may seal to the public half, and only the private half opens."""

from dataclasses import dataclass, field
from typing import Self

from nacl.bindings import crypto_box_seed_keypair
from nacl.utils import random

from ledfyr.sealing.deriving import Label, derived
from ledfyr.sealing.refusals import SealingRefused
from ledfyr.sealing.symmetric_keys import IDENTITY_SIZE, LARGEST_VERSION, SymmetricKey
from ledfyr.sealing.wiping import SECRET_SIZE, HeldSecret, wipe

PUBLIC_SIZE = 32
DIGITS, DIGITS_IN_GROUP = 30, 5  # about 100 bits: nobody makes another key with the same number


class NotAPublicKey(SealingRefused):
    says = "This is no public key that anything can be sealed to."


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What others seal to, and the version of the pair, which rises with every rotation."""

    raw: bytes
    version: int = 1
    identity: bytes = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.raw) != PUBLIC_SIZE or not 1 <= self.version <= LARGEST_VERSION:
            raise NotAPublicKey
        object.__setattr__(self, "identity", derived(Label.KEY_IDENTITY, self.raw, size=IDENTITY_SIZE))


class PrivateKey(HeldSecret):
    """What opens, kept as libsodium's seed: the X25519 scalar and every other key of the pair come from it."""

    __slots__ = ("_scalar", "public")

    def __init__(self, seed: bytes | bytearray, version: int = 1) -> None:
        super().__init__(seed)
        raw, scalar = crypto_box_seed_keypair(bytes(seed))
        self._scalar = bytearray(scalar)
        self.public = PublicKey(raw, version)

    @classmethod
    def new(cls, version: int = 1) -> Self:
        return cls(random(SECRET_SIZE), version)

    def scalar(self) -> bytes:
        """The number that X25519 multiplies with."""
        self.revealed()
        return bytes(self._scalar)

    def forget(self) -> None:
        super().forget()
        wipe(self._scalar)

    def record_key(self) -> SymmetricKey:
        """The key for what the holders write themselves.

        Anybody who can write in the database could seal a forged note to the public half. Nobody without the private
        half can seal under this one.
        """
        return SymmetricKey(derived(Label.RECORDS, secret=self.revealed()), self.public.version)


def comparison_number(key: PublicKey) -> str:
    """Thirty digits, in groups, that two people read to each other to know that they see the same key and version."""
    digest = derived(Label.COMPARISON, key.raw, key.version.to_bytes(4, "big"))
    digits = f"{int.from_bytes(digest, 'big') % 10**DIGITS:0{DIGITS}}"
    return " ".join(digits[start : start + DIGITS_IN_GROUP] for start in range(0, DIGITS, DIGITS_IN_GROUP))
