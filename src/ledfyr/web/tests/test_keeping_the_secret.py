# SPDX-License-Identifier: EUPL-1.2
"""The key that signs sessions is the operator's, or one that is made once and that nobody else can read."""

from pathlib import Path

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


@pytest.mark.parametrize("kept", [b"", b"short", b"\xff" * 10])
def test_a_damaged_key_stops_the_start_with_what_to_do(kept: bytes, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(kept)

    with pytest.raises(WrongSetting, match="is damaged"):
        secret_kept_in(tmp_path, given="")
