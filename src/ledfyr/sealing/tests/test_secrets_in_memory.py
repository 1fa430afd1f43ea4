# SPDX-License-Identifier: EUPL-1.2
"""A forgotten secret is overwritten, none is copied or pickled, and a process can be told to forget what it opened."""

import copy
import os
import pickle
import platform
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ledfyr.sealing import PrivateKey, SecretForgotten, SecretStaysInMemory, SymmetricKey, seal_text, wipe
from ledfyr.sealing.tests import sealing_a_word
from ledfyr.sealing.tests.cast import LETTER, RECEPTION, RECORD_KEY

FORGETFUL = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"}


def test_wiping_overwrites_in_place() -> None:
    secret = bytearray(b"secret")
    seen = memoryview(secret)
    wipe(secret)

    assert bytes(seen) == bytes(6)


@pytest.mark.parametrize("kind", [PrivateKey, SymmetricKey])
def test_a_forgotten_secret_is_gone(kind: type[PrivateKey | SymmetricKey]) -> None:
    key = kind(b"s" * 32)
    seen = memoryview(key._held)  # noqa: SLF001 - to see that the memory itself is overwritten
    with key:
        assert key.revealed() == bytes(seen) == b"s" * 32

    assert bytes(seen) == bytes(32)


def test_the_number_that_opens_is_overwritten_with_its_seed() -> None:
    key = PrivateKey(b"s" * 32)
    seen = memoryview(key._scalar)  # noqa: SLF001 - to see that the memory itself is overwritten
    assert bytes(seen) == key.scalar() != bytes(32)
    key.forget()

    assert bytes(seen) == bytes(32)


def test_a_forgotten_key_opens_and_derives_nothing() -> None:
    key = PrivateKey(b"s" * 32)
    key.forget()

    for act in (key.revealed, key.scalar, key.record_key):
        with pytest.raises(SecretForgotten):
            act()


@pytest.mark.parametrize("key", [RECEPTION, RECORD_KEY])
def test_a_secret_is_neither_copied_nor_pickled(key: object) -> None:
    for act in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(SecretStaysInMemory):
            act(key)


def test_secrets_are_compared_by_what_they_are() -> None:
    assert PrivateKey(b"s" * 32) == PrivateKey(b"s" * 32) != PrivateKey(b"t" * 32)
    assert PrivateKey(b"s" * 32) != SymmetricKey(b"s" * 32)
    with pytest.raises(TypeError):
        hash(RECEPTION)


def readable_parts(maps: str) -> Iterator[tuple[int, int]]:
    for line in maps.splitlines():
        addresses, rights, *_ = line.split()
        if rights.startswith("r") and "[v" not in line:  # what the kernel shares is not the program's
            first, last = (int(address, 16) for address in addresses.split("-"))
            yield first, last - first


def words_left_in_memory(environment: dict[str, str]) -> int:
    """Let a program work with a word, and count where its memory holds it afterwards."""
    command = [sys.executable, "-m", sealing_a_word.__name__]
    with subprocess.Popen(
        command, env={**os.environ, **environment}, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == b"done\n"
        found, about = 0, Path("/proc") / str(program.pid)
        with (about / "mem").open("rb", buffering=0) as memory:
            for first, size in readable_parts((about / "maps").read_text(encoding="utf-8")):
                memory.seek(first)
                found += memory.read(size).count(sealing_a_word.BACKWARDS[::-1].encode())
        program.communicate()
        return found


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="the two settings are of the GNU C library")
def test_a_process_that_overwrites_what_it_frees_keeps_no_opened_word() -> None:
    assert words_left_in_memory(FORGETFUL) == 0
    assert words_left_in_memory({"PYTHONMALLOC": "pymalloc", "GLIBC_TUNABLES": ""}) > 0


def test_sealing_with_a_forgotten_key_is_refused() -> None:
    key = SymmetricKey.new()
    key.forget()

    with pytest.raises(SecretForgotten):
        seal_text("Hej", key, LETTER)
