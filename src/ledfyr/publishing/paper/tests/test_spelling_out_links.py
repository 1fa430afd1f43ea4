# SPDX-License-Identifier: EUPL-1.2
"""On paper an address stands after the words that lead to it, once."""

import pytest

from ledfyr.publishing.paper import document_of
from ledfyr.publishing.paper.tests.looking import words_of
from ledfyr.publishing.paper.tests.printing import in_swedish
from ledfyr.publishing.paper.tree import Paragraph, text_of


def printed(html: str) -> str:
    (paragraph,) = document_of(f"<main><p>{html}</p></main>").blocks
    assert isinstance(paragraph, Paragraph)
    return text_of(paragraph.line)


@pytest.mark.parametrize(
    ("html", "line"),
    [
        ('Läs hos <a href="https://www.bris.se/chatt/">Bris</a>.', "Läs hos Bris (www.bris.se/chatt)."),
        ('<a href="mailto:info@cve.se">Skriv</a> till oss', "Skriv (info@cve.se) till oss"),
        ('<a href="mailto:info@cve.se">info@cve.se</a>', "info@cve.se"),
        ('<a href="https://www.jo.se">Beslut</a>, läst på jo.se', "Beslut, läst på jo.se"),
        ('<a href="/ale/tecken/">Tecken</a>', "Tecken"),
        ('<a href="tel:112">Ring 112</a>', "Ring 112"),
        ('<a href="https://a.se/">Ett</a> <a href="https://b.se/">två</a>', "Ett (a.se) två (b.se)"),
        ('<a href="https://a.se/">Ett <b>fett</b> ord</a>', "Ett fett ord (a.se)"),
    ],
)
def test_an_address_that_the_line_does_not_say_comes_after_its_link(html: str, line: str) -> None:
    assert printed(html) == line


def test_where_a_source_is_from_begins_a_line_of_its_own() -> None:
    assert printed('Lagen <span class="lf-sources__from">Riksdagen</span>') == "Lagen\nRiksdagen"


@pytest.mark.parametrize("href", ["http://[trasig", "", "#"])
def test_a_link_that_leads_nowhere_is_printed_as_words(href: str) -> None:
    assert "Läs mer" in words_of(in_swedish(f'<p><a href="{href}">Läs mer</a></p>'))
