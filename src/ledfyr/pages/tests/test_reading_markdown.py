# SPDX-License-Identifier: EUPL-1.2
"""The few signs that a writer uses become the few elements that a page may have, and nothing more."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ledfyr.pages.markdown import links_in, to_html

WRITTEN = {
    "Ett stycke.": "<p>Ett stycke.</p>",
    "\n Ett.\n\nTvå. \n": "<p>Ett.</p><p>Två.</p>",
    "En rad\noch en till.": "<p>En rad och en till.</p>",
    "En rad\n**fet** text\nslut.": "<p>En rad <strong>fet</strong> text slut.</p>",
    "- ett\n- två\n  rader": "<ul><li>ett</li><li>två rader</li></ul>",
    "1. ett\n2. två": "<ol><li>ett</li><li>två</li></ol>",
    "Först:\n\n- ett": "<p>Först:</p><ul><li>ett</li></ul>",
    "**fet** och \\*stjärnor\\*": "<p><strong>fet</strong> och *stjärnor*</p>",
    "[ord](/barn/) [ring](tel:112)": '<p><a href="/barn/">ord</a> <a href="tel:112">ring</a></p>',
    "[ord](https://x.se/?a=1&b=2)": '<p><a href="https://x.se/?a=1&amp;b=2">ord</a></p>',
    "# Rubrik": "<p># Rubrik</p>",
    "> citat": "<p>&gt; citat</p>",
    "`kod`": "<p>`kod`</p>",
    "<b onclick=x>hej</b>": "<p>&lt;b onclick=x&gt;hej&lt;/b&gt;</p>",
    "<script>alert(1)</script>": "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "[ord](javascript:alert(1))": "<p>[ord](javascript:alert(1))</p>",
    "5 < 6 & 7": "<p>5 &lt; 6 &amp; 7</p>",
    "": "",
}


@pytest.mark.parametrize(("markdown", "html"), WRITTEN.items())
def test_what_is_written_becomes_html(markdown: str, html: str) -> None:
    assert to_html(markdown) == html


@given(markdown=st.text(alphabet="ab *[]()<>&\"'\n-1.#!`\\/:") | st.text())
@example(markdown="\\\n1")
def test_whatever_is_written_only_the_allowed_elements_appear(markdown: str) -> None:
    elements = set(re.findall(r"</?([a-z0-9]+)", to_html(markdown)))

    assert elements <= {"p", "br", "ul", "ol", "li", "strong", "em", "a"}


@given(lines=st.lists(st.from_regex(r"[a-zåäö]{1,8}", fullmatch=True), min_size=1, max_size=5))
def test_a_new_line_never_glues_two_words_together(lines: list[str]) -> None:
    assert to_html("\n".join(lines)) == f"<p>{' '.join(lines)}</p>"


def test_the_addresses_of_all_links_are_found() -> None:
    html = to_html("[a](/barn/#del) [b](https://x.se) **[c](tel:112)** [d][e]")

    assert links_in(html) == ["/barn/#del", "https://x.se", "tel:112"]
