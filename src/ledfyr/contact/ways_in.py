# SPDX-License-Identifier: EUPL-1.2
"""What a receipt opens: a mark by which the thread is found, and the key of the sender's copies.

Neither tells the other. Both take a pepper that lies outside the database: whoever steals the database alone has
nothing to guess against. Whoever steals both has 77 bits to guess at, each try at the cost below (docs/decisions/0018).
"""

import threading
from dataclasses import dataclass

from nacl.pwhash import argon2id

from ledfyr.contact.rules.receipts import Receipt
from ledfyr.sealing import PrivateKey
from ledfyr.sealing.deriving import Label, derived

PEPPER_SIZE = 32  # bytes
SALT_SIZE = 16
ROUNDS, MEMORY = 2, 8 * 1024 * 1024  # ten milliseconds and 8 MiB on one core of a small server
AT_ONCE = 4  # so that fifty who wait cost no more memory than four
_TURNS = threading.BoundedSemaphore(AT_ONCE)


@dataclass(frozen=True, slots=True)
class WayIn:
    """Held while one request is answered."""

    lookup: bytes
    key: PrivateKey


def way_in(receipt: Receipt, pepper: bytes) -> WayIn:
    """Derive both from the receipt; never inside a transaction, as it may have to wait for its turn."""
    salt = derived(Label.RECEIPT_SALT, secret=pepper, size=SALT_SIZE)
    with _TURNS:
        stretched = argon2id.kdf(PEPPER_SIZE, receipt.canonical, salt, opslimit=ROUNDS, memlimit=MEMORY)
    return WayIn(
        lookup=derived(Label.RECEIPT_LOOKUP, stretched, secret=pepper),
        key=PrivateKey(derived(Label.RECEIPT_KEY, stretched, secret=pepper)),
    )
