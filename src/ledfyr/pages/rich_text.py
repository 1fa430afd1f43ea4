# SPDX-License-Identifier: EUPL-1.2
"""Turns the HTML that editors write into the HTML that one municipality's readers meet."""

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.whitelist import Whitelister, allow_without_attributes, attribute_rule, check_url

from ledfyr.languages import SWEDISH, Language, words_of
from ledfyr.languages.isolating import with_isolated_numbers

TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")  # between tags, so that no address is touched
LINK = re.compile(r"<a\b(?P<attributes>[^>]*)>(?P<words>.*?)</a>", re.DOTALL)
ADDRESS = re.compile(r'href="(?P<address>[^"]*)"')
PAGE = re.compile(r'id="(?P<page>\d+)"')


class ShownElements(Whitelister):
    """Only what the editor offers reaches a reader, whatever was pasted into the database."""

    element_rules = {  # noqa: RUF012  # Wagtail's own class attribute
        "[document]": allow_without_attributes,
        **dict.fromkeys(("p", "ul", "ol", "li", "b", "strong", "br"), allow_without_attributes),
        "a": attribute_rule({"href": check_url, "id": True, "linktype": True}),
    }

    def clean_tag_node(self, doc: BeautifulSoup, tag: Tag) -> None:
        """Wagtail keeps the words of a tag that it takes away; the words of a script or style are no words."""
        if tag.name in ("script", "style"):
            tag.decompose()
        else:
            super().clean_tag_node(doc, tag)


CLEANER = ShownElements()


def shown_html(html: str, *, home: str, slug_of_page: Mapping[int, str], language: Language = SWEDISH) -> SafeString:
    """Internal links lead into the municipality's own site; links that leave it say so and name the host."""
    clean = TEXT.sub(lambda text: with_isolated_numbers(text[0], language), CLEANER.clean(html))
    elsewhere = words_of(language)("page.other_site")
    shown = LINK.sub(lambda link: _shown_link(link, home, slug_of_page, elsewhere), clean)
    return mark_safe(shown)  # noqa: S308  # cleaned above


def _shown_link(link: re.Match[str], home: str, slug_of_page: Mapping[int, str], elsewhere: str) -> str:
    words = mark_safe(link["words"])  # noqa: S308  # part of the cleaned text
    if page := PAGE.search(link["attributes"]):
        slug = slug_of_page.get(int(page["page"]))
        return format_html('<a href="{}{}/">{}</a>', home, slug, words) if slug else words
    address = _address_in(link["attributes"])
    if not address:
        return words
    if address.startswith("/") and not address.startswith("//"):
        return format_html('<a href="{}{}">{}</a>', home, address.removeprefix("/"), words)
    host = urlsplit(address).hostname
    if not host:
        return format_html('<a href="{}">{}</a>', address, words)
    return format_html(
        '<a class="lf-external" href="{}" rel="noreferrer">{}<span class="lf-external__host" data-only="eye"> '
        "(<bdi>{}</bdi>, {})</span></a>",
        address,
        words,
        host.removeprefix("www."),
        elsewhere,
    )


def _address_in(attributes: str) -> str:
    """The address as browsers read it, to which a backslash is a slash; nothing where no browser could follow it."""
    found = ADDRESS.search(attributes)
    address = unescape(found["address"]).strip().replace("\\", "/") if found else ""
    try:
        urlsplit(address)
    except ValueError:
        return ""
    return address
