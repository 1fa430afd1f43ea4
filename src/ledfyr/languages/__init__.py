# SPDX-License-Identifier: EUPL-1.2
"""The languages and reading variants of the site, the words of its interface, and how each writes days and numbers."""

from ledfyr.languages.language import HTML_CODES, LANGUAGES, SWEDISH, Language, LanguageMissing, language_of
from ledfyr.languages.words import Words, words_of

__all__ = ["HTML_CODES", "LANGUAGES", "SWEDISH", "Language", "LanguageMissing", "Words", "language_of", "words_of"]
