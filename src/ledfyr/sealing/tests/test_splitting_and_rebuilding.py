# SPDX-License-Identifier: EUPL-1.2
"""Enough shares put the unit's key together, fewer have nothing, and shares that do not belong together are named."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shamir_mnemonic import Share, generate_mnemonics  # type: ignore[import-untyped] # the package ships no types

from ledfyr.sealing import (
    PrivateKey,
    Rehearsed,
    SharesNotPossible,
    SharesOfAnotherKey,
    SharesOfDifferentSets,
    ShareTwice,
    TooFewShares,
    rebuild_key,
    rehearse,
    split_key,
)
from ledfyr.sealing.recovery import splitting
from ledfyr.sealing.tests.cast import CASEWORK, RECEPTION, RECEPTION_NEXT

ONE, TWO, THREE = SHARES = split_key(RECEPTION)
OTHERS = split_key(RECEPTION)


@pytest.mark.parametrize("some", [*combinations(SHARES, 2), SHARES, (THREE, ONE)])
def test_any_two_of_three_put_the_key_together(some: tuple[str, ...]) -> None:
    assert rebuild_key(some, RECEPTION.public) == RECEPTION


@pytest.mark.parametrize(("needed", "count"), [(2, 2), (2, 5), (3, 5), (5, 5), (8, 16)])
def test_other_numbers_of_shares_work_too(needed: int, count: int) -> None:
    shares = split_key(RECEPTION, needed=needed, count=count)

    assert len(shares) == count
    assert rebuild_key(shares[-needed:], RECEPTION.public) == RECEPTION
    with pytest.raises(TooFewShares):
        rebuild_key(shares[1:needed], RECEPTION.public)


@given(st.binary(min_size=32, max_size=32))
@settings(max_examples=10)
def test_any_key_is_put_together_again(seed: bytes) -> None:
    key = PrivateKey(seed, version=7)

    assert rebuild_key(split_key(key)[:2], key.public).public == key.public


@pytest.mark.parametrize(("needed", "count"), [(0, 0), (1, 1), (1, 3), (3, 2), (2, 17), (-1, 3)])
def test_a_share_that_would_be_enough_alone_is_not_made(needed: int, count: int) -> None:
    with pytest.raises(SharesNotPossible):
        split_key(RECEPTION, needed=needed, count=count)


@pytest.mark.parametrize(("typed", "given_", "needed"), [([], 0, 2), ([ONE], 1, 2)])
def test_too_few_shares_are_counted(typed: list[str], given_: int, needed: int) -> None:
    with pytest.raises(TooFewShares) as refused:
        rebuild_key(typed, RECEPTION.public)

    assert (refused.value.given, refused.value.needed) == (given_, needed)
    assert refused.value.reason == f"Det behövs {needed} andelar. Hittills finns {given_}."


def test_a_share_of_another_set_is_named() -> None:
    with pytest.raises(SharesOfDifferentSets) as refused:
        rebuild_key([ONE, TWO, OTHERS[2]], RECEPTION.public)

    assert refused.value.number == 3
    assert refused.value.reason.startswith("Inskriven andel 3 hör inte ihop med den första.")


def test_the_same_share_twice_counts_once() -> None:
    with pytest.raises(ShareTwice) as refused:
        rebuild_key([ONE, ONE.upper()], RECEPTION.public)

    assert refused.value.number == 2


@pytest.mark.parametrize("key", [CASEWORK, RECEPTION_NEXT])
def test_shares_of_another_key_are_refused(key: PrivateKey) -> None:
    with pytest.raises(SharesOfAnotherKey):
        rebuild_key([ONE, TWO], key.public)


def test_shares_that_would_keep_the_machine_busy_for_hours_are_refused_at_once() -> None:
    (costly,) = generate_mnemonics(1, [(2, 2)], RECEPTION.revealed(), iteration_exponent=1)

    with pytest.raises(SharesOfAnotherKey):
        rebuild_key(costly, RECEPTION.public)


def test_a_rehearsal_proves_every_share_and_gives_nobody_the_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert rehearse(SHARES, RECEPTION.public) == Rehearsed(given=3, needed=2)
    assert rehearse([TWO, THREE], RECEPTION.public) == Rehearsed(given=2, needed=2)
    assert capsys.readouterr() == ("", "")


def test_a_rehearsal_finds_the_one_share_that_does_not_fit() -> None:
    read = Share.from_mnemonic(THREE)
    forged = replace(read, value=bytes(len(read.value))).mnemonic()

    assert rebuild_key([ONE, TWO, forged], RECEPTION.public) == RECEPTION
    with pytest.raises(SharesOfAnotherKey):
        rehearse([ONE, TWO, forged], RECEPTION.public)


def test_shares_that_do_not_work_are_never_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    of_another_key = list(split_key(CASEWORK))
    monkeypatch.setattr(splitting, "generate_mnemonics", lambda *_, **__: [of_another_key])

    with pytest.raises(SharesOfAnotherKey):
        split_key(RECEPTION)


def test_a_rehearsal_finds_the_one_set_that_is_of_no_use() -> None:
    with pytest.raises(SharesOfAnotherKey):
        rehearse(split_key(CASEWORK), RECEPTION.public)
