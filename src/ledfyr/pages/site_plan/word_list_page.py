# SPDX-License-Identifier: EUPL-1.2
"""The list of hard words, to which the texts lead."""

from dataclasses import dataclass

from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.search.index import SearchDocument
from ledfyr.pages.site_plan.site import Site
from ledfyr.pages.word_list_file import word_list

BELOW = "ord/"


@dataclass(frozen=True)
class WordShown:
    """One word with its explanation; `swedish` where the term itself is in another language."""

    key: str
    term: str
    swedish: str
    explanation: str


def plan_word_list_page(site: Site) -> PublicPage:
    """Every hard word with its explanation."""
    words = tuple(
        WordShown(
            word.key, site.say(word.term), "" if word.swedish == word.term else word.swedish, site.say(word.explanation)
        )
        for word in word_list(site.language)
    )
    return site.page(
        below=BELOW,
        template="pages/word_list.html",
        neutral_title=site.words("word_list.title"),
        document=SearchDocument(
            path=site.address(BELOW),
            title=site.words("word_list.heading"),
            summary=site.words("word_list.lead"),
            keywords=tuple(word for shown in words for word in (shown.term, shown.swedish) if word),
            headings=(),
            text="",
        ),
        word_list=words,
    )
