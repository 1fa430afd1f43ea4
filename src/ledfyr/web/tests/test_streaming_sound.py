# SPDX-License-Identifier: EUPL-1.2
"""A player gets the sound whole, or the part that its reader moves to, and never more than there is."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.publishing.headers import FOREVER
from ledfyr.publishing.release import BakedFile
from ledfyr.web.streaming import StreamedFile, part_asked_for

SOUND = bytes(range(256)) * 600  # more than two pieces
LAST = len(SOUND) - 1
FILE = BakedFile(
    "/design/a.ogg", "design/a.ogg", "audio/ogg", "0123", "0123", None, is_compressed=False, is_streamed=True
)


def ask(folder: Path, method: str = "GET", **headers: str) -> tuple[str, dict[str, str], bytes]:
    path = folder / "a.ogg"
    path.write_bytes(SOUND)
    answered: list[Any] = []
    body = StreamedFile(path, FILE).answer(
        {"REQUEST_METHOD": method, **headers}, lambda status, sent: answered.extend([status, dict(sent)])
    )
    content = b"".join(body)
    return answered[0], answered[1], content


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("", (0, LAST)),
        ("bytes=0-", (0, LAST)),
        ("bytes=0-0", (0, 0)),
        ("bytes=100-199", (100, 199)),
        ("bytes=70000-", (70000, LAST)),
        ("bytes=-10", (LAST - 9, LAST)),
        ("bytes=-999999", (0, LAST)),
        ("bytes=10-999999", (10, LAST)),
        (f"bytes={LAST}-", (LAST, LAST)),
        (f"bytes={LAST + 1}-", None),
        ("bytes=-0", None),
        ("bytes=5-2", (0, LAST)),
        ("bytes=1-2,5-6", (0, LAST)),
        ("bytes=-", (0, LAST)),
        ("items=1-2", (0, LAST)),
        ("bytes=a-b", (0, LAST)),
    ],
)
def test_the_part_that_is_asked_for(asked: str, part: tuple[int, int] | None) -> None:
    assert part_asked_for(asked, len(SOUND)) == part


@given(asked=st.from_regex(r"bytes=\d{0,6}-\d{0,6}", fullmatch=True))
def test_whatever_is_asked_for_lies_inside_the_file(asked: str) -> None:
    part = part_asked_for(asked, len(SOUND))

    assert part is None or 0 <= part[0] <= part[1] <= LAST


def test_the_whole_sound_is_sent_in_pieces(tmp_path: Path) -> None:
    status, headers, body = ask(tmp_path)

    assert (status, body) == ("200 OK", SOUND)
    assert headers["Content-Length"] == str(len(SOUND))
    assert (headers["Accept-Ranges"], headers["Cache-Control"]) == ("bytes", FOREVER)


def test_a_part_is_sent_as_a_part(tmp_path: Path) -> None:
    status, headers, body = ask(tmp_path, HTTP_RANGE="bytes=70000-70009")

    assert (status, body) == ("206 Partial Content", SOUND[70000:70010])
    assert headers["Content-Range"] == f"bytes 70000-70009/{len(SOUND)}"


def test_beyond_the_end_there_is_nothing(tmp_path: Path) -> None:
    status, headers, body = ask(tmp_path, HTTP_RANGE=f"bytes={len(SOUND)}-")

    assert status.startswith("416")
    assert (headers["Content-Range"], body) == (f"bytes */{len(SOUND)}", b"")


def test_a_sound_that_is_known_is_not_sent_again(tmp_path: Path) -> None:
    status, _, body = ask(tmp_path, HTTP_IF_NONE_MATCH='"0123"')

    assert (status[:3], body) == ("304", b"")


@pytest.mark.parametrize(("method", "code"), [("HEAD", "200"), ("POST", "405"), ("DELETE", "405")])
def test_only_reading_is_allowed(tmp_path: Path, method: str, code: str) -> None:
    status, headers, body = ask(tmp_path, method)

    assert (status[:3], body) == (code, b"")
    assert "Content-Security-Policy" in headers
