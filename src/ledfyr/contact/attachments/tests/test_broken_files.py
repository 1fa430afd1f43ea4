# SPDX-License-Identifier: EUPL-1.2
"""Files that are cut, made up or meant to harm are refused with a reason, and never break what receives them."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledfyr.contact.attachments.cleaning import cleaned
from ledfyr.contact.attachments.kinds import FileRefused, Kind, Reason, kind_of
from ledfyr.contact.attachments.tests import made_files
from ledfyr.contact.attachments.tests.made_files import MADE, MARKER
from ledfyr.contact.attachments.workshop.answering import Made
from ledfyr.contact.attachments.workshop.clean_document import clean_document
from ledfyr.contact.attachments.workshop.clean_picture import clean_picture
from ledfyr.contact.attachments.workshop.clean_sound import clean_sound
from ledfyr.contact.attachments.workshop.photographs import without_segments


def outcome(content: bytes) -> Kind | Reason | None:
    kind = kind_of(content[:8192])
    if kind is None:
        return Reason.KIND_UNKNOWN
    try:
        with cleaned(kind, [content]) as work:
            return work.kind if b"".join(work.content) else None
    except FileRefused as refused:
        return refused.reason


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: made_files.endless_png(50_000, 50_000), Reason.TOO_DEMANDING),
        (lambda: made_files.endless_png(2**31 - 1, 2**31 - 1), Reason.TOO_DEMANDING),
        (lambda: made_files.endless_png(0, 10), Reason.DAMAGED),
        (made_files.png_with_a_bomb_of_text, Reason.DAMAGED),
        (made_files.locked_pdf, Reason.ENCRYPTED_PDF),
        (made_files.film, Reason.KIND_UNKNOWN),
        (lambda: b"%PDF-1.7\n" + bytes(1000), Reason.DAMAGED),
        (lambda: b"\xff\xd8\xff\xe0" + bytes(1000), Reason.DAMAGED),
        (lambda: b"ID3\x03\x00\x00\x7f\x7f\x7f\x7f", Reason.DAMAGED),
        (lambda: b"OggS" + bytes(1000), Reason.DAMAGED),
        (lambda: made_files.text() * 300 + b"\x00", Reason.KIND_UNKNOWN),  # text only as far as one looks at first
    ],
)
def test_what_is_meant_to_harm_is_refused_with_a_reason(make: Callable[[], bytes], expected: Reason) -> None:
    assert outcome(make()) is expected


@pytest.mark.parametrize("kind", [Kind.JPEG, Kind.PNG, Kind.WEBP, Kind.HEIC])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_picture_that_is_cut_is_refused(kind: Kind, share: float) -> None:
    whole = MADE[kind]()

    assert outcome(whole[: int(len(whole) * share)]) in (Reason.DAMAGED, Reason.KIND_UNKNOWN) or kind is Kind.PNG


def test_what_can_be_two_things_is_kept_as_one() -> None:
    """The other of them is gone: a picture is points, and a document is its pages."""
    picture_and_page = made_files.saved(made_files.picture(), "JPEG") + f"<script>{MARKER}</script>".encode()
    document_and_program = made_files.pdf_without_words() + b"PK\x03\x04" + MARKER.encode()

    for sent in (picture_and_page, document_and_program):
        kind = kind_of(sent)
        assert kind is not None
        with cleaned(kind, [sent]) as work:
            assert made_files.traces_of_marker(b"".join(work.content)) == []


def test_a_document_whose_end_is_missing_is_put_together_and_said_to_be() -> None:
    whole = made_files.pdf()

    assert outcome(whole[: whole.rindex(b"xref")]) in (Kind.PDF, Reason.DAMAGED)


WORKS: dict[Kind, Callable[[bytes, str], Made]] = {
    Kind.JPEG: clean_picture,
    Kind.PNG: clean_picture,
    Kind.WEBP: clean_picture,
    Kind.HEIC: clean_picture,
    Kind.PDF: clean_document,
    Kind.MP3: clean_sound,
    Kind.M4A: clean_sound,
    Kind.OGG: clean_sound,
    Kind.WAV: clean_sound,
}
WHOLE = {kind: MADE[kind]() for kind in WORKS}


@pytest.mark.parametrize("kind", [Kind.PNG, Kind.PDF, Kind.OGG])
def test_one_changed_byte_anywhere_is_survived_by_the_whole_way(kind: Kind) -> None:
    whole = bytearray(WHOLE[kind])
    for place in range(20, len(whole), len(whole) // 5):
        changed = whole.copy()
        changed[place] ^= 0xFF
        assert outcome(bytes(changed)) in (*Kind, *Reason)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.sampled_from([Kind.JPEG, Kind.PNG, Kind.WEBP]), place=st.floats(0, 1), byte=st.integers(0, 255))
def test_a_changed_picture_is_read_or_refused_by_an_error(kind: Kind, place: float, byte: int) -> None:
    changed = bytearray(WHOLE[kind])
    changed[int(place * (len(changed) - 1))] = byte
    try:
        made = WORKS[kind](bytes(changed), kind)
    except Exception:  # noqa: BLE001  # which one, the decoder chooses; the workshop takes any
        return
    assert made.kind is kind


@given(st.binary(max_size=300))
def test_segments_are_taken_out_of_anything(content: bytes) -> None:
    assert len(without_segments(b"\xff\xd8" + content)) <= len(content) + 2
