# SPDX-License-Identifier: EUPL-1.2
"""One secret becomes several that say nothing of each other: keyed BLAKE2b, with a label for every use."""

from enum import StrEnum, unique
from hashlib import blake2b


@unique
class Label(StrEnum):
    """Every use that something is hashed for; at most sixteen letters, BLAKE2b's personalisation."""

    CONTEXT = "ledfyr context 1"
    KEY_IDENTITY = "ledfyr keyid 1"
    COMPARISON = "ledfyr compare 1"
    ENVELOPE = "ledfyr seal 1"
    RECORDS = "ledfyr records 1"
    PASSKEY = "ledfyr passkey 1"
    BLIND_INDEX = "ledfyr index 1"
    LOCK_CHECK = "ledfyr lock 1"
    RECEIPT = "ledfyr receipt 1"
    RECEIPT_CHECK = "ledfyr rc check1"
    RECEIPT_SALT = "ledfyr rc salt 1"
    RECEIPT_LOOKUP = "ledfyr rc find 1"
    RECEIPT_KEY = "ledfyr rc key 1"
    PAGE = "ledfyr page 1"
    POSTED_ONCE = "ledfyr once 1"
    FLOOD = "ledfyr flood 1"
    DRILL = "ledfyr drill 1"


def derived(label: Label, *parts: bytes, secret: bytes = b"", size: int = 32) -> bytes:
    """Bytes for one use. Each part stands behind its length, so that no two lists of parts are the same message."""
    message = b"".join([len(part).to_bytes(4, "big") + part for part in parts])
    return blake2b(message, key=secret, digest_size=size, person=label.encode()).digest()
