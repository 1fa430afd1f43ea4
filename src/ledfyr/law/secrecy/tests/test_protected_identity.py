# SPDX-License-Identifier: EUPL-1.2
"""More protection never shows more, and no flag is never taken for no danger."""

from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.secrecy import Masked, ProtectedIdentity, Way, masked_for, warning_for, why_not_send
from ledfyr.law.secrecy.protected_identity import KINDS

kinds = some.frozensets(some.sampled_from(ProtectedIdentity))
ways = some.sampled_from(Way)


@given(kinds, kinds)
def test_another_kind_of_protection_never_shows_more(
    some_kinds: frozenset[ProtectedIdentity], more: frozenset[ProtectedIdentity]
) -> None:
    assert masked_for(some_kinds) <= masked_for(some_kinds | more)


@given(kinds, ways)
def test_any_protection_masks_where_somebody_is_and_stops_every_way_out(
    protected: frozenset[ProtectedIdentity], way: Way
) -> None:
    assert ({Masked.ADDRESS, Masked.PHONE, Masked.RELATIVES} <= masked_for(protected)) == bool(protected)
    assert (why_not_send(way, protected) is not None) == bool(protected)


def test_only_fictitious_identity_hides_a_real_one() -> None:
    hiding = {kind for kind in ProtectedIdentity if Masked.REAL_IDENTITY in masked_for([kind])}

    assert hiding == {ProtectedIdentity.FICTITIOUS}


@given(kinds)
def test_every_view_warns_whatever_is_known(protected: frozenset[ProtectedIdentity]) -> None:
    warning = warning_for(protected)

    assert ("bevisar inte" in warning) == (not protected)
    assert all(kind in warning for kind in protected)


def test_what_a_lawyer_must_settle_about_the_name_is_marked() -> None:
    [marking] = KINDS[ProtectedIdentity.MARKING]

    assert "Juristen avgör: Ska också namnet döljas i listor?" in str(marking.value)
