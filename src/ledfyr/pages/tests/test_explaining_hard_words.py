# SPDX-License-Identifier: EUPL-1.2
"""A hard word leads to its explanation the first time it stands on a page; every language explains the same words."""

from pathlib import Path

import pytest

from ledfyr.factfiles import FileRefused
from ledfyr.languages import LANGUAGES, SWEDISH, Language
from ledfyr.languages.isolating import unbalanced_mark
from ledfyr.pages.word_links import WordLinks
from ledfyr.pages.word_list_file import WordForm, read_word_list, word_list

HARD = WordForm(
    key="sekretess", term="sekretess", swedish="sekretess", forms=("sekretess", "sekretessen"), explanation="x"
)
LINK = '<a class="lf-word" href="/ale/ord/#sekretess">{}</a>'


def linked(html: str, *words: WordForm) -> str:
    return WordLinks(words or (HARD,), "/ale/ord/").link(html)


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>De har sekretess.</p>", f"<p>De har {LINK.format('sekretess')}.</p>"),
        (
            "<p>Sekretessen gäller. Sekretess är bra.</p>",
            f"<p>{LINK.format('Sekretessen')} gäller. Sekretess är bra.</p>",
        ),
        ("<p>sekretesslagen</p>", "<p>sekretesslagen</p>"),
        ('<p><a href="/x/">sekretess</a></p>', '<p><a href="/x/">sekretess</a></p>'),
        (
            '<p><a href="/x/"><b>sekretess</b></a> sekretess</p>',
            f'<p><a href="/x/"><b>sekretess</b></a> {LINK.format("sekretess")}</p>',
        ),
        ('<p title="sekretess">ord</p>', '<p title="sekretess">ord</p>'),
        ("<p>ord</p>", "<p>ord</p>"),
    ],
)
def test_a_word_is_linked_once_and_never_inside_a_link(html: str, shown: str) -> None:
    assert linked(html) == shown


def test_the_next_block_of_a_page_does_not_link_the_word_again() -> None:
    links = WordLinks((HARD,), "/ale/ord/")
    links.link("<p>sekretess</p>")

    assert links.link("<p>sekretess</p>") == "<p>sekretess</p>"


def test_a_list_without_forms_links_nothing() -> None:
    assert linked("<p>sekretess</p>", HARD.model_copy(update={"forms": ()})) == "<p>sekretess</p>"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_language_explains_the_same_words(language: Language) -> None:
    words = word_list(language)

    assert [word.key for word in words] == [word.key for word in word_list(SWEDISH)]
    assert [word.key for word in words if unbalanced_mark(word.explanation)] == []


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ('key = "sekretess"\nforms = ["annat"]', "nyckeln ”sekretess” står redan"),
        ('key = "annat"\nforms = ["Sekretessen"]', "formen ”sekretessen” står redan"),
        ('key = "Annat ord"', "följer inte formen"),
    ],
)
def test_a_list_that_says_a_word_twice_is_refused_with_its_line(second: str, said: str, tmp_path: Path) -> None:
    first = '[[word]]\nkey = "sekretess"\nterm = "s"\nswedish = "s"\nforms = ["sekretessen"]\nexplanation = "x"\n'
    path = tmp_path / "sv.toml"
    path.write_text(f'{first}[[word]]\nterm = "t"\nswedish = "t"\nexplanation = "y"\n{second}\n', encoding="utf-8")

    with pytest.raises(FileRefused) as refused:
        read_word_list(path)

    assert said in str(refused.value).replace("Nyckeln", "nyckeln").replace("Formen", "formen")
    assert refused.value.refusals[0].line > 6
