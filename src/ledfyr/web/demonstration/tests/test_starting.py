# SPDX-License-Identifier: EUPL-1.2
"""Invented persons have a way in on one's own machine alone, and never beside real work."""

import os
import subprocess
import sys

import pytest

from ledfyr.web.demonstration.starting import why_not_demonstrate, why_not_start_beside_invented

OWN_MACHINE = {
    "https": False,
    "hosts": ["localhost", "127.0.0.1"],
    "engines": ["django.db.backends.sqlite3"],
    "public_address": "http://localhost:8000",
}


def test_a_machine_of_ones_own_may_show_them() -> None:
    assert why_not_demonstrate(**OWN_MACHINE) is None  # type: ignore[arg-type]  # a table of the arguments


@pytest.mark.parametrize(
    ("sign", "value", "said"),
    [
        ("https", True, "LEDFYR_HTTPS=yes"),
        ("hosts", ["ledfyr.ale.se"], "LEDFYR_HOSTS"),
        ("engines", ["django.db.backends.postgresql"], "PostgreSQL"),
        ("public_address", "https://hjalp.ale.se", "LEDFYR_PUBLIC_ADDRESS"),
    ],
)
def test_each_sign_of_a_real_installation_refuses_them(sign: str, value: object, said: str) -> None:
    refusal = why_not_demonstrate(**{**OWN_MACHINE, sign: value})  # type: ignore[arg-type]  # a table of the arguments

    assert refusal is not None
    assert said in refusal


@pytest.mark.parametrize(
    ("is_demonstration", "invented", "starts"), [(True, 12, True), (False, 0, True), (False, 1, False)]
)
def test_real_work_never_starts_beside_them(*, is_demonstration: bool, invented: int, starts: bool) -> None:
    refusal = why_not_start_beside_invented(is_demonstration=is_demonstration, invented=invented)

    assert (refusal is None) is starts


def test_the_start_itself_refuses_with_a_sentence() -> None:
    settings = {"LEDFYR_DEMONSTRATION": "yes", "LEDFYR_HTTPS": "yes"}
    stopped = subprocess.run(
        [sys.executable, "-m", "ledfyr.web.command_line.main"],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )

    assert stopped.returncode == 1
    assert stopped.stderr.startswith("LEDFYR_DEMONSTRATION=yes gives invented persons a way in")
