# SPDX-License-Identifier: EUPL-1.2
"""Reads keys for pages and for rooms that seal: who holds what, under which key, and how far a change has come."""

from ledfyr.keys.queries.changing import (
    OLD_KEY_KEPT,
    Change,
    change_of,
    count_under,
    count_waiting,
    damaged_records,
    needs_resealing,
    rotation_of,
)
from ledfyr.keys.queries.members import member_key, number_to_compare, passkey_locks, with_own_key
from ledfyr.keys.queries.telling import (
    Recovery,
    find_test_letter,
    newest_test_letters,
    notices_for,
    notices_of,
    recovery_of,
    unopened_test_letters,
)
from ledfyr.keys.queries.units import (
    NotInTheKey,
    current_unit_key,
    keyring,
    members_of,
    only_opened_by,
    parts_in,
    units_of,
    units_with_key,
)

__all__ = [
    "OLD_KEY_KEPT",
    "Change",
    "NotInTheKey",
    "Recovery",
    "change_of",
    "count_under",
    "count_waiting",
    "current_unit_key",
    "damaged_records",
    "find_test_letter",
    "keyring",
    "member_key",
    "members_of",
    "needs_resealing",
    "newest_test_letters",
    "notices_for",
    "notices_of",
    "number_to_compare",
    "only_opened_by",
    "parts_in",
    "passkey_locks",
    "recovery_of",
    "rotation_of",
    "units_of",
    "units_with_key",
    "unopened_test_letters",
    "with_own_key",
]
