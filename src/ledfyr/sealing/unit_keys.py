# SPDX-License-Identifier: EUPL-1.2
"""A unit's private key, wrapped once for each member: whoever is in the unit opens it, and whoever left does not."""

from ledfyr.sealing.context import Context
from ledfyr.sealing.envelopes import open_sealed, seal
from ledfyr.sealing.key_pairs import PrivateKey, PublicKey
from ledfyr.sealing.refusals import WrongKey

KIND, FIELD = "unit-key", "private-half"


def wrap_key(unit_key: PrivateKey, *, unit: str, member: str, to: PublicKey) -> bytes:
    """The unit's key for one member. `unit` and `member` are identifiers, never names."""
    return seal(unit_key.revealed(), to, _context(unit, member, unit_key.public.version))


def unwrap_key(wrapped: bytes, *, unit: str, member: str, key: PrivateKey, expected: PublicKey) -> PrivateKey:
    """The private half of the public key that the unit is known by; any other is refused."""
    seed = open_sealed(wrapped, key, _context(unit, member, expected.version))
    unit_key = PrivateKey(seed, expected.version)
    if unit_key.public != expected:
        raise WrongKey
    return unit_key


def _context(unit: str, member: str, version: int) -> Context:
    return Context(KIND, unit, member, FIELD, version)
