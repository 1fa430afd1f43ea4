# SPDX-License-Identifier: EUPL-1.2
"""Leads from a hard word to its explanation, the first time the word stands on a page."""

import re
from collections.abc import Sequence

from django.utils.html import format_html

from ledfyr.pages.word_list_file import WordForm

PART = re.compile(r"(<[^>]+>)")


class WordLinks:
    """The hard words of one page, each linked once. Text inside a link is left alone."""

    def __init__(self, words: Sequence[WordForm], address: str) -> None:
        self._address = address
        self._key_of = {form.casefold(): word.key for word in words for form in word.forms}
        forms = sorted(map(re.escape, self._key_of), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE) if forms else None
        self._linked: set[str] = set()

    def link(self, html: str) -> str:
        """The HTML with a link around each hard word that has not been linked on the page before."""
        if self._pattern is None:
            return html
        inside_link, parts = False, []
        for part in PART.split(html):
            if part.startswith("<"):
                inside_link = (inside_link or part.startswith("<a ")) and part != "</a>"
            elif not inside_link:
                part = self._pattern.sub(self._linked_word, part)  # noqa: PLW2901  # the part as it is shown
            parts.append(part)
        return "".join(parts)

    def _linked_word(self, found: re.Match[str]) -> str:
        key = self._key_of[found[0].casefold()]
        if key in self._linked:
            return found[0]
        self._linked.add(key)
        return format_html('<a class="lf-word" href="{}#{}">{}</a>', self._address, key, found[0])
