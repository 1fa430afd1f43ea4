# SPDX-License-Identifier: EUPL-1.2
"""What a unit's members are told of its key, as short codes."""

from enum import StrEnum


class NoticeKind(StrEnum):
    """What happened."""

    KEY_RECOVERED = "key_recovered"
    SHARES_REFUSED = "shares_refused"
    KEY_SPLIT = "key_split"
    MEMBER_ADMITTED = "member_admitted"
    MEMBER_REMOVED = "member_removed"
    KEY_REPLACED = "key_replaced"
    RECORD_DAMAGED = "record_damaged"


class Damage(StrEnum):
    """What was wrong with an envelope that did not open."""

    CHANGED = "changed"
    MOVED = "moved"
    ANOTHER_KEY = "another_key"
    UNKNOWN_VERSION = "unknown_version"
