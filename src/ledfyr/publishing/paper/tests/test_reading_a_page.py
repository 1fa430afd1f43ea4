# SPDX-License-Identifier: EUPL-1.2
"""Each part of a baked page becomes the part of the tree that it is."""

import pytest

from ledfyr.publishing.paper import NothingToPrint, document_of
from ledfyr.publishing.paper.tree import (
    Block,
    Blocks,
    Bullets,
    Call,
    Facts,
    Heading,
    Hours,
    Line,
    Note,
    Paragraph,
    Quote,
    Run,
    Separator,
    Service,
    Steps,
    Table,
)


def read(main: str) -> Blocks:
    return document_of(f"<body><nav>Meny</nav><main>{main}</main><footer>Fot</footer></body>").blocks


def said(text: str) -> Line:
    return (Run(text),)


def paragraph(text: str) -> Paragraph:
    return Paragraph(said(text))


@pytest.mark.parametrize(
    ("html", "block"),
    [
        ("<h1>Orostelefonen</h1>", Heading(1, said("Orostelefonen"))),
        ("<p>Ring\n   oss.</p>", paragraph("Ring oss.")),
        ('<p class="lf-lead">Ring oss.</p>', Paragraph(said("Ring oss."), "lead")),
        ('<p class="lf-review">Läst i maj.</p>', Paragraph(said("Läst i maj."), "quiet")),
        ('<p class="lf-note">Osäkert.</p>', Note((paragraph("Osäkert."),))),
        ("<div>Löst ord</div>", paragraph("Löst ord")),
        ("<p>Rad<br>  två</p>", paragraph("Rad\ntvå")),
        ("<ul><li>Ett</li><li><p>Två</p></li></ul>", Bullets(((paragraph("Ett"),), (paragraph("Två"),)))),
        ("<ol><li><p>Först</p></li></ol>", Steps(((paragraph("Först"),),))),
        ('<ul class="lf-facts"><li>Gratis</li><li>Anonymt</li></ul>', Facts((said("Gratis"), said("Anonymt")))),
        ("<blockquote>Hej!</blockquote>", Quote((paragraph("Hej!"),))),
        ("<hr>", Separator()),
    ],
)
def test_each_part_of_a_page_has_its_own_kind(html: str, block: Block) -> None:
    assert read(html) == (block,)


def test_bold_words_stay_bold_and_keep_the_spaces_around_them() -> None:
    assert read("<p>Vänta <strong>aldrig</strong> länge.</p>") == (
        Paragraph((Run("Vänta "), Run("aldrig", strong=True), Run(" länge."))),
    )


def test_words_in_another_language_know_it() -> None:
    assert read('<p>الخدمات <span lang="sv-SE">socialtjänsten</span></p>') == (
        Paragraph((Run("الخدمات "), Run("socialtjänsten", language="sv"))),
    )


def test_the_number_of_a_call_button_is_kept_apart_from_its_words() -> None:
    button = '<a class="lf-call" href="tel:+4620100200">Ring <bdi dir="ltr">020-100 200</bdi></a>'

    assert read(button) == (Call(said("Ring"), "020-100 200", "tel:+4620100200"),)


def test_a_service_has_its_numbers_beside_what_is_said_about_it() -> None:
    card = '<article><h2>Bris</h2><a class="lf-call" href="tel:116111"><bdi>116 111</bdi></a><p>För unga.</p></article>'

    (service,) = read(card)

    assert service == Service((Heading(1, said("Bris")), paragraph("För unga.")), (Call((), "116 111", "tel:116111"),))


def test_a_service_that_comes_again_is_only_named_with_its_number() -> None:
    card = '<article><h2>Bris</h2><a class="lf-call" href="tel:116111"><bdi>116 111</bdi></a><p>För unga.</p></article>'

    _, again = read(card * 2)

    assert again == Service((Heading(2, said("Bris")),), (Call((), "116 111", "tel:116111"),))


def test_a_table_whose_rows_have_names_tells_hours() -> None:
    table = "<table><tr><th>måndag</th><td>9–12</td></tr><tr><th>tisdag</th><td>9</td><td>13</td></tr></table>"

    assert read(table) == (Hours(((said("måndag"), said("9–12")), (said("tisdag"), (Run("9"), Run(", "), Run("13"))))),)


def test_a_table_whose_columns_have_names_keeps_them_and_fills_up_short_rows() -> None:
    table = "<table><tr><th>År</th><th>Antal</th></tr><tr><td>2025</td></tr></table>"

    assert read(table) == (Table((said("År"), said("Antal")), ((said("2025"), ()),)),)


@pytest.mark.parametrize("html", ["<p>Utan huvuddel</p>", "<main></main>", "<main><nav>Meny</nav> </main>", ""])
def test_a_page_that_says_nothing_makes_no_paper(html: str) -> None:
    with pytest.raises(NothingToPrint):
        document_of(html)
