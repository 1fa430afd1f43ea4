# SPDX-License-Identifier: EUPL-1.2
"""The key that signs sessions is the operator's, or one that is made once and that nobody else can read."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from ledfyr.web.environment import WrongSetting
from ledfyr.web.secret import SHORTEST, secret_kept_in

LONG_ENOUGH = "k" * SHORTEST


def test_a_given_key_is_used_and_nothing_is_written(tmp_path: Path) -> None:
    assert secret_kept_in(tmp_path, given=LONG_ENOUGH) == LONG_ENOUGH
    assert list(tmp_path.iterdir()) == []


def test_a_short_given_key_stops_the_start_without_repeating_it(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting) as stopped:
        secret_kept_in(tmp_path, given=LONG_ENOUGH[1:])

    assert str(stopped.value) == "LEDFYR_SECRET is too short. Write at least 50 characters, or leave it out."


def test_a_key_is_made_once_and_kept(tmp_path: Path) -> None:
    home = tmp_path / "var" / "ledfyr"

    made = secret_kept_in(home, given="")

    assert len(made) >= SHORTEST
    assert secret_kept_in(home, given="") == made
    assert secret_kept_in(tmp_path / "other", given="") != made


def test_a_made_key_can_be_read_by_its_owner_only(tmp_path: Path) -> None:
    secret_kept_in(tmp_path, given="")

    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_faces_that_start_at_once_share_one_key(tmp_path: Path) -> None:
    start = Barrier(8)

    def face_starts(home: Path) -> str:
        start.wait()
        return secret_kept_in(home, given="")

    with ThreadPoolExecutor(8) as faces:
        for attempt in range(20):
            assert len(set(faces.map(face_starts, [tmp_path / str(attempt)] * 8))) == 1


@pytest.mark.parametrize("kept", [b"", b"short", b"\xff" * 10])
def test_a_damaged_key_stops_the_start_with_what_to_do(kept: bytes, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(kept)

    with pytest.raises(WrongSetting, match="is damaged"):
        secret_kept_in(tmp_path, given="")


def test_a_home_that_is_a_file_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    home = tmp_path / "file"
    home.touch()

    with pytest.raises(WrongSetting) as stopped:
        secret_kept_in(home, given="")

    assert str(stopped.value) == f"LEDFYR_HOME cannot be “{home}”. Name a folder that can be made and written to."
