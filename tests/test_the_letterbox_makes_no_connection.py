# SPDX-License-Identifier: EUPL-1.2
"""The letterbox asks nobody anything while letters are written and read: Python itself tells of every try."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import served
from tests.letters_at_work import Letters
from tests.letters_at_work.sender import Sender

# Loaded by every Python before anything else. What it hears goes to a file in one write, from whichever thread.
LISTENING = """\
import os, sys
OUTWARD = ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostby",
           "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.", "smtplib.", "ftplib.", "http.client.")
heard = os.open(os.environ["HEARD"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
os.write(heard, b"begun\\n")
sys.addaudithook(lambda event, _: os.write(heard, event.encode() + b"\\n") if event.startswith(OUTWARD) else None)
"""


@pytest.fixture(scope="module")
def listening(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("listening")
    (folder / "sitecustomize.py").write_text(LISTENING, encoding="utf-8")
    return {"PYTHONPATH": str(folder)}


def said_in(heard: Path) -> list[str]:
    return heard.read_text(encoding="utf-8").split()


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory, listening: dict[str, str]) -> Iterator[list[str]]:
    """What was heard of the letterbox's processes while somebody wrote, came back, wrote more and left."""
    home = tmp_path_factory.mktemp("home")
    Letters.set_up(home)
    file = home / "heard"
    with served(home, "letterbox", HEARD=str(file), **listening) as address:
        sender = Sender(address, network="203.0.113.77")
        receipt = sender.write("Kan någon hjälpa mig?")
        assert "Kan någon hjälpa mig?" in sender.come_back(receipt)
        assert "finns-inte" in sender.come_back("inga ord som finns")
        sender.come_back(receipt, act="avsluta")
        yield said_in(file)


def test_every_process_was_listened_to(heard: list[str]) -> None:
    assert "begun" in heard


def test_nobody_was_asked(heard: list[str]) -> None:
    assert set(heard) == {"begun"}


@pytest.mark.parametrize(
    "outward",
    [
        "import socket; socket.socket().connect_ex(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import socket; socket.socket(type=socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
    ],
)
def test_a_try_would_be_heard(outward: str, listening: dict[str, str], tmp_path: Path) -> None:
    told = {**os.environ, **listening, "HEARD": str(tmp_path / "heard")}

    subprocess.run([sys.executable, "-c", outward], env=told, check=True)

    assert len(said_in(tmp_path / "heard")) > 1
