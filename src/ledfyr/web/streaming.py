# SPDX-License-Identifier: EUPL-1.2
"""Hands out sound from the disk, whole or the part that a player asks for when its reader moves in it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from ledfyr.publishing.headers import FOREVER, GUARDING
from ledfyr.publishing.release import BakedFile

PIECE = 64 * 1024  # bytes in memory at a time
RANGE = re.compile(r"bytes=(?P<first>\d{0,18})-(?P<last>\d{0,18})", re.ASCII)


@dataclass(frozen=True)
class StreamedFile:
    """One file that is too large to keep in memory; it never changes under its address."""

    path: Path
    file: BakedFile

    def answer(self, environment: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """The whole file, the part asked for, or word that nothing has changed."""
        method = environment["REQUEST_METHOD"]
        if method not in ("GET", "HEAD"):
            return _empty(start_response, HTTPStatus.METHOD_NOT_ALLOWED, [("Allow", "GET, HEAD"), *GUARDING])
        headers = self._headers()
        if self._etag in environment.get("HTTP_IF_NONE_MATCH", ""):
            return _empty(start_response, HTTPStatus.NOT_MODIFIED, headers)
        size = self.path.stat().st_size
        asked = part_asked_for(environment.get("HTTP_RANGE", ""), size)
        if asked is None:
            beyond = [("Content-Range", f"bytes */{size}"), *GUARDING]
            return _empty(start_response, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, beyond)
        first, last = asked
        status = HTTPStatus.OK
        if (first, last) != (0, size - 1):
            status = HTTPStatus.PARTIAL_CONTENT
            headers.append(("Content-Range", f"bytes {first}-{last}/{size}"))
        headers.append(("Content-Length", str(last - first + 1)))
        start_response(f"{status.value} {status.phrase}", headers)
        return self._pieces(first, last) if method == "GET" else []

    def _headers(self) -> list[tuple[str, str]]:
        described = [("Content-Type", self.file.content_type), ("Accept-Ranges", "bytes"), ("ETag", self._etag)]
        return [*described, ("Cache-Control", FOREVER), *GUARDING]

    @property
    def _etag(self) -> str:
        return f'"{self.file.content_hash}"'

    def _pieces(self, first: int, last: int) -> Iterator[bytes]:
        left = last - first + 1
        with self.path.open("rb") as sound:
            sound.seek(first)
            while left > 0 and (piece := sound.read(min(PIECE, left))):
                left -= len(piece)
                yield piece


def part_asked_for(asked: str, size: int) -> tuple[int, int] | None:
    """The first and last byte, both included (RFC 9110, 14.2): all unless one part is asked, None beyond the end."""
    match = RANGE.fullmatch(asked.strip())
    if not match or not (match["first"] or match["last"]):
        return 0, size - 1
    if not match["first"]:
        return (max(0, size - int(match["last"])), size - 1) if int(match["last"]) else None
    first = int(match["first"])
    last = min(int(match["last"]), size - 1) if match["last"] else size - 1
    if first >= size:
        return None
    return (first, last) if first <= last else (0, size - 1)


def _empty(start_response: Callable[..., Any], status: HTTPStatus, headers: list[tuple[str, str]]) -> list[bytes]:
    start_response(f"{status.value} {status.phrase}", headers)
    return [b""]
