# SPDX-License-Identifier: EUPL-1.2
"""What a file tells of its maker is gone when it has been cleaned, and what it shows is still there."""

import io
from collections.abc import Callable

import av
import pikepdf
import pytest
from PIL import Image

from ledfyr.contact.attachments.cleaning import cleaned
from ledfyr.contact.attachments.kinds import Change, Kind, kind_of
from ledfyr.contact.attachments.tests import made_files
from ledfyr.contact.attachments.tests.made_files import MADE, saved, traces_of_marker


def clean(content: bytes) -> tuple[Kind, bytes, tuple[Change, ...]]:
    kind = kind_of(content[:8192])
    assert kind is not None
    with cleaned(kind, [content]) as work:
        return work.kind, b"".join(work.content), work.changes


@pytest.mark.parametrize("make", [*MADE.values(), made_files.vorbis], ids=lambda make: make.__name__)
def test_no_word_beside_what_is_shown_is_left(make: Callable[[], bytes]) -> None:
    sent = make()
    assert traces_of_marker(sent) or make is made_files.text

    _kind, kept, changes = clean(sent)
    assert traces_of_marker(kept) == []
    assert (Change.METADATA in changes) is (make is not made_files.text)


@pytest.mark.parametrize("make", [made_files.jpeg, made_files.png, made_files.webp, made_files.heic])
def test_a_picture_stands_the_right_way_up_and_carries_nothing(make: Callable[[], bytes]) -> None:
    _kind, kept, _changes = clean(make())

    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.size == (48, 64)
        assert not picture.getexif()
        assert {"icc_profile", "xmp", "comment", "exif"}.isdisjoint(picture.info)


def test_a_picture_keeps_its_points() -> None:
    _kind, kept, _changes = clean(saved(made_files.picture(), "PNG"))

    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.tobytes() == made_files.picture().tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_way_to_write_colours_is_read(mode: str) -> None:
    kind, kept, _changes = clean(saved(Image.new(mode, (4, 4)), "PNG"))

    with Image.open(io.BytesIO(kept)) as picture:
        assert (kind, picture.size) == (Kind.PNG, (4, 4))


def test_ink_becomes_light() -> None:
    _kind, kept, _changes = clean(saved(Image.new("CMYK", (8, 8), (0, 0, 0, 0)), "JPEG"))

    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.convert("RGB").getpixel((4, 4)) == (255, 255, 255)


def test_sixteen_bits_of_grey_become_eight() -> None:
    _kind, kept, _changes = clean(saved(Image.new("I;16", (4, 4), 0x8000), "PNG"))

    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.getpixel((0, 0)) == 0x80


def test_apples_pictures_become_such_as_every_browser_shows() -> None:
    assert clean(made_files.heic())[0] is Kind.JPEG


def test_of_pictures_that_move_the_first_is_kept_and_the_sender_told() -> None:
    _kind, kept, changes = clean(made_files.moving_png())

    with Image.open(io.BytesIO(kept)) as picture:
        assert getattr(picture, "n_frames", 1) == 1
    assert Change.FIRST_PICTURE in changes


def test_a_text_is_left_as_it_is() -> None:
    assert clean(made_files.text()) == (Kind.TEXT, made_files.text(), ())


def test_a_document_keeps_its_pages_and_loses_what_runs_and_what_is_enclosed() -> None:
    kind, kept, changes = clean(made_files.pdf(pages=3))

    with pikepdf.open(io.BytesIO(kept)) as document:
        assert (kind, len(document.pages), len(document.attachments)) == (Kind.PDF, 3, 0)
        assert "/OpenAction" not in document.Root
        assert "/Info" not in document.trailer
        assert bytes(document.pages[0].Contents.read_bytes()) == b"q 200 0 0 150 50 100 cm /Photo Do Q"
    assert set(changes) == {Change.METADATA, Change.SCRIPTS, Change.ENCLOSED}


@pytest.mark.parametrize("filters", [["FlateDecode", "DCTDecode"], ["ASCII85Decode", "DCTDecode"]])
def test_a_photograph_in_a_document_loses_its_place_however_it_is_packed(filters: list[str]) -> None:
    sent = made_files.pdf_with_packed_photograph(filters[0])

    _kind, kept, _changes = clean(sent)
    with pikepdf.open(io.BytesIO(kept)) as document:
        photograph = document.pages[0].Resources.XObject.Photo.read_raw_bytes()
    assert traces_of_marker(photograph) == []
    assert Image.open(io.BytesIO(photograph)).size == (64, 48)


def test_an_older_version_of_a_document_is_gone() -> None:
    sent = made_files.pdf_with_an_older_version()
    assert traces_of_marker(sent)

    assert traces_of_marker(clean(sent)[1]) == []


@pytest.mark.parametrize("kind", [Kind.MP3, Kind.M4A, Kind.AAC, Kind.OGG, Kind.WAV])
def test_a_recording_sounds_as_long_as_before(kind: Kind) -> None:
    kept_kind, kept, _changes = clean(MADE[kind]())

    assert kept_kind is kind
    assert samples_in(kept) == pytest.approx(samples_in(MADE[kind]()), abs=4096)


def samples_in(content: bytes) -> int:
    with av.open(io.BytesIO(content), "r") as container:
        return sum(frame.samples for frame in container.decode(audio=0))
