# SPDX-License-Identifier: EUPL-1.2
"""A unit's key is wrapped for each member: whoever is in the unit opens it, and nobody can put another in its place."""

import pytest

from ledfyr.sealing import PublicKey, WrongContext, WrongKey, unwrap_key, wrap_key
from ledfyr.sealing.tests.cast import ASTRID, BERTIL, CASEWORK, RECEPTION, RECEPTION_NEXT

UNIT, MEMBER = "ale:reception", "account:4"
WRAPPED = wrap_key(RECEPTION, unit=UNIT, member=MEMBER, to=ASTRID.public)


def test_a_member_opens_the_key_of_the_unit() -> None:
    assert unwrap_key(WRAPPED, unit=UNIT, member=MEMBER, key=ASTRID, expected=RECEPTION.public) == RECEPTION


def test_a_colleague_lets_a_new_member_in() -> None:
    unit_key = unwrap_key(WRAPPED, unit=UNIT, member=MEMBER, key=ASTRID, expected=RECEPTION.public)
    for_bertil = wrap_key(unit_key, unit=UNIT, member="account:5", to=BERTIL.public)

    assert unwrap_key(for_bertil, unit=UNIT, member="account:5", key=BERTIL, expected=RECEPTION.public) == RECEPTION


def test_another_member_does_not_open_it() -> None:
    with pytest.raises(WrongKey):
        unwrap_key(WRAPPED, unit=UNIT, member=MEMBER, key=BERTIL, expected=RECEPTION.public)


@pytest.mark.parametrize(
    ("unit", "member", "expected"),
    [
        ("ale:casework", MEMBER, RECEPTION.public),
        (UNIT, "account:5", RECEPTION.public),
        (UNIT, MEMBER, RECEPTION_NEXT.public),
    ],
    ids=["another unit", "another member", "another version"],
)
def test_a_wrapped_key_that_was_moved_is_refused(unit: str, member: str, expected: PublicKey) -> None:
    with pytest.raises(WrongContext):
        unwrap_key(WRAPPED, unit=unit, member=member, key=ASTRID, expected=expected)


def test_a_key_that_somebody_put_in_its_place_is_refused() -> None:
    planted = wrap_key(CASEWORK, unit=UNIT, member=MEMBER, to=ASTRID.public)

    with pytest.raises(WrongKey):
        unwrap_key(planted, unit=UNIT, member=MEMBER, key=ASTRID, expected=RECEPTION.public)


def test_the_keys_of_a_unit_are_as_large_as_any_short_text() -> None:
    assert len(WRAPPED) == 90 + 1024 + 16
