# SPDX-License-Identifier: EUPL-1.2
"""Members' and units' keys, who holds them, and what happens to them. All of it lies in the social-services house."""

from ledfyr.keys.models.damage import DamagedRecord
from ledfyr.keys.models.members import MemberKey
from ledfyr.keys.models.notices import KeyNotice, NoticesRead
from ledfyr.keys.models.passkeys import PasskeyLock
from ledfyr.keys.models.recovery import RecoverySplit
from ledfyr.keys.models.test_letters import TestLetter
from ledfyr.keys.models.units import KeyRotation, UnitKey, Wrapping

__all__ = [
    "DamagedRecord",
    "KeyNotice",
    "KeyRotation",
    "MemberKey",
    "NoticesRead",
    "PasskeyLock",
    "RecoverySplit",
    "TestLetter",
    "UnitKey",
    "Wrapping",
]
