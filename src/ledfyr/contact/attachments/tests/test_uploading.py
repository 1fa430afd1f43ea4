# SPDX-License-Identifier: EUPL-1.2
"""A file is sealed while it arrives; one that is refused takes neither the other files nor what was typed with it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import RequestFactory

from ledfyr.contact.attachments import uploading
from ledfyr.contact.attachments.arriving import Arriving
from ledfyr.contact.attachments.kinds import MOST_BYTES, Reason
from ledfyr.contact.attachments.tests import made_files
from ledfyr.contact.attachments.tests.made_files import MARKER
from ledfyr.contact.attachments.uploading import ArrivedFile, SealedWhileUploading

WORDS = "Jag har aldrig berättat det här."
BEGUN: list[HttpRequest] = []


@pytest.fixture(autouse=True)
def _requests_end() -> Iterator[None]:
    """As the server ends them."""
    yield
    while BEGUN:
        BEGUN.pop().close()


def sent(folder: Path, *contents: bytes) -> HttpRequest:
    files = [SimpleUploadedFile("hemligt namn.pdf", content) for content in contents]
    request = RequestFactory().post("/", {"text": WORDS, "files": files})
    request.upload_handlers = [SealedWhileUploading(request, folder)]
    BEGUN.append(request)
    return request


def arrived(request: HttpRequest) -> list[ArrivedFile]:
    return [file for file in request.FILES.getlist("files") if isinstance(file, ArrivedFile)]


def reasons(request: HttpRequest) -> list[Reason | None]:
    return [file.reason for file in arrived(request)]


@pytest.mark.parametrize("size", [1, 8191, 8192, 262_143, 262_144, 2_000_000])
def test_what_arrived_is_what_was_sent(tmp_path: Path, size: int) -> None:
    content = (made_files.text() * (size // 20 + 1))[:size].decode(errors="ignore").encode().ljust(size, b".")
    [file] = arrived(sent(tmp_path, content))

    assert file.arrived is not None
    assert b"".join(file.arrived.pieces()) == content
    assert b"".join(file.arrived.pieces()) == content


def test_while_it_lies_there_no_file_has_a_name_and_none_tells_of_it(tmp_path: Path) -> None:
    request = sent(tmp_path, MARKER.encode() * 50_000)
    [file] = arrived(request)

    assert list(tmp_path.iterdir()) == []
    assert file.name == "file"
    assert MARKER.encode() not in _written_by(file)


def _written_by(file: ArrivedFile) -> bytes:
    assert file.arrived is not None
    on_disk = file.arrived._file  # noqa: SLF001  # what somebody who took the disk would see
    on_disk.seek(0)
    return on_disk.read()


def test_when_the_request_is_over_nobody_can_open_it(tmp_path: Path) -> None:
    request = sent(tmp_path, made_files.text())
    [file] = arrived(request)
    request.close()

    assert file.arrived is not None
    with pytest.raises(ValueError, match="closed file"):
        list(file.arrived.pieces())


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        ([b"Hej", b""], [None, Reason.EMPTY]),
        ([b"MZ\x90\x00", b"Hej"], [Reason.KIND_UNKNOWN, None]),
        ([b"Hej"] * 7, [None] * 5 + [Reason.TOO_MANY] * 2),
        ([b"a" * (MOST_BYTES + 1), b"Hej"], [Reason.TOO_LARGE, None]),
        ([b"a" * MOST_BYTES], [None]),
    ],
)
def test_a_refused_file_has_a_reason_and_the_rest_is_there(
    tmp_path: Path, contents: list[bytes], expected: list[Reason | None]
) -> None:
    request = sent(tmp_path, *contents)

    assert reasons(request) == expected
    assert request.POST["text"] == WORDS


def test_a_disk_that_fills_takes_the_text_and_refuses_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1000))
    request = sent(tmp_path, made_files.text())

    assert (reasons(request), request.POST["text"]) == ([Reason.NO_ROOM], WORDS)


def test_a_disk_that_is_full_in_the_middle_of_a_file_does_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploading, "Arriving", _disk_of(300_000))
    request = sent(tmp_path, b"a" * 900_000, b"Hej")

    assert (reasons(request), request.POST["text"]) == ([Reason.NO_ROOM, None], WORDS)


def test_a_folder_that_cannot_be_written_refuses_the_file(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("a file where the folder should be")
    request = sent(tmp_path / "letters", made_files.text())

    assert (reasons(request), request.POST["text"]) == ([Reason.NO_ROOM], WORDS)


def _disk_of(room: int) -> Callable[[Path], Arriving]:
    def begun(folder: Path) -> Arriving:
        arriving = Arriving(folder)
        whole = arriving._file.write  # noqa: SLF001  # the disk is made to fill

        def write(content: bytes) -> int:
            if arriving._file.tell() + len(content) > room:  # noqa: SLF001
                raise OSError(28, "No space left on device")
            return whole(content)

        arriving._file = SimpleNamespace(  # type: ignore[assignment]  # noqa: SLF001
            write=write,
            **{name: getattr(arriving._file, name) for name in ("tell", "flush", "seek", "read", "truncate", "close")},  # noqa: SLF001
        )
        return arriving

    return begun
