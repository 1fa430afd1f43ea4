# SPDX-License-Identifier: EUPL-1.2
"""Writes a sealed or an opened file under its name only when it is there to its last chunk, which was authenticated."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from ledfyr.sealing.context import Context
from ledfyr.sealing.streams import Readable, open_stream, seal_stream
from ledfyr.sealing.symmetric_keys import SymmetricKey

UNFINISHED = ".unfinished-"  # what a killed process leaves is told by its name, in the folder of the file itself


def seal_to_file(plain: Readable, path: Path, key: SymmetricKey, context: Context) -> None:
    with _only_when_whole(path) as file:
        seal_stream(plain, file, key, context)


def open_to_file(sealed: Readable, path: Path, key: SymmetricKey, context: Context) -> None:
    """Puts content in clear on a disk: only for folders that are meant for it, such as one in memory."""
    with _only_when_whole(path) as file:
        for chunk in open_stream(sealed, key, context):
            file.write(chunk)


@contextmanager
def _only_when_whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that only its owner may read, renamed at the end and gone after a refusal."""
    with NamedTemporaryFile(dir=path.parent, prefix=UNFINISHED, delete=False) as file:
        unfinished = Path(file.name)
        try:
            yield file.file
            file.flush()
            os.fsync(file.fileno())
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink()
            raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """A name is on the disk only when its folder is."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
