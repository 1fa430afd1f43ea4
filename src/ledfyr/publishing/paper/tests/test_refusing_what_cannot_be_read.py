# SPDX-License-Identifier: EUPL-1.2
"""A paper with letters that no typeface has is refused, and nothing else is harmed."""

import threading

import pytest

from ledfyr.publishing.paper import PaperRefused, typesetting
from ledfyr.publishing.paper.tests.looking import words_of
from ledfyr.publishing.paper.tests.printing import in_arabic, in_swedish


@pytest.fixture
def no_wheels(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine has only what comes with Typst."""
    monkeypatch.setattr(typesetting, "TYPEFACES", ())
    monkeypatch.setattr(typesetting, "_of_this_thread", threading.local())


@pytest.mark.parametrize("letters", ["😀", "中文", "ትግርኛ"])
def test_letters_that_no_typeface_has_are_refused_by_name(letters: str) -> None:
    with pytest.raises(PaperRefused, match=letters[0]):
        in_swedish(f"<h1>Hej {letters}</h1>")


@pytest.mark.usefixtures("no_wheels")
def test_arabic_is_refused_where_its_typeface_is_missing() -> None:
    with pytest.raises(PaperRefused):
        in_arabic("<h1>الخدمات</h1>")


@pytest.mark.usefixtures("no_wheels")
@pytest.mark.parametrize("text", ["Åka över älven", "Допомога їй, ґанок", "Caawimaad la'aan"])
def test_latin_and_cyrillic_are_printed_all_the_same(text: str) -> None:
    assert f"{text} • {text}" in words_of(in_swedish(f"<h1>{text}</h1><ul><li>{text}</li></ul>"))


@pytest.mark.parametrize("text", ["Åka över älven", "Допомога їй, ґанок Щ", "Caawimaad la'aan", "Šžõ “x” ‘y’ – … §"])
def test_the_languages_of_the_site_have_their_letters(text: str) -> None:
    assert words_of(in_swedish(f"<h1>{text}</h1><p>{text}</p>")).count(text) == 2


def test_a_refusal_leaves_the_next_paper_unharmed() -> None:
    with pytest.raises(PaperRefused):
        in_swedish("<p>中</p>")

    assert "Nästa" in words_of(in_swedish("<p>Nästa</p>"))
