# SPDX-License-Identifier: EUPL-1.2
"""A secret of the installation is made once, for its owner only, and every face that starts has the same."""

import secrets
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from ledfyr.web.environment import WrongSetting
from ledfyr.web.made_once import made_once


def secret_in(home: Path) -> str:
    return made_once(home / "secret", fresh=secrets.token_hex)


def test_it_is_made_once_and_kept(tmp_path: Path) -> None:
    made = secret_in(tmp_path / "var" / "ledfyr")

    assert secret_in(tmp_path / "var" / "ledfyr") == made
    assert secret_in(tmp_path / "other") != made


def test_it_can_be_read_by_its_owner_only_and_lies_alone(tmp_path: Path) -> None:
    secret_in(tmp_path)

    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_faces_that_start_at_once_share_one(tmp_path: Path) -> None:
    start = Barrier(8)

    def face_starts(home: Path) -> str:
        start.wait()
        return secret_in(home)

    with ThreadPoolExecutor(8) as faces:
        for attempt in range(20):
            assert len(set(faces.map(face_starts, [tmp_path / str(attempt)] * 8))) == 1


def test_a_home_that_is_a_file_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    home = tmp_path / "file"
    home.touch()

    with pytest.raises(WrongSetting) as stopped:
        secret_in(home)

    assert str(stopped.value) == f"LEDFYR_HOME cannot be “{home}”. Name a folder that can be made and written to."
