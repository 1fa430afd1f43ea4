# SPDX-License-Identifier: EUPL-1.2
"""Turns the few signs a writer uses (paragraphs, lists, bold, links) into the HTML that Wagtail keeps."""

import re

from markdown_it import MarkdownIt

READER = MarkdownIt("zero").enable(["list", "emphasis", "link", "entity", "escape"])
LINK = re.compile(r'href="([^"]*)"')
BLOCK_END = re.compile(r"(</?(?:p|ul|ol|li)\b[^>]*>)\n")


def to_html(markdown: str) -> str:
    """HTML with p, br, ul, ol, li, strong, em and a, and nothing else. A new line inside a paragraph is a space."""
    return BLOCK_END.sub(r"\1", READER.render(markdown.strip())).replace("\n", " ")


def links_in(html: str) -> list[str]:
    """The addresses that a text leads to."""
    return LINK.findall(html)
