# SPDX-License-Identifier: EUPL-1.2
"""Search that knows Swedish and runs in the reader's browser, so that what is typed never leaves the device."""

from ledfyr.pages.search.index import SearchDocument, SearchIndex, build_index
from ledfyr.pages.search.searching import search
from ledfyr.pages.search.synonyms import read_synonyms

__all__ = ["SearchDocument", "SearchIndex", "build_index", "read_synonyms", "search"]
