# SPDX-License-Identifier: EUPL-1.2
"""A small release as the baker leaves it, a clock that stands where the test sets it, and a visitor who asks."""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from wsgiref.util import setup_testing_defaults

import brotli
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from pytest_django import Settings

from ledfyr.feedback.addresses import FETCH, FORM, Place, Shell
from ledfyr.publishing.headers import GUARDING
from ledfyr.publishing.release import BakedFile, Release, switch_to, write_listing
from ledfyr.web.baked_site import Application, BakedSite, Environment, StartResponse

NOON = 1_795_000_000.0
MIDNIGHT = NOON + 12 * 3600
HTML = "text/html; charset=utf-8"
STYLE = "/design/design.0123456789ab.css"
HOMES = ("/ale/", "/ale/ar/")
FORMS = (FORM, FETCH)
MARKS = " ".join(place.mark for place in Place)
DECODERS = {"br": brotli.decompress, "gzip": gzip.decompress}


@dataclass
class Clock:
    """Tells the time that a test has set."""

    now: float = NOON

    def __call__(self) -> float:
        return self.now


class Answer(NamedTuple):
    """What a visitor gets."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def words(self) -> str:
        """The body as the browser shows it, out of whatever encoding it came in."""
        decode = DECODERS.get(self.headers.get("Content-Encoding", ""), bytes)
        return str(decode(self.body), "utf-8")

    @property
    def is_guarded(self) -> bool:
        return dict(GUARDING).items() <= self.headers.items()


def lay_out(baked: Path, name: str = "first", *, words: str = "Ring oss.") -> Path:
    """A start page, a municipality with a page, a form and what answers it in two languages, and a stylesheet."""
    folder = baked / "releases" / name
    release = Release(folder, {})
    texts = {"/": "Välj kommun.", "/ale/": words, "/ale/tecken/": "Tecken.", "/ale/404/": "Finns inte."}
    texts |= {f"{home}{form}": "Formulär." for home in HOMES for form in FORMS}
    texts |= {f"{home}{shell.below}": f"{shell.value}: {MARKS}" for home in HOMES for shell in Shell}
    for path, text in texts.items():
        release.files[path] = _file(path, text, HTML, MIDNIGHT)
    release.files[STYLE] = _file(STYLE, "p{margin:0}", "text/css; charset=utf-8", None)
    for file in release.files.values():
        _write(folder / file.file, texts.get(file.path, "p{margin:0}").encode())
    write_listing(release)
    switch_to(folder, baked)
    return folder


def _file(path: str, text: str, content_type: str, true_until: float | None) -> BakedFile:
    name = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
    takes_post = path.endswith(FORMS)
    return BakedFile(path, name, content_type, text.encode().hex()[:16], "", true_until, "/404/" in path, takes_post)


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    target.with_name(f"{target.name}.br").write_bytes(brotli.compress(content))
    target.with_name(f"{target.name}.gz").write_bytes(gzip.compress(content))


@contextmanager
def public_face(baked: Path, settings: Settings) -> Iterator[BakedSite]:
    """The whole public face, Django behind the baked files. Tests that write lend it their own database."""
    settings.ROOT_URLCONF, settings.MIDDLEWARE, settings.BAKED = "ledfyr.web.public_urls", [], baked
    settings.LETTERBOX_ADDRESS = ""
    lay_out(baked)
    for moment in (request_started, request_finished):
        moment.disconnect(close_old_connections)
    yield BakedSite(baked, WSGIHandler())
    for moment in (request_started, request_finished):
        moment.connect(close_old_connections)


def not_here(_environment: Environment, start_response: StartResponse) -> list[bytes]:
    """What stands behind the baked site in tests that are not about it."""
    start_response("404 Not Found", [("Content-Type", "text/plain"), *GUARDING])
    return [b"not here"]


def ask(site: Application, path: str = "/ale/", method: str = "GET", **headers: str) -> Answer:
    """Ask as a browser would; `accept_encoding="br"` stands for the header of that name."""
    environment: Environment = {"PATH_INFO": path, "REQUEST_METHOD": method}
    return _answer(site, environment | {f"HTTP_{name.upper()}": value for name, value in headers.items()})


def send(site: Application, path: str, fields: Mapping[str, object], boundary: str = BOUNDARY) -> Answer:
    """Send a form as a browser would."""
    body = encode_multipart(boundary, dict(fields))
    return send_body(site, path, body, content_type=f"multipart/form-data; boundary={boundary}")


def send_body(
    site: Application, path: str, body: bytes, length: str = "", content_type: str = MULTIPART_CONTENT
) -> Answer:
    """Send whatever body, and of whatever length it says that it is."""
    return send_request(site, path, BytesIO(body), length or str(len(body)), content_type)


def send_request(site: Application, path: str, stream: BytesIO, length: str, content_type: str) -> Answer:
    """Send a body of which the test looks at how far it was read."""
    environment: Environment = {"PATH_INFO": path, "REQUEST_METHOD": "POST", "wsgi.input": stream}
    return _answer(site, environment | {"CONTENT_TYPE": content_type, "CONTENT_LENGTH": length})


def _answer(site: Application, environment: Environment) -> Answer:
    setup_testing_defaults(environment)
    begun: list[Any] = []
    body = b"".join(site(environment, lambda *arguments: begun.append(arguments)))
    ((status, sent),) = begun
    assert len(dict(sent)) == len(sent), "no header stands twice"
    return Answer(int(status.split()[0]), dict(sent), body)
