# SPDX-License-Identifier: EUPL-1.2
"""Staff see pictures of what was sent, its letters or its sound, and never open a stranger's document."""

import io
from pathlib import Path

import pytest
from PIL import Image

from ledfyr.contact.attachments.kinds import FileRefused, Kind, Reason, kind_of
from ledfyr.contact.attachments.ordering import Work
from ledfyr.contact.attachments.scanning import NOT_CHECKED
from ledfyr.contact.attachments.sealing_files import About, Ticket, keep_file
from ledfyr.contact.attachments.tests import made_files
from ledfyr.contact.attachments.tests.made_files import MADE
from ledfyr.contact.attachments.viewing import pages_shown, picture_shown, sound_shown, text_shown


def kept(content: bytes, folder: Path, kind: Kind | None = None, pages: int = 1) -> Ticket:
    kind = kind or kind_of(content)
    assert kind is not None
    return keep_file(Work(kind, len(content), (), pages, iter([content])), NOT_CHECKED, folder)[0]


@pytest.mark.parametrize("page", [1, 2])
def test_a_page_of_a_document_is_a_picture(tmp_path: Path, page: int) -> None:
    shown = picture_shown(kept(made_files.pdf(), tmp_path, pages=2), tmp_path, page=page)

    with Image.open(io.BytesIO(shown)) as picture:
        assert (picture.format, picture.size) == ("WEBP", (1200, 1600))
        assert (picture.convert("L").getextrema() != (255, 255)) is (page == 1)  # the photograph is on the first


def test_a_large_page_and_a_large_picture_fit_a_screen(tmp_path: Path) -> None:
    page = picture_shown(kept(made_files.pdf_without_words(), tmp_path), tmp_path)
    picture = picture_shown(kept(made_files.jpeg(4000, 1000), tmp_path), tmp_path)

    assert max(Image.open(io.BytesIO(page)).size) == 2000
    assert Image.open(io.BytesIO(picture)).size == (500, 2000)


@pytest.mark.parametrize(
    ("about", "numbers"),
    [
        (About(Kind.PDF, 1, pages=3), [1, 2, 3]),
        (About(Kind.PDF, 1, pages=4000), list(range(1, 51))),
        (About(Kind.JPEG, 1), [1]),
        (About(Kind.TEXT, 1), []),
        (About(Kind.MP3, 1), []),
    ],
)
def test_at_most_fifty_pages_are_shown(about: About, numbers: list[int]) -> None:
    assert list(pages_shown(about)) == numbers


@pytest.mark.parametrize("page", [0, -1, 3, 10**9])
def test_a_page_that_is_not_there_is_refused(tmp_path: Path, page: int) -> None:
    with pytest.raises(FileRefused, match=Reason.KIND_UNKNOWN):
        picture_shown(kept(made_files.pdf(), tmp_path, pages=2), tmp_path, page=page)


def test_a_document_that_lies_about_its_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=Reason.DAMAGED):
        picture_shown(kept(made_files.pdf(), tmp_path, pages=9), tmp_path, page=9)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_text_is_shown_as_letters(tmp_path: Path, encoding: str) -> None:
    said = "<b>Hej</b>\u202e\r\nÅsa"
    assert text_shown(kept(said.encode(encoding), tmp_path), tmp_path) == ("<b>Hej</b>\nÅsa", False)


def test_of_a_long_text_the_beginning_is_shown_and_told_to_be_it(tmp_path: Path) -> None:
    text, is_cut = text_shown(kept(b"a" * 300_000, tmp_path), tmp_path)

    assert (len(text), is_cut) == (200_000, True)


@pytest.mark.parametrize(("kind", "media_type"), [(Kind.MP3, "audio/mpeg"), (Kind.M4A, "audio/mp4")])
def test_a_recording_is_played_as_it_is(tmp_path: Path, kind: Kind, media_type: str) -> None:
    sent = MADE[kind]()
    told, content = sound_shown(kept(sent, tmp_path, kind), tmp_path)

    assert (told, b"".join(content)) == (media_type, sent)


def test_nothing_is_shown_as_what_it_is_not(tmp_path: Path) -> None:
    text, document = kept(made_files.text(), tmp_path), kept(made_files.pdf(), tmp_path)

    for attempt in (lambda: sound_shown(document, tmp_path), lambda: text_shown(document, tmp_path)):
        with pytest.raises(FileRefused):
            attempt()
    with pytest.raises(FileRefused):
        picture_shown(text, tmp_path)


def test_nothing_that_was_shown_lies_on_a_disk(tmp_path: Path) -> None:
    ticket = kept(made_files.pdf(), tmp_path)
    before = sorted(tmp_path.rglob("*"))
    picture_shown(ticket, tmp_path)

    assert sorted(tmp_path.rglob("*")) == before
