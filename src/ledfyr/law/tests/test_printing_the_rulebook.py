# SPDX-License-Identifier: EUPL-1.2
"""The book says each rule in words, marks what nobody has read, and is not made when a rule answers otherwise."""

from dataclasses import replace
from datetime import date

import pytest

from ledfyr.law.chapters import CHAPTERS
from ledfyr.law.printing import AnswersOtherwise, book_of
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import Law, Provision, Source, Standing

SOURCE = Source(Law.SOL, "20:2", "A-43")
TIME = Table(
    "Tid",
    (
        Provision((7, 14), SOURCE, date(2025, 7, 1), date(2026, 1, 14)),
        Provision("genast", replace(SOURCE, standing=Standing.FROM_MEMORY), date(2026, 1, 15)),
        Provision("i lugn och ro", Source(Law.LEDFYR, "", "G.4 31"), date(2027, 1, 1)),
    ),
)


def doubled(*, number: int) -> int:
    return 2 * number


ENTRY = Entry("Dubbelt", "Allt dubbleras.", doubled, (TIME,), (Example("Talet är {number}", {"number": 7}, 14),))
BOOK = book_of((Chapter("Tal", (ENTRY,)),), printed_on=date(2026, 3, 2), version="1.2")
(PRINTED,) = BOOK.chapters[0].entries


def test_a_rule_has_a_number_and_its_cases_in_words() -> None:
    (case,) = PRINTED.cases

    assert (PRINTED.number, PRINTED.anchor) == ("1.1", "regel-1-1")
    assert (case.situation, case.outcome) == ("Talet är 7", "14")


def test_a_line_says_its_value_its_days_its_place_and_how_sure_it_is() -> None:
    earlier, later, own = PRINTED.provisions

    assert (earlier.values, earlier.valid_from, earlier.valid_until) == (
        ("7", "14"),
        "1 juli 2025",
        "till och med 14 januari 2026",
    )
    assert (earlier.citation, earlier.mark, earlier.is_in_doubt) == ("20 kap. 2 § SoL", "läst", False)
    assert (later.citation, later.valid_until, later.mark) == ("20 kap. 2 § SoL", "tills vidare", "ur minnet")
    assert (own.citation, own.mark) == ("Ledfyrs egen försiktighetsregel", "egen regel")


def test_what_nobody_has_read_is_gathered_for_a_lawyer() -> None:
    assert [(doubt.entry.number, doubt.provision.mark) for doubt in BOOK.doubts] == [
        ("1.1", "ur minnet"),
        ("1.1", "egen regel"),
    ]


def test_the_laws_are_named_with_the_day_of_the_copy_that_was_read() -> None:
    (law,) = BOOK.laws

    assert (law.name, law.short, law.number, law.copy_of) == (
        "Socialtjänstlagen",
        "SoL",
        "2025:400",
        "15 december 2025",
    )


def test_the_guide_says_when_it_was_printed_and_from_what() -> None:
    said = " ".join(paragraph for part in BOOK.guide for paragraph in part.paragraphs)

    assert "1 regler med 1 exempel. Boken skrevs ut den 2 mars 2026 ur Ledfyr 1.2." in said


def test_the_guide_explains_every_mark_that_the_book_uses() -> None:
    whole = book_of(CHAPTERS, printed_on=date(2026, 3, 2), version="1.2")
    explained = {point.word for part in whole.guide for point in part.points}
    used = {line.mark for chapter in whole.chapters for entry in chapter.entries for line in entry.provisions}

    assert used == explained


def test_no_book_is_made_when_a_rule_answers_otherwise_than_its_example() -> None:
    wrong = replace(ENTRY, examples=(Example("Talet är {number}", {"number": 7}, 15),))

    with pytest.raises(AnswersOtherwise, match="Talet är 7"):
        book_of((Chapter("Tal", (wrong,)),), printed_on=date(2026, 3, 2), version="1.2")
