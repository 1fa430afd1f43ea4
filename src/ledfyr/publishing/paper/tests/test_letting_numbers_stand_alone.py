# SPDX-License-Identifier: EUPL-1.2
"""A telephone number is never turned round and never broken, in whatever text it stands."""

import re

import pytest

from ledfyr.publishing.paper import document_of
from ledfyr.publishing.paper.tests.looking import place_of, words_of
from ledfyr.publishing.paper.tests.printing import in_arabic, in_swedish
from ledfyr.publishing.paper.tree import Paragraph

NUMBERS = ("020-100 200", "031-365 87 00", "0303-70 30 00", "116 111", "114 14", "08-527 44 290")


def isolated(html: str) -> list[tuple[str, str]]:
    (paragraph,) = document_of(f"<main><p>{html}</p></main>").blocks
    assert isinstance(paragraph, Paragraph)
    return [(run.text, run.isolated) for run in paragraph.line if run.isolated]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('اتصل <bdi dir="ltr">020-100 200</bdi>', [("020-100 200", "ltr")]),
        ("<bdi>09.00–12.00</bdi>", [("09.00–12.00", "ltr")]),
        ("<bdi>مغلق</bdi>", [("مغلق", "rtl")]),
        ("<bdi>Rädda Barnen</bdi>", [("Rädda Barnen", "ltr")]),
        ("الشرطة 114 14، أو 020-100 200", [("114 14", "ltr"), ("020-100 200", "ltr")]),
        ("رقم 0303-703000 أو +46 31 365 87 00.", [("0303-703000", "ltr"), ("+46 31 365 87 00", "ltr")]),
        ("الشرطة (Polisen 114 14)", []),
        ("Den 25 november 2026, 19 kap. 1–6 §§, 2021-2024", []),
    ],
)
def test_a_number_stands_alone_whoever_has_typed_it(html: str, expected: list[tuple[str, str]]) -> None:
    assert isolated(html) == expected


def test_a_number_after_a_latin_word_goes_on_from_it() -> None:
    pdf = in_arabic("<h1>الشرطة</h1><p>هذه Polisen 114 14</p>")

    assert place_of(pdf, "Polisen") < place_of(pdf, "114")
    assert "114 14" in words_of(pdf)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_in_arabic_is_read_back_as_it_is_dialled(number: str) -> None:
    button = f'<a class="lf-call" href="tel:{number.replace(" ", "")}">اتصل <bdi dir="ltr">{number}</bdi></a>'
    card = f"<h1>جهة اتصال</h1><article><h2>خط القلق</h2>{button}<p>هنا يمكنك التحدث.</p></article>"

    words = words_of(in_arabic(f"{card}<p>للشرطة رقم {number} وهو مفتوح دائما.</p>"))

    assert words.count(number) == 2


def test_hours_in_arabic_are_read_back_with_their_beginning_first() -> None:
    table = "<h1>الأوقات</h1><table><tr><th>الاثنين</th><td><bdi>09.00–12.00</bdi></td></tr></table>"

    assert "09.00-12.00" in words_of(in_arabic(table))


def test_no_line_ends_in_the_middle_of_a_number() -> None:
    for length in range(40, 100):
        words = words_of(in_swedish(f"<p>{'n' * length} i {'m' * 20} 0303-70 30 00</p>"))
        assert re.search(r"0303-70 30 00", words), length
