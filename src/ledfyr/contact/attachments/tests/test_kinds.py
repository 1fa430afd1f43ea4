# SPDX-License-Identifier: EUPL-1.2
"""A file is what its first bytes say, and is received or refused by its kind, its size and how many there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.contact.attachments.kinds import (
    FREE_BYTES_FOR_TEXT,
    MOST_BYTES,
    MOST_FILES,
    Kind,
    Reason,
    kind_of,
    why_not_receive_file,
    why_not_receive_files_now,
)
from ledfyr.contact.attachments.tests.made_files import MADE

LETTERS = b"Hej"


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.AAC])
def test_a_file_is_told_by_its_first_bytes(kind: Kind) -> None:
    assert kind_of(MADE[kind]()[:8192]) is kind


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("Jag är rädd.".encode(), Kind.TEXT),
        ("Jag är rädd.".encode("utf-16"), Kind.TEXT),
        ("انا خائف".encode(), Kind.TEXT),
        (b"BMW, silver", Kind.TEXT),  # begins like a picture of Windows
        (b"<html><script>alert(1)</script>", Kind.TEXT),  # shown as letters, so harmless
        ("Jag är rädd.".encode("latin-1"), None),
        (b"Hej\x00", None),
        (b"MZ\x90\x00\x03", None),
        (b"PK\x03\x04word/document.xml", None),
        (b"GIF89a\x01\x00\x01\x00\x80\x00", None),
        (b"", None),
    ],
)
def test_what_begins_like_this_is_that(start: bytes, kind: Kind | None) -> None:
    assert kind_of(start) is kind


@given(st.binary(max_size=200))
def test_no_beginning_breaks_anything(start: bytes) -> None:
    assert kind_of(start) in {None, *Kind}


@pytest.mark.parametrize(
    ("size", "before", "reason"),
    [
        (1, 0, None),
        (MOST_BYTES, MOST_FILES - 1, None),
        (MOST_BYTES + 1, 0, Reason.TOO_LARGE),
        (1, MOST_FILES, Reason.TOO_MANY),
        (0, 0, Reason.EMPTY),
    ],
)
def test_files_have_a_largest_size_and_number(size: int, before: int, reason: Reason | None) -> None:
    assert why_not_receive_file(LETTERS, size, received_before=before) is reason


def test_what_nobody_knows_is_refused() -> None:
    assert why_not_receive_file(b"\x7fELF\x02\x01\x01\x00", 9, received_before=0) is Reason.KIND_UNKNOWN


@pytest.mark.parametrize(
    ("free", "reason"),
    [(FREE_BYTES_FOR_TEXT + 5 * MOST_BYTES, None), (FREE_BYTES_FOR_TEXT, Reason.NO_ROOM), (0, Reason.NO_ROOM)],
)
def test_a_disk_that_fills_refuses_files_while_there_is_room_for_text(free: int, reason: Reason | None) -> None:
    assert why_not_receive_files_now(free) is reason
