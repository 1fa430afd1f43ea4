# SPDX-License-Identifier: EUPL-1.2
"""What PDF/UA-1 asks of the file, read in the file itself."""

import pytest

from ledfyr.publishing.paper.tests.looking import opened, tags_of, told_by, words_of
from ledfyr.publishing.paper.tests.printing import ADDRESS, in_arabic, in_swedish

PAGE = """<h1>Orostelefonen</h1><p class="lf-lead">Här kan du <b>prata</b> med någon.</p>
<h2>Telefon</h2><a class="lf-call" href="tel:+4620100200">Ring <bdi>020-100 200</bdi></a>
<table><tr><th>måndag–fredag</th><td><bdi>09.00–12.00</bdi></td></tr></table>
<h2>Så gör du</h2><ol><li><h3>Ring</h3><p>Säg hej.</p></li><li><h3>Berätta</h3></li></ol>
<ul><li>Gratis</li></ul><blockquote>Hej, jag vill prata.</blockquote>
<table><tr><th>År</th><th>Antal</th></tr><tr><td>2025</td><td>12</td></tr></table>
<p class="lf-review">Läst hos <a href="https://www.bris.se/">Bris</a>.</p>"""


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return in_swedish(PAGE, title="Kontakt & tider")


def test_the_file_says_that_it_is_tagged_and_in_which_language(pdf: bytes) -> None:
    with opened(pdf) as file:
        assert bool(file.Root.MarkInfo.Marked)
        assert str(file.Root.Lang) == "sv"


def test_the_neutral_title_is_shown_instead_of_the_file_name(pdf: bytes) -> None:
    with opened(pdf) as file:
        assert str(file.docinfo.Title) == "Kontakt & tider"
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)


def test_the_file_claims_to_follow_pdf_ua_1(pdf: bytes) -> None:
    with opened(pdf) as file, file.open_metadata() as metadata:
        assert (metadata["pdfuaid:part"], metadata["dc:title"]) == ("1", "Kontakt & tider")


def test_every_part_has_the_tag_of_its_kind(pdf: bytes) -> None:
    tags = tags_of(pdf)

    assert [tag for tag in tags if tag[0] == "H"] == ["H1", "H2", "H2", "H3", "H3"]
    assert (tags.count("L"), tags.count("LI"), tags.count("Lbl"), tags.count("LBody")) == (3, 4, 4, 4)
    assert (tags.count("BlockQuote"), tags.count("Table"), tags.count("TH"), tags.count("TD")) == (1, 1, 2, 2)
    assert tags.count("Link") == 4  # the number, Bris twice, the page itself


def test_the_only_picture_says_what_it_is(pdf: bytes) -> None:
    assert tags_of(pdf).count("Figure") == 1
    assert told_by(pdf, "/Alt") == ["QR-kod till sidan"]


def test_column_names_have_a_scope(pdf: bytes) -> None:
    assert told_by(pdf, "/Scope") == ["/Column", "/Column"]


def test_every_link_on_paper_leads_to_a_whole_address() -> None:
    with opened(in_swedish('<p><a href="/ale/tecken/">Tecken</a></p>')) as file:
        targets = [str(annotation.A.URI) for page in file.pages for annotation in page.Annots]

    assert targets == ["https://ledfyr.ale.se/ale/tecken/", ADDRESS]


def test_the_words_come_in_the_order_of_the_page(pdf: bytes) -> None:
    words = words_of(pdf)
    order = [
        "Ale kommun Kontakt & tider",
        "Fara för liv: ring 112",
        "Orostelefonen",
        "Här kan du prata med någon.",
        "Ring 020-100 200",
        "måndag–fredag 09.00–12.00",
        "1. Ring Säg hej. 2. Berätta",
        "• Gratis",
        "Hej, jag vill prata.",
        "År Antal 2025 12",
        "Läst hos Bris (www.bris.se).",
        "Sidan finns på ledfyr.ale.se/ale/kontakter/orostelefonen",
        "Så här var det den 25 november 2026.",
    ]

    places = [words.find(part) for part in order]

    assert places == sorted(places)
    assert -1 not in places


def test_a_word_in_another_language_is_marked_for_the_voice() -> None:
    pdf = in_arabic('<h1>الخدمات</h1><p>الخدمات <span lang="sv-SE">socialtjänsten</span> هنا</p>')

    with opened(pdf) as file:
        assert b"/Lang(sv)" in file.pages[0].Contents.read_bytes()


def test_a_paper_in_arabic_is_turned_the_other_way() -> None:
    with opened(in_arabic("<h1>الخدمات</h1>")) as file:
        assert (str(file.Root.Lang), str(file.Root.ViewerPreferences.Direction)) == ("ar", "/R2L")


def test_nothing_is_cut_off_however_long_a_service_is() -> None:
    long = "".join(f"<p>Stycke {number}. {'Ord efter ord. ' * 30}</p>" for number in range(40))

    words = words_of(in_swedish(f"<h1>Hej</h1><article><h2>Bris</h2>{long}</article>"))

    assert [number for number in range(40) if f"Stycke {number}." not in words] == []
