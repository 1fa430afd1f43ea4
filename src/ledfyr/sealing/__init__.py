# SPDX-License-Identifier: EUPL-1.2
"""Envelopes and keys: what is about a person is stored only sealed. Plain Python; nothing here knows of a database.

Formats, constructions and what they do not protect: docs/sealing.md.
"""

from ledfyr.sealing.blind_index import IndexPurpose, NameEmpty, blind_index
from ledfyr.sealing.context import Context, ContextIncomplete
from ledfyr.sealing.envelopes import ContentTooLong, NotText, named_in, open_sealed, open_text, seal, seal_text
from ledfyr.sealing.file_keys import context_of_file_key, new_file_key, open_file_key
from ledfyr.sealing.headers import Header
from ledfyr.sealing.key_pairs import NotAPublicKey, PrivateKey, PublicKey, comparison_number
from ledfyr.sealing.locking import (
    LockedOtherwise,
    Method,
    PhraseTooWeak,
    WrongPasskey,
    WrongPhrase,
    lock_with_passkey,
    lock_with_phrase,
    method_of,
    needs_relocking,
    unlock_with_passkey,
    unlock_with_phrase,
)
from ledfyr.sealing.phrases import why_not_phrase
from ledfyr.sealing.recovery import (
    BEFORE_SPLITTING,
    WHEN_SHARES_ARE_USED,
    Rehearsed,
    ShareMistyped,
    SharesNotPossible,
    SharesOfAnotherKey,
    SharesOfDifferentSets,
    ShareTwice,
    TooFewShares,
    rebuild_key,
    rehearse,
    share_sheet,
    split_key,
)
from ledfyr.sealing.refusals import (
    EnvelopeDamaged,
    NotAnEnvelope,
    SealingRefused,
    UnknownVersion,
    WrongContext,
    WrongKey,
)
from ledfyr.sealing.rotation import LeftBehind, NotResealed, Rotation, RotationConflict, VersionsOutOfStep
from ledfyr.sealing.sessions import (
    BoxedKey,
    ClockWentBack,
    CookieIncomplete,
    SessionIdle,
    SessionOver,
    box_for_session,
    open_for_session,
    use_session,
)
from ledfyr.sealing.streams import FileCut, NotAllWritten, open_stream, seal_stream
from ledfyr.sealing.stretching import (
    STRETCHING,
    Effort,
    LockTooCostly,
    LockTooWeak,
    NotEnoughMemory,
    Stretching,
)
from ledfyr.sealing.symmetric_keys import SymmetricKey
from ledfyr.sealing.unit_keys import unwrap_key, wrap_key
from ledfyr.sealing.whole_files import open_to_file, seal_to_file
from ledfyr.sealing.wiping import NotASecret, SecretForgotten, SecretStaysInMemory, wipe

__all__ = [
    "BEFORE_SPLITTING",
    "STRETCHING",
    "WHEN_SHARES_ARE_USED",
    "BoxedKey",
    "ClockWentBack",
    "ContentTooLong",
    "Context",
    "ContextIncomplete",
    "CookieIncomplete",
    "Effort",
    "EnvelopeDamaged",
    "FileCut",
    "Header",
    "IndexPurpose",
    "LeftBehind",
    "LockTooCostly",
    "LockTooWeak",
    "LockedOtherwise",
    "Method",
    "NameEmpty",
    "NotAPublicKey",
    "NotASecret",
    "NotAllWritten",
    "NotAnEnvelope",
    "NotEnoughMemory",
    "NotResealed",
    "NotText",
    "PhraseTooWeak",
    "PrivateKey",
    "PublicKey",
    "Rehearsed",
    "Rotation",
    "RotationConflict",
    "SealingRefused",
    "SecretForgotten",
    "SecretStaysInMemory",
    "SessionIdle",
    "SessionOver",
    "ShareMistyped",
    "ShareTwice",
    "SharesNotPossible",
    "SharesOfAnotherKey",
    "SharesOfDifferentSets",
    "Stretching",
    "SymmetricKey",
    "TooFewShares",
    "UnknownVersion",
    "VersionsOutOfStep",
    "WrongContext",
    "WrongKey",
    "WrongPasskey",
    "WrongPhrase",
    "blind_index",
    "box_for_session",
    "comparison_number",
    "context_of_file_key",
    "lock_with_passkey",
    "lock_with_phrase",
    "method_of",
    "named_in",
    "needs_relocking",
    "new_file_key",
    "open_file_key",
    "open_for_session",
    "open_sealed",
    "open_stream",
    "open_text",
    "open_to_file",
    "rebuild_key",
    "rehearse",
    "seal",
    "seal_stream",
    "seal_text",
    "seal_to_file",
    "share_sheet",
    "split_key",
    "unlock_with_passkey",
    "unlock_with_phrase",
    "unwrap_key",
    "use_session",
    "why_not_phrase",
    "wipe",
    "wrap_key",
]
