# SPDX-License-Identifier: EUPL-1.2
"""The language that a page is being rendered in, for templates, whose parts do not pass it on."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from ledfyr.languages.language import SWEDISH, Language
from ledfyr.languages.words import Words, words_of

_current: ContextVar[Language] = ContextVar("language", default=SWEDISH)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Render what is inside in the language."""
    before = _current.set(language)
    try:
        yield
    finally:
        _current.reset(before)


def current_words() -> Words:
    """The words of the language that is being rendered."""
    return words_of(_current.get())
