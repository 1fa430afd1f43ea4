# SPDX-License-Identifier: EUPL-1.2
"""Every act of the pages that takes a phrase, with one say about how hard phrases are stretched."""

from datetime import datetime

from ledfyr.keys.actions.own_keys import change_phrase, make_member_key, unlock_member_key
from ledfyr.sealing import STRETCHING, PrivateKey
from ledfyr.web.keys.member import Member


def make_key(member: Member, phrase: str, at: datetime) -> PrivateKey:
    """Make the member's pair, in place of an earlier one, and unlock it; raises PhraseTooWeak or KeyActRefused."""
    make_member_key(
        account=member.account, phrase=phrase, known=member.known, by=member.acting(), at=at, stretching=STRETCHING
    )
    return unlock_key(member, phrase, at)


def unlock_key(member: Member, phrase: str, at: datetime) -> PrivateKey:
    """Unlock the member's key; raises a refusal of sealing."""
    return unlock_member_key(account=member.account, phrase=phrase, by=member.acting(), at=at, stretching=STRETCHING)


def lock_with_other_phrase(member: Member, old: str, new: str, at: datetime) -> None:
    """Let another phrase open the same key; raises PhraseTooWeak, KeyActRefused or another refusal of sealing."""
    change_phrase(
        account=member.account,
        old=old,
        new=new,
        known=member.known,
        by=member.acting(),
        at=at,
        stretching=STRETCHING,
    )
