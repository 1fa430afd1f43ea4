# SPDX-License-Identifier: EUPL-1.2
"""When somebody leaves, all is re-sealed under the next key; it may be killed at any moment and nothing is lost."""

from dataclasses import replace

import pytest

from ledfyr.sealing import (
    Context,
    EnvelopeDamaged,
    LeftBehind,
    NotResealed,
    PrivateKey,
    Rotation,
    RotationConflict,
    VersionsOutOfStep,
    WrongContext,
    WrongKey,
    open_text,
    seal_text,
)
from ledfyr.sealing.tests.bits import damaged
from ledfyr.sealing.tests.cast import CASEWORK, LETTER, RECEPTION, RECEPTION_NEXT, RECORD_KEY, TEXT

ROTATION = Rotation(RECEPTION, RECEPTION_NEXT)
BESIDE = PrivateKey(b"begun at the same moment".ljust(32, b"."), version=2)
THIRD = PrivateKey(b"reception after another left".ljust(32, b"."), version=3)


def archive(size: int) -> dict[Context, bytes]:
    """Letters that came in and notes that members wrote, by turns."""
    places = [replace(LETTER, record=str(number)) for number in range(size)]
    keys = (RECEPTION.public, RECORD_KEY)
    return {place: seal_text(TEXT, keys[number % 2], place) for number, place in enumerate(places)}


@pytest.mark.parametrize("killed_after", [0, 1, 5, 9, 10])
def test_a_rotation_that_was_killed_goes_on_where_it_was(killed_after: int) -> None:
    rows = archive(10)
    for place in list(rows)[:killed_after]:
        rows[place] = ROTATION.reseal(rows[place], place)
    assert sum(map(ROTATION.is_done, rows.values())) == killed_after

    before = dict(rows)
    begun_anew = Rotation(RECEPTION, RECEPTION_NEXT)
    rows = {place: begun_anew.reseal(envelope, place) for place, envelope in rows.items()}

    assert all(map(begun_anew.is_done, rows.values()))
    assert sum(rows[place] is before[place] for place in rows) == killed_after
    for place, envelope in rows.items():
        begun_anew.verify(envelope, place)


def test_what_was_re_sealed_opens_with_the_new_key_and_not_with_the_old() -> None:
    letter = ROTATION.reseal(seal_text(TEXT, RECEPTION.public, LETTER), LETTER)
    note = ROTATION.reseal(seal_text(TEXT, RECORD_KEY, LETTER), LETTER)

    assert open_text(letter, RECEPTION_NEXT, LETTER) == open_text(note, RECEPTION_NEXT.record_key(), LETTER) == TEXT
    with pytest.raises(WrongKey):
        open_text(letter, RECEPTION, LETTER)
    with pytest.raises(WrongKey):
        open_text(note, RECORD_KEY, LETTER)


def test_verifying_finds_what_still_waits() -> None:
    with pytest.raises(NotResealed):
        ROTATION.verify(seal_text(TEXT, RECEPTION.public, LETTER), LETTER)


def test_verifying_finds_what_was_damaged_or_moved_on_its_way() -> None:
    resealed = ROTATION.reseal(seal_text(TEXT, RECORD_KEY, LETTER), LETTER)
    ROTATION.verify(resealed, LETTER)

    with pytest.raises(EnvelopeDamaged):
        ROTATION.verify(damaged(resealed), LETTER)
    with pytest.raises(WrongContext):
        ROTATION.verify(resealed, replace(LETTER, record="18"))


def test_an_envelope_that_had_been_moved_is_not_made_good_by_a_rotation() -> None:
    with pytest.raises(WrongContext):
        ROTATION.reseal(seal_text(TEXT, RECORD_KEY, LETTER), replace(LETTER, record="18"))


@pytest.mark.parametrize(
    ("key", "refusal"),
    [(BESIDE, RotationConflict), (THIRD, RotationConflict), (CASEWORK, RotationConflict)],
    ids=["begun beside it", "begun after it", "of another unit"],
)
def test_two_rotations_at_once_notice_each_other(key: PrivateKey, refusal: type[Exception]) -> None:
    for envelope in (seal_text(TEXT, key.public, LETTER), seal_text(TEXT, key.record_key(), LETTER)):
        for act in (ROTATION.reseal, ROTATION.verify):
            with pytest.raises(refusal):
                act(envelope, LETTER)
        with pytest.raises(refusal):
            ROTATION.is_done(envelope)


def test_what_an_unfinished_rotation_left_behind_is_told_apart() -> None:
    with pytest.raises(LeftBehind):
        Rotation(RECEPTION_NEXT, THIRD).reseal(seal_text(TEXT, RECEPTION.public, LETTER), LETTER)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (RECEPTION, RECEPTION),
        (RECEPTION_NEXT, RECEPTION),
        (RECEPTION, THIRD),
        (RECEPTION, PrivateKey(RECEPTION.revealed(), version=2)),
    ],
    ids=["nowhere", "backwards", "over a version", "the same key again"],
)
def test_a_rotation_goes_to_the_next_version_and_to_another_key(old: PrivateKey, new: PrivateKey) -> None:
    with pytest.raises(VersionsOutOfStep):
        Rotation(old, new)
