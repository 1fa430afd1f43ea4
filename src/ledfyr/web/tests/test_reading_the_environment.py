# SPDX-License-Identifier: EUPL-1.2
"""A setting that cannot be used stops the start with a sentence that names it and says what to write."""

from collections.abc import Callable

import pytest

from ledfyr.web.environment import WrongSetting, choice, text, whole_number

NAME = "LEDFYR_UNDER_TEST"


def short_text() -> str:
    return text(NAME, "var", at_least=3)


def face() -> str:
    return choice(NAME, ("public", "staff"), default="public")


def port() -> int:
    return whole_number(NAME, 8000, between=(1, 65533))


CHOOSE = "Write one of: public, staff."
NUMBER = "Write a whole number from 1 to 65533."
WRONG: list[tuple[Callable[[], object], str, str]] = [
    (short_text, "", "is too short. Write at least 3 characters, or leave it out."),
    (short_text, "  ab  ", "is too short. Write at least 3 characters, or leave it out."),
    (face, "", f"cannot be “”. {CHOOSE}"),
    (face, "Public", f"cannot be “Public”. {CHOOSE}"),
    (face, "editor", f"cannot be “editor”. {CHOOSE}"),
    (port, "", f"cannot be “”. {NUMBER}"),
    (port, "0", f"cannot be “0”. {NUMBER}"),
    (port, "65534", f"cannot be “65534”. {NUMBER}"),
    (port, "-1", f"cannot be “-1”. {NUMBER}"),
    (port, "8000.0", f"cannot be “8000.0”. {NUMBER}"),
    (port, "8 000", f"cannot be “8 000”. {NUMBER}"),
    (port, "1e3", f"cannot be “1e3”. {NUMBER}"),
    (port, "http", f"cannot be “http”. {NUMBER}"),
    (port, "²", f"cannot be “²”. {NUMBER}"),
    (port, "9" * 5000, f"cannot be “{'9' * 5000}”. {NUMBER}"),
]
RIGHT: list[tuple[Callable[[], object], str, object]] = [
    (short_text, " /srv/ledfyr ", "/srv/ledfyr"),
    (face, " staff\n", "staff"),
    (port, "1", 1),
    (port, "65533", 65533),
    (port, " 080 ", 80),
]


@pytest.mark.parametrize(("read", "value", "sentence"), WRONG, ids=range(len(WRONG)))
def test_a_wrong_value_stops_the_start_with_a_sentence(
    read: Callable[[], object], value: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NAME, value)

    with pytest.raises(WrongSetting) as stopped:
        read()

    assert str(stopped.value) == f"{NAME} {sentence}"


@pytest.mark.parametrize(("read", "value", "expected"), RIGHT, ids=range(len(RIGHT)))
def test_a_right_value_is_used(
    read: Callable[[], object], value: str, expected: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NAME, value)

    assert read() == expected


@pytest.mark.parametrize(("read", "default"), [(short_text, "var"), (face, "public"), (port, 8000)])
def test_a_value_that_is_left_out_has_a_default(
    read: Callable[[], object], default: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(NAME, raising=False)

    assert read() == default


def test_a_stopped_start_ends_the_program_without_a_trace() -> None:
    assert issubclass(WrongSetting, SystemExit)
