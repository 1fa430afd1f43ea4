# SPDX-License-Identifier: EUPL-1.2
"""Hands out baked files from memory over WSGI: no template, no query, no Django and no log for a reader of a page.

A form that is sent to a page that takes it goes on to Django, as does what is not baked.

Measured faster than the server's own static mount, which knows neither ETag nor compressed copies nor headers
(docs/decisions/0002).
"""

import re
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from ledfyr.publishing.headers import FOREVER, GUARDING, Headers, fresh_for
from ledfyr.publishing.release import ENCODINGS, BakedFile, Release, ReleaseUnreadable, current_folder, read_release
from ledfyr.web.streaming import StreamedFile

Environment = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environment, StartResponse], Iterable[bytes]]
Header = tuple[str, str]

TAKEN = re.compile(r"(?:^|,)\s*(?P<name>[\w-]+)\s*(?:;\s*[qQ]\s*=\s*(?P<weight>\d(?:\.\d{0,3})?)\s*)?(?=,|$)", re.ASCII)
LOOK_EVERY = 0.5  # seconds between looks at whether a new release stands there


@dataclass(frozen=True)
class Copy:
    """One file in one encoding, with everything that can be made ready before somebody asks for it."""

    file: BakedFile
    body: bytes
    etag: str
    headers: list[Header]


class BakedSite:
    """A WSGI application that serves the current release, and asks `otherwise` for what is sent or not in it."""

    def __init__(
        self,
        baked: Path,
        otherwise: Application,
        clock: Callable[[], float] = time.time,
        *,
        guarding: Headers = GUARDING,
    ) -> None:
        self.baked = baked
        self.otherwise = otherwise
        self.guarding = guarding
        self.clock = clock
        self.folder: Path | None = None
        self.files: dict[str, dict[str, Copy]] = {}
        self.streamed: dict[str, StreamedFile] = {}
        self.looked_at = float("-inf")
        self.lock = threading.Lock()
        # Before the first reader comes, or the second would find nothing while the first one's request reads.
        self._look_for_a_new_release()

    def __call__(self, environment: Environment, start_response: StartResponse) -> Iterable[bytes]:
        self._look_for_a_new_release()
        path, method = environment["PATH_INFO"], environment["REQUEST_METHOD"]
        if path in self.streamed:
            return self.streamed[path].answer(environment, start_response)
        copies = self.files.get(path)
        if copies is None or copies[""].file.is_missing_page:
            return self._elsewhere(path, environment, start_response)
        if method not in ("GET", "HEAD"):
            return self._sent(copies[""].file, environment, start_response)
        encoding = _best_encoding(environment.get("HTTP_ACCEPT_ENCODING", ""))
        copy = copies.get(encoding, copies[""])
        headers = [*copy.headers, ("Cache-Control", self._freshness(copy.file))]
        if _is_known(copy.etag, environment.get("HTTP_IF_NONE_MATCH", "")):
            return _answer(start_response, HTTPStatus.NOT_MODIFIED, headers)
        headers.append(("Content-Length", str(len(copy.body))))
        return _answer(start_response, HTTPStatus.OK, headers, copy.body if method == "GET" else b"")

    def _sent(self, file: BakedFile, environment: Environment, start_response: StartResponse) -> Iterable[bytes]:
        if file.takes_post and environment["REQUEST_METHOD"] == "POST":
            return self.otherwise(environment, start_response)
        allowed = "GET, HEAD, POST" if file.takes_post else "GET, HEAD"
        return _answer(start_response, HTTPStatus.METHOD_NOT_ALLOWED, [("Allow", allowed), *self.guarding])

    def _elsewhere(self, path: str, environment: Environment, start_response: StartResponse) -> Iterable[bytes]:
        if f"{path}/" in self.files:
            return _answer(start_response, HTTPStatus.MOVED_PERMANENTLY, [("Location", f"{path}/"), *self.guarding])
        return self.otherwise(environment, start_response)

    def _freshness(self, file: BakedFile) -> str:
        return FOREVER if file.true_until is None else fresh_for(int(file.true_until - self.clock()))

    def _look_for_a_new_release(self) -> None:
        now = time.monotonic()
        if self.folder and now - self.looked_at < LOOK_EVERY:
            return  # whoever comes while there is nothing at all is not kept waiting for what has come
        with self.lock:
            self.looked_at = now
            folder = current_folder(self.baked)
            if folder and folder != self.folder:
                self._meet(folder)

    def _meet(self, folder: Path) -> None:
        """Read the whole release; one that is damaged, or thrown away meanwhile, leaves readers with the one before."""
        with suppress(ReleaseUnreadable, OSError):
            release = read_release(folder)
            kept = {path: file for path, file in release.files.items() if not file.is_streamed}
            self.files = {path: self._made_ready(release, file) for path, file in kept.items()}
            self.streamed = {
                path: StreamedFile(folder / file.file, file) for path, file in release.files.items() if file.is_streamed
            }
            self.folder = folder

    def _made_ready(self, release: Release, file: BakedFile) -> dict[str, Copy]:
        encodings = [("", ""), *(ENCODINGS if file.is_compressed else ())]
        return {encoding: self._copy(file, release.bytes_of(file, suffix), encoding) for encoding, suffix in encodings}

    def _copy(self, file: BakedFile, body: bytes, encoding: str) -> Copy:
        etag = f'"{file.content_hash}-{encoding or "plain"}"'
        coded = [("Content-Encoding", encoding)] if encoding else []
        described = [("Content-Type", file.content_type), ("ETag", etag), ("Vary", "Accept-Encoding")]
        return Copy(file, body, etag, [*described, *coded, *self.guarding])


def _is_known(etag: str, known: str) -> bool:
    """If-None-Match names the copy that the browser holds, weakly (W/) or not, or any copy (*)."""
    return known.strip() == "*" or etag in known


def _best_encoding(accepted: str) -> str:
    """The smallest copy that the reader's browser takes; one that says q=0 refuses."""
    taken = {match["name"].lower() for match in TAKEN.finditer(accepted) if float(match["weight"] or 1) > 0}
    return next((encoding for encoding, _ in ENCODINGS if encoding in taken), "")


def _answer(start_response: StartResponse, status: HTTPStatus, headers: list[Header], body: bytes = b"") -> list[bytes]:
    start_response(f"{status.value} {status.phrase}", headers)
    return [body]
