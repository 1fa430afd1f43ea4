# SPDX-License-Identifier: EUPL-1.2
"""A ground says itself in Swedish, line by line: to whom, on which questions, who decides, what is still open."""

from ledfyr.law.disclosure import GROUNDS, NON_GROUNDS

BROAD = next(wording.value for wording in GROUNDS if wording.value.key == "against_crime_and_cheating")


def test_a_ground_says_what_it_needs_one_thing_a_line() -> None:
    first, *questions, lifts, decides, second, lawyer = BROAD.in_lines()

    assert first.startswith("Uppgifter får lämnas till: Polismyndigheten, ")
    assert questions == [str(question) for question in BROAD.own_questions]
    assert lifts == "Bryter: socialtjänstens vanliga sekretess (26 kap. 1 § OSL)."
    assert decides == "Förslag till vem som beslutar: nämnden, enhetschefen."
    assert second == "En person till måste godkänna."
    assert lawyer.startswith("Juristen avgör: ")


def test_a_duty_says_that_it_is_one() -> None:
    whereabouts = next(wording.value for wording in GROUNDS if wording.value.key == "whereabouts")

    assert str(whereabouts).startswith("Uppgifter ska lämnas till: ")


def test_what_is_no_ground_explains_why_and_marks_what_is_open() -> None:
    said = {wording.value.key: str(wording.value) for wording in NON_GROUNDS}

    assert "gäller inte för sekretess enligt 26 kap. 1–6 §§" in said["general_clause"]
    assert "Juristen avgör" in said["information_duty"]
    assert said.keys() == {"general_clause", "no_exit_exception", "information_duty"}
