# SPDX-License-Identifier: EUPL-1.2
"""Splits a unit's private key among officers: a few of them together can put it together, one alone has nothing."""

from shamir_mnemonic import generate_mnemonics  # type: ignore[import-untyped] # the package ships no types

from ledfyr.sealing.key_pairs import PrivateKey
from ledfyr.sealing.recovery.rebuilding import ITERATION_EXPONENT, rehearse
from ledfyr.sealing.refusals import SealingRefused

NEEDED, COUNT = 2, 3
FEWEST_NEEDED, MOST = 2, 16  # SLIP-39 has room for sixteen


class SharesNotPossible(SealingRefused):
    says = "A key is split in at most 16 shares, of which at least two and at most all are needed."


def split_key(unit_key: PrivateKey, *, needed: int = NEEDED, count: int = COUNT) -> tuple[str, ...]:
    """Each share as 33 English words of SLIP-39, to be printed, handed over and forgotten here."""
    if not FEWEST_NEEDED <= needed <= count <= MOST:
        raise SharesNotPossible
    (shares,) = generate_mnemonics(
        1, [(needed, count)], unit_key.revealed(), iteration_exponent=ITERATION_EXPONENT, extendable=True
    )
    rehearse(shares, unit_key.public)  # nobody else would notice before the day on which they are needed
    return tuple(shares)
