# SPDX-License-Identifier: EUPL-1.2
"""Every member is told what happens to the unit's key, until they have read it; newcomers are not told of the past."""

import pytest

from ledfyr.keys.actions.reading import mark_notices_read
from ledfyr.keys.queries import notices_for, notices_of
from ledfyr.keys.rules.telling import NoticeKind
from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.tests.cast import ANNA, BERIT, CARIN, RECEPTION, admit, give_key

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def told(account: int) -> list[tuple[str, int | None]]:
    return [(notice.kind, notice.account) for notice in notices_for(account)]


@pytest.mark.usefixtures("ring")
def test_each_member_is_told_who_was_let_in() -> None:
    assert told(ANNA) == told(BERIT) == [(NoticeKind.MEMBER_ADMITTED, BERIT)]
    assert told(CARIN) == []


def test_what_has_been_read_is_not_told_again_and_what_comes_later_is(ring: Keyring) -> None:
    mark_notices_read(account=ANNA)
    assert told(ANNA) == []

    admit(ring, CARIN)

    assert told(ANNA) == [(NoticeKind.MEMBER_ADMITTED, CARIN)]
    assert len(told(BERIT)) == 2


def test_a_newcomer_is_told_of_nothing_that_was_before(ring: Keyring) -> None:
    admit(ring, CARIN)

    assert told(CARIN) == [(NoticeKind.MEMBER_ADMITTED, CARIN)]


@pytest.mark.usefixtures("ring")
def test_whoever_replaces_their_key_leaves_word_to_the_others() -> None:
    give_key(BERIT)

    assert told(ANNA)[0] == (NoticeKind.KEY_REPLACED, BERIT)
    assert told(BERIT) == []
    assert len(notices_of(RECEPTION)) == 2
