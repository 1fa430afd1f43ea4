# SPDX-License-Identifier: EUPL-1.2
"""Looks at finished papers as others do: words as Chrome's reader finds them, tags as a screen reader meets them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2
import zxingcpp
from PIL import Image

SPACE = re.compile(r"\s+")
NOT_SEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffe]")


def words_of(pdf: bytes) -> str:
    """The words of all pages as Chrome reads them, with one space between any two."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    return SPACE.sub(" ", NOT_SEEN.sub("", unicodedata.normalize("NFC", " ".join(pages)))).strip()


def pages_of(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


def picture_of(pdf: bytes) -> Image.Image:
    """The first page, as a printer at 200 dots per inch prints it."""
    picture: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=200 / 72).to_pil()
    return picture


def place_of(pdf: bytes, letters: str) -> float:
    """How far from the left edge of the first page these letters begin: 0 is the left edge and 1 the right."""
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    index, _ = text.search(letters).get_next()
    return float(text.get_charbox(index)[0] / page.get_width())


def scanned(picture: Image.Image) -> list[str]:
    """What a phone that is held before the picture finds in it."""
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Keep what is returned for as long as anything in it is looked at."""
    return pikepdf.open(BytesIO(pdf))


@dataclass(frozen=True)
class Element:
    """One element of the structure tree: its kind and what else it says of itself."""

    kind: str
    told: dict[str, str]


def elements_of(pdf: bytes) -> list[Element]:
    """What a screen reader meets, in its order: Document, P, H1, L, LI, ..."""
    with opened(pdf) as file:
        return list(_elements(file.Root.StructTreeRoot["/K"]))


def tags_of(pdf: bytes) -> list[str]:
    return [element.kind for element in elements_of(pdf)]


def told_by(pdf: bytes, key: str) -> list[str]:
    """What each element that has this key says."""
    return [element.told[key] for element in elements_of(pdf) if key in element.told]


def _elements(node: pikepdf.Object) -> Iterator[Element]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _elements(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield Element(str(node["/S"])[1:], dict(_told(node)))
        if "/K" in node:
            yield from _elements(node["/K"])


def _told(node: pikepdf.Object) -> Iterator[tuple[str, str]]:
    attributes = node.get("/A", pikepdf.Array())
    for part in (node, *attributes):
        for key in ("/Alt", "/Scope"):
            if key in part:
                yield key, str(part[key])
