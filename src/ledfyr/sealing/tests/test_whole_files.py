# SPDX-License-Identifier: EUPL-1.2
"""A file stands under its name only when it is whole; a refusal leaves what stood there before and nothing beside."""

import io
import stat
from pathlib import Path

import pytest

from ledfyr.sealing import FileCut, open_to_file, seal_to_file
from ledfyr.sealing.streams import CHUNK
from ledfyr.sealing.tests.cast import FILE_KEY, LETTER

CONTENT = b"a" * (CHUNK + 10)


class Breaking(io.BytesIO):
    """A reader that is interrupted after its first chunk."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise KeyboardInterrupt
        return super().read(size)


def test_a_file_is_sealed_and_opened_under_its_name(tmp_path: Path) -> None:
    seal_to_file(io.BytesIO(CONTENT), tmp_path / "sealed", FILE_KEY, LETTER)
    with (tmp_path / "sealed").open("rb") as sealed:
        open_to_file(sealed, tmp_path / "opened", FILE_KEY, LETTER)

    assert (tmp_path / "opened").read_bytes() == CONTENT
    assert sorted(path.name for path in tmp_path.iterdir()) == ["opened", "sealed"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_a_file_that_was_cut_is_never_seen_opened(tmp_path: Path) -> None:
    seal_to_file(io.BytesIO(CONTENT), tmp_path / "sealed", FILE_KEY, LETTER)
    cut = io.BytesIO((tmp_path / "sealed").read_bytes()[: CHUNK + 99])
    (tmp_path / "opened").write_bytes(b"before")

    with pytest.raises(FileCut):
        open_to_file(cut, tmp_path / "opened", FILE_KEY, LETTER)
    assert (tmp_path / "opened").read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["opened", "sealed"]


def test_sealing_that_is_interrupted_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        seal_to_file(Breaking(CONTENT), tmp_path / "sealed", FILE_KEY, LETTER)

    assert list(tmp_path.iterdir()) == []
