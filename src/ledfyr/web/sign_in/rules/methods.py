# SPDX-License-Identifier: EUPL-1.2
"""Which ways of showing who one is are enough together."""

from collections.abc import Iterable
from enum import StrEnum


class Method(StrEnum):
    """One way in which a person has shown who they are; kept in the session and in the trail."""

    PASSWORD = "password"  # noqa: S105  # the name of a method, not a password
    CODE = "code"
    RECOVERY_CODE = "recovery code"
    KEY = "key"
    PASSKEY = "passkey"
    PROVIDER = "identity provider"
    PROVIDER_WITH_SECOND_FACTOR = "identity provider with second factor"
    DEMONSTRATION = "demonstration"


FIRST = frozenset({Method.PASSWORD, Method.PROVIDER})
SECOND = frozenset({Method.CODE, Method.RECOVERY_CODE, Method.KEY})
# A passkey is something one has, opened with a finger, a face or a PIN.
BOTH = frozenset({Method.PASSKEY, Method.PROVIDER_WITH_SECOND_FACTOR, Method.DEMONSTRATION})


def is_enough(methods: Iterable[str]) -> bool:
    """Whether these methods make up two factors."""
    shown = set(methods)
    return bool(shown & BOTH) or bool(shown & FIRST and shown & SECOND)
