# SPDX-License-Identifier: EUPL-1.2
"""Puts a unit's key together from enough shares, or proves in a rehearsal that one could, giving it to nobody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shamir_mnemonic import MnemonicError, Share, combine_mnemonics  # type: ignore[import-untyped] # ships no types

from ledfyr.sealing.key_pairs import PrivateKey, PublicKey
from ledfyr.sealing.recovery.reading_shares import read_share
from ledfyr.sealing.refusals import SealingRefused

ITERATION_EXPONENT = 0  # SLIP-39's stretching protects a passphrase, and there is none


class TooFewShares(SealingRefused):
    """Carries how many there are and how many are needed, in Swedish too."""

    def __init__(self, given: int, needed: int) -> None:
        super().__init__()
        self.given, self.needed = given, needed
        self.reason = f"Det behövs {needed} andelar. Hittills finns {given}."


class SharesOfDifferentSets(SealingRefused):
    """Carries which share is the odd one out beside the first."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.reason = f"Inskriven andel {number} hör inte ihop med den första. De kommer från olika delningar."


class ShareTwice(SealingRefused):
    """Carries which share had been typed before."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.reason = f"Inskriven andel {number} är samma som en tidigare. Varje andel räknas en gång."


class SharesOfAnotherKey(SealingRefused):
    says = "The shares are whole and belong together, but what they make is not the private half of this unit's key."
    reason = "Andelarna hör ihop, men de gäller en annan nyckel. Har enheten bytt nyckel sedan de skrevs ut?"


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a rehearsal proved: every share that was given is part of a group that rebuilds the key."""

    given: int
    needed: int


def rebuild_key(typed: Sequence[str], expected: PublicKey) -> PrivateKey:
    """The private half of the expected key, for re-wrapping it. All members are told, and it stands in the trail."""
    shares = _read_together(typed)
    return _rebuilt(shares[: shares[0].member_threshold], expected)


def rehearse(typed: Sequence[str], expected: PublicKey) -> Rehearsed:
    """Prove that the shares work; every key that was put together is wiped at once."""
    shares = _read_together(typed)
    for some in _each_in_a_group(shares):
        _rebuilt(some, expected).forget()
    return Rehearsed(len(shares), shares[0].member_threshold)


def _read_together(typed: Sequence[str]) -> list[Share]:
    shares = [read_share(words, number) for number, words in enumerate(typed, 1)]
    for number, share in enumerate(shares, 1):
        if share.group_parameters() != shares[0].group_parameters():
            raise SharesOfDifferentSets(number)
        if share in shares[: number - 1]:
            raise ShareTwice(number)
    if not shares:
        raise TooFewShares(0, 2)
    if len(shares) < shares[0].member_threshold:
        raise TooFewShares(len(shares), shares[0].member_threshold)
    return shares


def _each_in_a_group(shares: Sequence[Share]) -> Iterator[Sequence[Share]]:
    """As many groups as shares, instead of all there are: of sixteen shares there may be thousands."""
    needed = shares[0].member_threshold
    twice = [*shares, *shares]
    return (twice[start : start + needed] for start in range(len(shares)))


def _rebuilt(shares: Sequence[Share], expected: PublicKey) -> PrivateKey:
    # Whoever prints shares with another exponent could keep the machine busy for hours.
    if any(share.iteration_exponent != ITERATION_EXPONENT for share in shares):
        raise SharesOfAnotherKey
    try:
        key = PrivateKey(combine_mnemonics([share.mnemonic() for share in shares]), expected.version)
    except MnemonicError:
        raise SharesOfAnotherKey from None
    if key.public != expected:
        key.forget()
        raise SharesOfAnotherKey
    return key
