# SPDX-License-Identifier: EUPL-1.2
"""One-time links: each signs one invented person in, once, until the program that printed it stops."""

import hmac
import threading
from hashlib import sha256

DIGITS = 32  # of the signature: 128 bits


def link_for(account: int, key: str) -> str:
    """The last part of the address that signs the account in."""
    return f"{account}-{_signature(account, key)}"


def account_in(link: str, key: str) -> int | None:
    """The account that the link is for; None for a link that this program did not make."""
    number, _, signature = link.partition("-")
    if not number.isascii() or not number.isdecimal():
        return None
    fits = hmac.compare_digest(signature.encode(), _signature(int(number), key).encode())
    return int(number) if fits else None


class UsedLinks:
    """What has been used since the program started; the key of the links is no older than that."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._lock = threading.Lock()

    def use(self, link: str) -> bool:
        """Whether this is the first time."""
        with self._lock:
            is_first = link not in self._used
            self._used.add(link)
        return is_first


def _signature(account: int, key: str) -> str:
    return hmac.digest(key.encode(), f"demonstration:{account}".encode(), sha256).hex()[:DIGITS]
