# SPDX-License-Identifier: EUPL-1.2
"""A real nginx before the letterbox: letters arrive whole, nothing passes through a file, a slow line waits alone."""

import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from ledfyr.publishing.headers import GUARDING
from ledfyr.publishing.nginx import LARGEST_FILE, Upstreams, nginx_configuration
from tests.conftest import served
from tests.letters_at_work import Letters, nonce_of
from tests.ports import free_port
from tests.test_nginx_takes_forms import BROTLI, Answer, running_nginx, send

SLOW_LINES = 100
FORM = {"door": "fraga", "act": "las-igenom"}

pytestmark = pytest.mark.skipif(
    shutil.which("nginx") is None or not BROTLI.exists(), reason="needs nginx and libnginx-mod-http-brotli-static"
)


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Letters:
    return Letters.set_up(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("nginx")


@pytest.fixture(scope="module")
def nginx(letters: Letters, folder: Path) -> Iterator[int]:
    """The port of an nginx in front of the letterbox; there is no public face."""
    with served(letters.home, "letterbox") as letterbox:
        port = free_port()  # only now, or the letterbox would find the same
        configuration = nginx_configuration(
            baked=letters.home / "public",
            slugs=["ale"],
            server_name="localhost",
            listen=f"127.0.0.1:{port}",
            upstreams=Upstreams("http://127.0.0.1:9", letterbox),
        )
        with running_nginx(folder, configuration, port):
            yield port


def test_a_letter_arrives_in_the_language_of_its_form(nginx: int) -> None:
    swedish = send(nginx, "/ale/skriv/", **FORM, text="Kan någon hjälpa mig?")
    arabic = send(nginx, "/ale/ar/skriv/", **FORM, text="هل يمكن لأحد مساعدتي؟")

    assert (swedish.status, arabic.status) == (200, 200)
    assert "Kan någon hjälpa mig?" in unescape(swedish.words)
    assert "هل يمكن لأحد مساعدتي؟" in unescape(arabic.words)


def test_it_is_sent_and_read_again_by_its_receipt(nginx: int, letters: Letters) -> None:
    sent = send(nginx, "/ale/skriv/", door="fraga", act="skicka", text="7 ", nonce=nonce_of(7).hex())
    words = sent.words.partition("receipt=")[2].partition("\n")[0]

    assert sent.status == 200
    assert letters.opened([words]) == [7]


@pytest.mark.parametrize("path", ["/ale/skriv/", "/ale/ar/skriv/las/"])
def test_every_header_comes_once_and_none_sets_a_cookie(nginx: int, path: str) -> None:
    answer = send(nginx, path, **FORM, text="kort")

    for name, value in GUARDING:
        assert [sent for header, sent in answer.headers if header == name.lower()] == [value]
    assert "set-cookie" not in dict(answer.headers)
    assert ("cache-control", "no-store") in answer.headers


def test_a_megabyte_is_answered_by_the_letterbox_and_too_much_by_nginx(nginx: int) -> None:
    much = Answer(nginx, "POST", "/ale/skriv/", b"x" * 1_000_000)
    too_much = said_to_be(nginx, LARGEST_FILE + 1)

    assert much.status == 413
    assert "inte-framme" in much.words
    assert "413" in too_much.splitlines()[0]
    assert "inte-framme" in too_much


def said_to_be(port: int, size: int) -> str:
    """The answer to a letter that says that it is so large, before any of it is sent."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        head = f"POST /ale/skriv/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: {size}\r\nConnection: close\r\n\r\n"
        line.sendall(head.encode())
        return line.makefile(encoding="utf-8").read()


@pytest.mark.parametrize(("method", "status"), [("PUT", 404), ("DELETE", 404), ("GET", 200)])
def test_nothing_but_a_form_is_sent_on(nginx: int, method: str, status: int) -> None:
    assert Answer(nginx, method, "/ale/skriv/").status == status


def test_nothing_that_was_written_passed_through_a_file(nginx: int, folder: Path) -> None:
    send(nginx, "/ale/skriv/", **FORM, text="å" * 15_000)
    Answer(nginx, "POST", "/ale/skriv/", b"x" * 3_000_000)

    assert not [path for name in ("body", "proxy") for path in (folder / name).rglob("*") if path.is_file()]


def test_a_hundred_slow_lines_keep_nobody_else_waiting(nginx: int) -> None:
    with half_sent_letters(nginx):
        assert send(nginx, "/ale/skriv/", **FORM, text="Kan någon hjälpa mig?").status == 200


@contextmanager
def half_sent_letters(port: int) -> Iterator[None]:
    """So many senders who began and do not go on."""
    body = encode_multipart(BOUNDARY, {**FORM, "text": "Jag heter"})
    head = f"POST /ale/skriv/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: {MULTIPART_CONTENT}\r\n"
    begun = f"{head}Content-Length: {len(body) + 9000}\r\n\r\n".encode() + body
    lines = [socket.create_connection(("127.0.0.1", port)) for _ in range(SLOW_LINES)]
    try:
        for line in lines:
            line.sendall(begun)
        yield
    finally:
        for line in lines:
            line.close()


def test_no_log_of_nginx_or_the_letterbox_tells_of_anybody(nginx: int, letters: Letters, folder: Path) -> None:
    send(nginx, "/ale/skriv/", **FORM, text="Kan någon hjälpa mig?")
    logs = [letters.home / "letterbox-face.log", *folder.glob("*.log")]

    assert [log.read_text(encoding="utf-8") for log in logs] == [""] * len(logs)
