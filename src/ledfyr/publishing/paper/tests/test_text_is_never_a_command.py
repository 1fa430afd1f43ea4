# SPDX-License-Identifier: EUPL-1.2
"""Whatever a page says is printed letter by letter; nothing in it reaches Typst as source."""

from html import escape

import pytest

from ledfyr.publishing.paper import CardService, card_of, notice_of
from ledfyr.publishing.paper.tests.looking import picture_of, scanned, words_of
from ledfyr.publishing.paper.tests.printing import in_swedish

COMMANDS = [
    '#eval("1 + 1")',
    "#read(sys.inputs.paper)",
    "$x^2$ $ sum $",
    r"\ \u{41} \" \\",
    "*fet* _kursiv_ `kod`",
    "\"citat\" 'enkla'",
    "{{ 7 * 7 }} {% now %}",
    "= Rubrik",
    "- punkt + steg / ord: text",
    "// borta /* också */",
    "<etikett> @hänvisning [innehåll] #[x]",
    "~ -- --- ... -?",
    "</main><script>",
    "%!PS (slut) >> endobj",
]


@pytest.mark.parametrize("text", COMMANDS)
def test_a_page_prints_it_letter_by_letter(text: str) -> None:
    safe = escape(text)
    entries = f"<ul><li>{safe}</li></ul><table><tr><th>{safe}</th><td><bdi>{safe}</bdi></td></tr></table>"

    words = words_of(in_swedish(f"<h1>{safe}</h1><p><b>{safe}</b></p>{entries}", municipality=text))

    assert words.count(" ".join(text.split())) >= 6


@pytest.mark.parametrize("text", COMMANDS)
def test_a_card_and_a_notice_print_it_letter_by_letter(text: str) -> None:
    service = CardService(number="112", who=text, when=text)

    card = card_of([service], title=text, language="sv", direction="ltr", sheet=False)
    notice = notice_of(
        heading=text,
        lines=[text],
        address="https://ale.se/",
        municipality=text,
        language="sv",
        direction="ltr",
        qr_alternative=text,
    )

    assert words_of(card).count(" ".join(text.split())) == 3
    assert words_of(notice).count(" ".join(text.split())) == 3


def test_an_address_with_signs_is_only_an_address() -> None:
    address = 'https://ale.se/?a="><script>&b=#eval(1)'
    notice = notice_of(
        heading="Hej",
        lines=[],
        address=address,
        municipality="Ale kommun",
        language="sv",
        direction="ltr",
        qr_alternative="QR",
    )

    assert scanned(picture_of(notice)) == [address]
