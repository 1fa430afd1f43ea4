# SPDX-License-Identifier: EUPL-1.2
"""A file's key lies in its own envelope: it opens for the unit, in its place, and a rotation re-seals it alone."""

import io
from dataclasses import replace

import pytest

from ledfyr.sealing import (
    Rotation,
    WrongContext,
    context_of_file_key,
    new_file_key,
    open_file_key,
    open_stream,
    open_text,
    seal_stream,
)
from ledfyr.sealing.tests.cast import LETTER, RECEPTION, RECEPTION_NEXT


def test_whoever_has_only_the_public_half_seals_a_file_that_the_unit_opens() -> None:
    file_key, envelope = new_file_key(RECEPTION.public, LETTER)
    sealed = io.BytesIO()
    seal_stream(io.BytesIO(b"ett foto"), sealed, file_key, LETTER)
    sealed.seek(0)

    assert list(open_stream(sealed, open_file_key(envelope, RECEPTION, LETTER), LETTER)) == [b"ett foto"]


def test_the_key_of_a_file_is_not_taken_for_a_text_or_for_another_file() -> None:
    _, envelope = new_file_key(RECEPTION.public, LETTER)

    with pytest.raises(WrongContext):
        open_text(envelope, RECEPTION, LETTER)
    with pytest.raises(WrongContext):
        open_file_key(envelope, RECEPTION, replace(LETTER, record="18"))


def test_a_rotation_re_seals_the_key_and_leaves_the_file_alone() -> None:
    file_key, envelope = new_file_key(RECEPTION.public, LETTER)
    rotated = Rotation(RECEPTION, RECEPTION_NEXT).reseal(envelope, context_of_file_key(LETTER))

    assert open_file_key(rotated, RECEPTION_NEXT, LETTER) == file_key


def test_every_file_has_a_key_of_its_own() -> None:
    assert new_file_key(RECEPTION.public, LETTER)[0] != new_file_key(RECEPTION.public, LETTER)[0]
