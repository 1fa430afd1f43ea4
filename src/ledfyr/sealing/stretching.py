# SPDX-License-Identifier: EUPL-1.2
"""How hard a phrase is to guess: what one try costs with Argon2id, and which costs a stored lock may ask for."""

from dataclasses import dataclass

from nacl.bindings import crypto_pwhash_alg, crypto_pwhash_ALG_ARGON2ID13
from nacl.exceptions import CryptoError

from ledfyr.sealing.phrases import as_read
from ledfyr.sealing.refusals import SealingRefused

MIB = 1024 * 1024
KEY_SIZE = 32


class LockTooWeak(SealingRefused):
    says = "The lock asks for less work than is accepted. It was made for tests, or somebody has changed it."


class LockTooCostly(SealingRefused):
    says = "The lock asks for more memory or time than this program gives. Somebody may have changed it."


class NotEnoughMemory(SealingRefused):
    says = "There is not memory enough to unlock a key now. Try again when fewer do."


@dataclass(frozen=True, slots=True)
class Effort:
    """Argon2id's two numbers: rounds over the memory, and bytes of memory."""

    rounds: int
    memory: int

    def is_below(self, other: "Effort") -> bool:
        return self.rounds < other.rounds or self.memory < other.memory


@dataclass(frozen=True, slots=True)
class Stretching:
    """What new locks take, and the least and the most that an old one may."""

    chosen: Effort
    least: Effort
    most: Effort

    def check(self, asked: Effort) -> None:
        """Refuse before anything is reckoned: a changed lock must cost neither safety nor the machine."""
        if asked.is_below(self.least):
            raise LockTooWeak
        if self.most.is_below(asked):
            raise LockTooCostly


# Chosen: a third of a second and 128 MiB for each try, on one core of a small server. That is twice the memory of RFC
# 9106's choice for machines with little of it (64 MiB and 3 rounds, which is the least accepted), and ten members who
# unlock at the same moment still fit on a machine with 2 GB.
STRETCHING = Stretching(
    chosen=Effort(rounds=4, memory=128 * MIB),
    least=Effort(rounds=3, memory=64 * MIB),
    most=Effort(rounds=8, memory=512 * MIB),
)


def stretched(phrase: str, salt: bytes, effort: Effort) -> bytes:
    """A key from a phrase, at the cost of the effort."""
    try:
        return crypto_pwhash_alg(
            KEY_SIZE, as_read(phrase).encode(), salt, effort.rounds, effort.memory, crypto_pwhash_ALG_ARGON2ID13
        )
    except CryptoError:
        raise NotEnoughMemory from None
