# SPDX-License-Identifier: EUPL-1.2
"""Readers for the environment; a wrong value stops the start with a sentence that says what to write."""

import os
from collections.abc import Sequence
from urllib.parse import urlsplit


class WrongSetting(SystemExit):
    """A setting that cannot be used. Ends the program with its sentence, without a trace."""


def text(name: str, default: str, *, at_least: int = 1) -> str:
    """A text of at least so many characters."""
    value = os.environ.get(name, default).strip()
    if len(value) < at_least:
        message = f"{name} is too short. Write at least {at_least} characters, or leave it out."
        raise WrongSetting(message)
    return value


def choice(name: str, options: Sequence[str], default: str) -> str:
    """One of the given words."""
    value = os.environ.get(name, default).strip()
    if value not in options:
        message = f"{name} cannot be “{value}”. Write one of: {', '.join(options)}."
        raise WrongSetting(message)
    return value


def whole_number(name: str, default: int, *, between: tuple[int, int]) -> int:
    """A whole number within the given limits, both included."""
    value = os.environ.get(name, str(default)).strip()
    lowest, highest = between
    fits = value.isdecimal() and len(value) <= len(str(highest)) and lowest <= int(value) <= highest
    if not fits:
        message = f"{name} cannot be “{value}”. Write a whole number from {lowest} to {highest}."
        raise WrongSetting(message)
    return int(value)


def is_this_machine(address: str) -> bool:
    """Whether nobody but oneself can come to the address."""
    return urlsplit(address).hostname in ("localhost", "127.0.0.1", "::1")
