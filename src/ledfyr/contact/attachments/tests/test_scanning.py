# SPDX-License-Identifier: EUPL-1.2
"""ClamAV's answer is told as it is, and a scanner that fails to answer costs nobody a file."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ledfyr.contact.attachments import scanning
from ledfyr.contact.attachments.scanning import NOT_CHECKED, Checked, Verdict, verdict_on

PIECES = [b"X5O!P%", b"@AP" * 50_000]
FOUND = Verdict(Checked.FOUND, "Eicar-Test-Signature")


def received(connection: socket.socket) -> bytes:
    """What a scanner hears of the protocol INSTREAM, as its manual has it."""
    stream = connection.makefile("rb")
    assert stream.read(10) == b"zINSTREAM\0"
    heard = b""
    while length := int.from_bytes(stream.read(4), "big"):
        heard += stream.read(length)
    return heard


@contextmanager
def scanner(path: Path | None, answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """A scanner that takes one file and answers like that."""
    listening = socket.socket(socket.AF_UNIX if path else socket.AF_INET)
    listening.bind(str(path) if path else ("127.0.0.1", 0))
    listening.listen()

    def serve() -> None:
        connection, _address = listening.accept()
        with connection:
            answer(connection)

    thread = threading.Thread(target=serve)
    thread.start()
    yield str(path) if path else f"127.0.0.1:{listening.getsockname()[1]}"
    thread.join()
    listening.close()


def saying(reply: bytes) -> Callable[[socket.socket], None]:
    def answer(connection: socket.socket) -> None:
        assert received(connection) == b"".join(PIECES)
        connection.sendall(reply)

    return answer


@pytest.mark.parametrize(
    ("reply", "verdict"),
    [
        (b"stream: OK\0", Verdict(Checked.CLEAN)),
        (b"stream: Eicar-Test-Signature FOUND\0", FOUND),
        (b"INSTREAM size limit exceeded. ERROR\0", NOT_CHECKED),
        (b"stream: OK and more\0", NOT_CHECKED),
        (b"stream: \xff\xfe FOUND\0", NOT_CHECKED),
        (b"", NOT_CHECKED),
        (b"x" * 5000, NOT_CHECKED),
    ],
)
def test_its_answer_is_told_as_it_is(tmp_path: Path, reply: bytes, verdict: Verdict) -> None:
    with scanner(tmp_path / "clamd", saying(reply)) as address:
        assert verdict_on(PIECES, address) == verdict


def test_it_is_asked_over_the_network_too() -> None:
    with scanner(None, saying(b"stream: OK\0")) as address:
        assert verdict_on(PIECES, address) == Verdict(Checked.CLEAN)


def test_the_name_of_a_finding_is_kept_short(tmp_path: Path) -> None:
    with scanner(tmp_path / "clamd", saying(b"stream: " + b"a" * 300 + b" FOUND\0")) as address:
        assert verdict_on(PIECES, address) == Verdict(Checked.FOUND, "a" * 100)


def wait_for(event: threading.Event) -> None:
    event.wait(5)


@pytest.mark.parametrize("address", ["", "/nowhere/clamd", "127.0.0.1:1", "nonsense", "a:b", "[::1]:70000"])
def test_without_a_scanner_the_file_is_told_to_be_unchecked(address: str) -> None:
    assert verdict_on(PIECES, address) == NOT_CHECKED


def test_one_that_hangs_up_or_stays_silent_does_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "LONGEST_WAIT", 0.2)
    silent = threading.Event()

    with scanner(tmp_path / "hangs-up", lambda connection: connection.close()) as address:
        assert verdict_on(PIECES * 50, address) == NOT_CHECKED
    with scanner(tmp_path / "silent", lambda _connection: wait_for(silent)) as address:
        assert verdict_on(PIECES, address) == NOT_CHECKED
        silent.set()
