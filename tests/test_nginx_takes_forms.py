# SPDX-License-Identifier: EUPL-1.2
"""A real nginx with the printed configuration reads forms from files, and sends on what is written in them."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from ledfyr.publishing.headers import GUARDING
from ledfyr.web.command_line.servers import first_taken_port
from tests.conftest import FORMS_STAY_HERE
from tests.ports import free_port

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
LONGEST_START = 10.0  # seconds
WHOLE = """\
load_module {brotli};
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log stderr crit;
events {{}}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/ours.conf;
}}
"""

pytestmark = pytest.mark.skipif(
    shutil.which("nginx") is None or not BROTLI.exists(), reason="needs nginx and libnginx-mod-http-brotli-static"
)


class Answer:
    """What nginx answered, with every header as often as it came."""

    def __init__(self, port: int, method: str, path: str, body: bytes | None = None) -> None:
        connection = HTTPConnection("127.0.0.1", port)
        connection.request(method, path, body, {"Content-Type": MULTIPART_CONTENT, "Cookie": "a=b"} if body else {})
        answer = connection.getresponse()
        self.status, self.headers = answer.status, [(name.lower(), value) for name, value in answer.getheaders()]
        self.words = answer.read().decode()
        connection.close()


def send(port: int, path: str, **fields: str) -> Answer:
    return Answer(port, "POST", path, encode_multipart(BOUNDARY, fields))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("nginx")


@pytest.fixture(scope="module")
def nginx(home: Path, public_face: str, folder: Path) -> Iterator[int]:
    """The port of an nginx in front of the public face."""
    port = free_port()
    command = [Path(sys.executable).parent / "ledfyr", "nginx", "--listen", f"127.0.0.1:{port}"]
    printed = subprocess.run(
        [*command, "--upstream", public_face],
        env={**os.environ, **FORMS_STAY_HERE, "LEDFYR_HOME": str(home)},
        capture_output=True,
        check=True,
    )
    with running_nginx(folder, printed.stdout.decode(), port):
        yield port


@contextmanager
def running_nginx(folder: Path, configuration: str, port: int) -> Iterator[None]:
    """An nginx with this configuration and nothing of its own, while the block runs."""
    (folder / "ours.conf").write_text(configuration, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(WHOLE.format(folder=folder, brotli=BROTLI, user=user))
    process = subprocess.Popen([shutil.which("nginx") or "", "-p", folder, "-c", folder / "nginx.conf"])
    deadline = time.monotonic() + LONGEST_START
    try:
        while first_taken_port([port]) is None:
            assert process.poll() is None, "nginx refused the configuration; its own words stand above"
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait()


def test_the_form_is_a_file_and_what_is_sent_gets_a_number(nginx: int) -> None:
    read = Answer(nginx, "GET", "/ale/sag-till/")
    sent = send(nginx, "/ale/sag-till/", text="Menyn går inte att nå genom nginx.")

    assert (read.status, sent.status) == (200, 200)
    assert 'name="text"' in read.words
    assert "lf-reference" in sent.words
    assert ("cache-control", "no-store") in sent.headers


@pytest.mark.parametrize("path", ["/ale/sag-till/", "/ale/ar/sag-till/", "/ale/sag-till/svar/"])
def test_every_header_comes_once_and_none_sets_a_cookie(nginx: int, path: str) -> None:
    for answer in (send(nginx, path, text="kort"), Answer(nginx, "GET", path)):
        for name, value in GUARDING:
            assert [sent for header, sent in answer.headers if header == name.lower()] == [value]
        assert "set-cookie" not in dict(answer.headers)


def test_what_was_typed_comes_back_in_the_language_of_the_form(nginx: int) -> None:
    answer = send(nginx, "/ale/ar/sag-till/", text="قصير")

    assert answer.status == 422
    assert 'lang="ar"' in answer.words
    assert ">قصير</textarea>" in answer.words


@pytest.mark.parametrize("size", [20_001, 5_000_000])
def test_too_much_is_refused_before_it_is_sent_on(nginx: int, size: int) -> None:
    answer = Answer(nginx, "POST", "/ale/en/sag-till/", b"x" * size)

    assert answer.status == 413
    assert "What you sent did not arrive" in answer.words


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/ale/", 405),
        ("POST", "/ale/tecken/", 405),
        ("PUT", "/ale/sag-till/", 404),
        ("DELETE", "/ale/sag-till/svar/", 404),
        ("POST", "/ale/sv/sag-till/", 404),
        ("GET", "/ale/404/sag-till/mottaget/", 404),
        ("GET", "/ale/en/404/", 404),
        ("GET", "/ale/en/nothing/", 404),
    ],
)
def test_everything_else_is_files_only(nginx: int, method: str, path: str, status: int) -> None:
    answer = Answer(nginx, method, path, b"x" if method == "POST" else None)

    assert answer.status == status
    assert 'href="tel:112"' in answer.words


def test_nothing_that_was_written_passed_through_a_file(nginx: int, folder: Path) -> None:
    send(nginx, "/ale/sag-till/", text="å" * 4000)

    assert not [path for name in ("body", "proxy") for path in (folder / name).rglob("*") if path.is_file()]
