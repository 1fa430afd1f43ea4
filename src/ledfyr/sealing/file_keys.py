# SPDX-License-Identifier: EUPL-1.2
"""Each file has a key of its own, in an envelope beside it: a rotation re-seals the key and leaves the file alone."""

from dataclasses import replace

from ledfyr.sealing.context import Context
from ledfyr.sealing.envelopes import OpeningKey, SealingKey, open_sealed, seal
from ledfyr.sealing.symmetric_keys import SymmetricKey

FILE_KEY = ".file-key"


def new_file_key(key: SealingKey, context: Context) -> tuple[SymmetricKey, bytes]:
    """A key to seal one file with, and the envelope in which it is kept."""
    file_key = SymmetricKey.new()
    return file_key, seal(file_key.revealed(), key, context_of_file_key(context))


def open_file_key(envelope: bytes, key: OpeningKey, context: Context) -> SymmetricKey:
    return SymmetricKey(open_sealed(envelope, key, context_of_file_key(context)))


def context_of_file_key(context: Context) -> Context:
    """Beside the file's own, so that its key is never taken for a text of the same field."""
    return replace(context, kind=context.kind + FILE_KEY)
