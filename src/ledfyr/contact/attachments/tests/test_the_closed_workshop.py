# SPDX-License-Identifier: EUPL-1.2
"""A program of the workshop reaches nothing: no network, no file, no other program, no environment."""

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from ledfyr.contact.attachments.workshop.closing import LANDLOCK_CREATE

CLOSED = "from ledfyr.contact.attachments.workshop.closing import close_the_workshop\n{before}\nclose_the_workshop()\n"
TRIED = """
try:
    print({attempt} or "")
except {error} as refused:
    print("refused")
"""


VERSION = 1  # Landlock's flag that asks whether the kernel has it
needs_landlock = pytest.mark.skipif(
    ctypes.CDLL(None).syscall(LANDLOCK_CREATE, None, 0, VERSION) <= 0, reason="this kernel has no Landlock"
)


def tried(attempt: str, *, before: str = "", error: str = "OSError") -> str:
    """What a program says that tries something when the workshop is closed."""
    program = CLOSED.format(before=before) + TRIED.format(attempt=attempt, error=error)
    run = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, check=False, env={}, cwd="/", timeout=60
    )
    return run.stdout.decode().strip() or f"ended with {run.returncode}"


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_UNIX", "AF_NETLINK", "AF_PACKET"])
def test_there_is_no_socket(family: str) -> None:
    assert tried(f"socket.socket(socket.{family})", before="import socket") == "refused"


@pytest.mark.parametrize(
    "attempt",
    [
        "open('/etc/passwd')",
        "open('/proc/self/environ')",
        "os.listdir('/')",
        "os.pipe()",
        "os.dup(0)",
        "resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))",
    ],
)
def test_nothing_can_be_opened(attempt: str) -> None:
    assert tried(attempt, before="import os, resource", error="(OSError, ValueError)") == "refused"


@needs_landlock
def test_no_file_is_removed_or_renamed(tmp_path: Path) -> None:
    letter = tmp_path / "brev"
    letter.write_text("sealed")
    tmp_path.chmod(0o777)

    assert tried(f"os.unlink('{letter}')", before="import os") == "refused"
    assert tried(f"os.rename('{letter}', '{letter}-2')", before="import os") == "refused"
    assert letter.read_text() == "sealed"


@needs_landlock
def test_no_other_program_is_started() -> None:
    assert tried("subprocess.run(['/bin/true'])", before="import subprocess") == "refused"
    assert tried("os.execv('/bin/echo', ['echo', 'ran'])", before="import os") == "refused"


def test_there_is_no_environment() -> None:
    assert tried("str([name for name in os.environ if name != 'LC_CTYPE'])", before="import os") == "[]"


def test_memory_ends() -> None:
    assert tried("bytearray(3_000_000_000)", error="MemoryError") == "refused"


def test_the_test_notices_what_is_allowed() -> None:
    assert tried("'open'") == "open"
    assert tried("os.getpid() > 0", before="import os") == "True"
