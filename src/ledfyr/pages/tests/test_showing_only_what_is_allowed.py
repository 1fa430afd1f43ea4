# SPDX-License-Identifier: EUPL-1.2
"""Whatever was pasted into the database, only what the editor offers reaches a reader."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.pages.rich_text import shown_html

PASTED = {
    "<p>Ett <strong>ord</strong>.</p>": "<p>Ett <strong>ord</strong>.</p>",
    "<ul><li>a</li></ul><ol><li>b</li></ol>": "<ul><li>a</li></ul><ol><li>b</li></ol>",
    "<p>a<script>alert(1)</script>b</p>": "<p>ab</p>",
    "<style>p{color:red}</style><p>a</p>": "<p>a</p>",
    "<script>alert(1)": "",
    '<p onclick="alert(1)" class="x" style="y" id="z">a</p>': "<p>a</p>",
    '<img src="x" onerror="alert(1)">': "",
    "<svg/onload=alert(1)>": "",
    '<iframe src="https://evil.example"></iframe>': "",
    "<h2>Rubrik</h2><div><span>text</span></div><em>a</em>": "Rubriktexta",
    "<!-- hemligt --><p>a</p>": "<p>a</p>",
    '<a href="javascript:alert(1)">ord</a>': "ord",
    '<a href="JaVaScRiPt:alert(1)">ord</a>': "ord",
    '<a href="java\tscript:alert(1)">ord</a>': "ord",
    '<a href="&#106;avascript:alert(1)">ord</a>': "ord",
    '<a href="data:text/html,<script>">ord</a>': "ord",
    '<a href="vbscript:x">ord</a>': "ord",
    '<a name="x">ord</a>': "ord",
    "<a>ord</a>": "ord",
    '<a href="">ord</a>': "ord",
    "<p>&lt;script&gt; &amp; 5 < 6</p>": "<p>&lt;script&gt; &amp; 5 &lt; 6</p>",
    "": "",
}
TAG_SOUP = st.text(alphabet="<>/=\"' aphrefscriptonclick&;#:", max_size=80)


class Elements(HTMLParser):
    """Every element of a text with the names of its attributes, as a browser finds them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[tuple[str, ...]] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add((tag, *(name for name, _ in attrs)))


def shown(html: str) -> str:
    return str(shown_html(html, home="/ale/", slug_of_page={}))


@pytest.mark.parametrize(("pasted", "html"), PASTED.items())
def test_only_what_the_editor_offers_is_shown(pasted: str, html: str) -> None:
    assert shown(pasted) == html


@given(pasted=TAG_SOUP | st.text())
def test_whatever_was_pasted_no_other_element_or_attribute_appears(pasted: str) -> None:
    for tag, *attributes in Elements(shown(f"<p>{pasted}")).found:
        assert tag in {"p", "ul", "ol", "li", "b", "strong", "br", "a", "span"}
        assert not attributes or tag in {"a", "span"}
        assert set(attributes) <= {"href", "class", "rel"}


@given(scheme=st.text(alphabet="javscriptdata:\t\n \x00&#;", max_size=30))
def test_no_address_runs_a_script(scheme: str) -> None:
    html = shown(f'<a href="{scheme}alert(1)">ord</a>')

    assert not re.search(r'href="[\s\x00]*(?:javascript|data|vbscript):', html, re.IGNORECASE)
