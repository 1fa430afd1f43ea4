# SPDX-License-Identifier: EUPL-1.2
"""Asks ClamAV about a file where the municipality runs one, and tells what it said, or that nobody was asked.

The answer is shown to staff and stops nothing: a scanner that is wrong, slow or gone never costs a letter its file.
"""

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

LONGEST_WAIT = 20.0  # seconds for each step
LONGEST_REPLY = 1024  # bytes
LONGEST_FINDING = 100
COMMAND, END = b"zINSTREAM\0", (0).to_bytes(4, "big")
FOUND = re.compile(r"stream: ([!-~ ]{1,300}) FOUND")
CLEAN_REPLY = "stream: OK"


class Checked(StrEnum):
    """What is known of a file; the value is the end of the key of a word."""

    CLEAN = "clean"
    FOUND = "found"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True)
class Verdict:
    """What the scanner said, and the name that it gave to what it found."""

    checked: Checked
    finding: str = ""


NOT_CHECKED = Verdict(Checked.NOT_CHECKED)


def verdict_on(content: Iterable[bytes], scanner: str) -> Verdict:
    """What the scanner says of it. Its address is the path of a socket or host:port; empty when there is none."""
    if not scanner:
        return NOT_CHECKED
    try:
        with _connected(scanner) as connection:
            connection.sendall(COMMAND)
            for piece in content:
                connection.sendall(len(piece).to_bytes(4, "big") + piece)
            connection.sendall(END)
            return _verdict_in(_reply(connection))
    except (OSError, ValueError):
        return NOT_CHECKED


def _connected(scanner: str) -> socket.socket:
    if scanner.startswith("/"):
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.settimeout(LONGEST_WAIT)
            connection.connect(scanner)
        except OSError:
            connection.close()
            raise
        return connection
    host, _colon, port = scanner.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=LONGEST_WAIT)


def _reply(connection: socket.socket) -> str:
    reply = b""
    while len(reply) < LONGEST_REPLY and (more := connection.recv(LONGEST_REPLY)):
        reply += more
        if b"\0" in more:
            break
    return reply.partition(b"\0")[0].decode("ascii", "replace").strip()


def _verdict_in(reply: str) -> Verdict:
    if reply == CLEAN_REPLY:
        return Verdict(Checked.CLEAN)
    found = FOUND.fullmatch(reply)
    return Verdict(Checked.FOUND, found[1][:LONGEST_FINDING]) if found else NOT_CHECKED
