# SPDX-License-Identifier: EUPL-1.2
"""A link inside the site leads to the reader's own municipality, and one that leaves it says so and where it leads."""

import pytest

from ledfyr.pages.rich_text import shown_html

SLUGS = {3: "tecken", 12: "barn-och-unga"}


def shown(html: str, home: str = "/ale/") -> str:
    return str(shown_html(html, home=home, slug_of_page=SLUGS))


def leaving(address: str, host: str) -> str:
    return (
        f'<a class="lf-external" href="{address}" rel="noreferrer">ord'
        f'<span class="lf-external__host" data-only="eye"> (<bdi>{host}</bdi>, annan webbplats)</span></a>'
    )


@pytest.mark.parametrize(
    ("written", "led_to"),
    [
        ('href="/tecken/"', "/ale/tecken/"),
        ('href="/"', "/ale/"),
        ('href="/vagar/ung/#nu"', "/ale/vagar/ung/#nu"),
        ('linktype="page" id="3"', "/ale/tecken/"),
        ('id="12" linktype="page"', "/ale/barn-och-unga/"),
        ('id="12" linktype="page" href="https://evil.example"', "/ale/barn-och-unga/"),
        ('href="tel:112"', "tel:112"),
        ('href="mailto:a@ale.example"', "mailto:a@ale.example"),
        ('href="#nu"', "#nu"),
    ],
)
def test_a_link_inside_the_site_is_an_ordinary_link(written: str, led_to: str) -> None:
    assert shown(f"<p><a {written}>ord</a></p>") == f'<p><a href="{led_to}">ord</a></p>'


def test_the_same_text_leads_to_each_readers_own_municipality() -> None:
    assert shown('<a href="/tecken/">ord</a>', home="/kungalv/") == '<a href="/kungalv/tecken/">ord</a>'
    assert shown('<a linktype="page" id="3">ord</a>', home="/kungalv/") == '<a href="/kungalv/tecken/">ord</a>'


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://polisen.se/tips/", "polisen.se"),
        ("https://www.polisen.se", "polisen.se"),
        ("http://x.example:8080/a", "x.example"),
        ("https://POLISEN.se/", "polisen.se"),
        ("https://www.polisen.se@evil.example/", "evil.example"),
        ("https://åland.example/ö", "åland.example"),
        ("//evil.example/tecken/", "evil.example"),
        ("https://x.example/?a=1&amp;b=2", "x.example"),
    ],
)
def test_a_link_that_leaves_the_site_says_so_and_names_the_host(address: str, host: str) -> None:
    assert shown(f'<a href="{address}">ord</a>') == leaving(address, host)


@pytest.mark.parametrize("address", ["\\\\evil.example/x", "/\\evil.example/x", " //evil.example/x"])
def test_an_address_that_only_browsers_read_as_another_site_is_marked_too(address: str) -> None:
    assert shown(f'<a href="{address}">ord</a>') == leaving("//evil.example/x", "evil.example")


@pytest.mark.parametrize("written", ['linktype="page" id="99"', 'href="https://[x"', 'href="https://[::1/"'])
def test_a_link_that_leads_nowhere_leaves_its_words(written: str) -> None:
    assert shown(f"<p><a {written}>ord <b>fet</b></a></p>") == "<p>ord <b>fet</b></p>"


def test_the_words_of_a_link_keep_their_looks() -> None:
    assert shown('<a href="/tecken/">ett <strong>ord</strong> &amp; ett</a>') == (
        '<a href="/ale/tecken/">ett <strong>ord</strong> &amp; ett</a>'
    )


def test_every_link_of_a_text_is_led_by_itself() -> None:
    html = shown('<a href="/tecken/">a</a> och <a href="https://x.example">ord</a>')

    assert html == f'<a href="/ale/tecken/">a</a> och {leaving("https://x.example", "x.example")}'
