# SPDX-License-Identifier: EUPL-1.2
"""Headings are announced by a pause on both sides and another pitch, and lists have pauses between their items."""

from ledfyr.listening.passages import Kind, Passage
from ledfyr.listening.script import AFTER, BEFORE, BETWEEN_SENTENCES, Line, script_of
from ledfyr.listening.tests.cast import paragraph
from ledfyr.listening.voice import Style


def test_a_heading_stands_between_long_pauses() -> None:
    before, heading, after = script_of([paragraph("Ett."), Passage(Kind.HEADING, "Två", "sv", 2), paragraph("Tre.")])

    assert before.pause == BEFORE[Kind.HEADING] > AFTER[Kind.PARAGRAPH]
    assert heading == Line("Två", "Två.", "sv", Style.HEADING, AFTER[Kind.HEADING])
    assert after.style is Style.PLAIN


def test_the_sentences_of_a_paragraph_are_closer_than_paragraphs() -> None:
    first, second = script_of([paragraph("Ring oss. Vi svarar.")])

    assert first.pause == BETWEEN_SENTENCES < second.pause == AFTER[Kind.PARAGRAPH]


def test_a_numbered_item_says_its_number_once() -> None:
    lines = script_of([Passage(Kind.ITEM, "Öppna menyn. Välj historik.", "sv", number=2)])

    assert [line.heard for line in lines] == ["2, Öppna menyn.", "Välj historik."]
    assert [line.written for line in lines] == ["Öppna menyn.", "Välj historik."]


def test_a_row_is_written_as_it_stands_and_heard_with_a_pause() -> None:
    (line,) = script_of([Passage(Kind.ROW, "måndag\tstängt", "sv")])

    assert (line.written, line.heard) == ("måndag stängt", "måndag, stängt.")


def test_what_has_nothing_to_hear_has_no_line() -> None:
    assert script_of([paragraph("– · –"), paragraph("Ja.")])[0].written == "Ja."
    assert script_of([]) == ()
