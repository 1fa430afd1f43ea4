# SPDX-License-Identifier: EUPL-1.2
"""A phone reads the address back from the drawing, the image, the paper and the notice."""

from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from ledfyr.publishing.paper import notice_of, qr_png, qr_svg
from ledfyr.publishing.paper.tests.looking import picture_of, scanned, tags_of, told_by, words_of
from ledfyr.publishing.paper.tests.printing import ADDRESS, in_arabic, in_swedish

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("address", [ADDRESS, "https://xn--ls-yka.se/a?b=c&d=e", "https://ale.se/" + "sida/" * 40])
def test_a_phone_reads_the_address_from_the_image(address: str) -> None:
    assert scanned(Image.open(BytesIO(qr_png(address)))) == [address]


@pytest.mark.parametrize(
    ("alternative", "title"), [("", ADDRESS), ('Till "sidan" <om> & med', 'Till "sidan" <om> & med')]
)
def test_the_drawing_says_in_words_what_it_is(alternative: str, title: str) -> None:
    drawing = ET.fromstring(qr_svg(ADDRESS, alternative))  # noqa: S314  # Ledfyr wrote it itself

    assert drawing.findtext(f"{SVG}title", drawing.findtext("title")) == title


def test_the_drawing_needs_no_style_and_no_script() -> None:
    assert not {"style=", "<script", "<style", "href"} & set(qr_svg(ADDRESS).split())


@pytest.mark.parametrize("pdf", [in_swedish("<h1>Hej</h1>"), in_arabic("<h1>الخدمات</h1>")])
def test_a_phone_reads_the_address_from_the_paper(pdf: bytes) -> None:
    assert scanned(picture_of(pdf)) == [ADDRESS]


def test_a_notice_has_the_code_the_words_and_the_address() -> None:
    notice = notice_of(
        heading="Vill du prata med någon?",
        lines=["Här står vem som svarar.", "Du behöver inte säga vad du heter."],
        address=ADDRESS,
        municipality="Ale kommun",
        language="sv",
        direction="ltr",
        qr_alternative="QR-kod till sidan",
    )

    assert scanned(picture_of(notice)) == [ADDRESS]
    assert tags_of(notice)[:4] == ["Document", "H1", "P", "P"]
    assert told_by(notice, "/Alt") == ["QR-kod till sidan"]
    assert "ledfyr.ale.se/ale/kontakter/orostelefonen" in words_of(notice)
