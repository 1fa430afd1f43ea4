# SPDX-License-Identifier: EUPL-1.2
"""A door is handed to its template as questions with answers, each ending in the services that can be reached."""

from pathlib import Path

import pytest

from ledfyr.guide.flow import Flow, Outcome
from ledfyr.guide.flow_file import read_flow
from ledfyr.guide.presenting import DoorLink, WritingShown, door_link, door_page, outcome_page
from ledfyr.guide.tests.cast import HOME, NIGHT, WORDS, answering, services
from ledfyr.guide.tests.files import RIGHT, write

ALL = services("mottagning", "orostelefonen", "socialjour", "112")


@pytest.fixture
def flow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flow:
    answering(monkeypatch, {"socialjour", "112"})
    return read_flow(write(tmp_path, RIGHT))


def test_each_answer_holds_either_the_next_question_or_an_outcome(flow: Flow) -> None:
    first = door_page(flow, ALL, NIGHT, HOME, WORDS).question

    about_a_child, about_myself = first.answers
    assert about_a_child.outcome is None
    assert about_a_child.question is not None
    assert about_a_child.question.text == "Är det bråttom?"
    assert about_myself.question is None
    assert about_myself.outcome is not None
    assert about_myself.outcome.heading == "Prata med någon"


def test_the_answers_of_one_question_share_a_name_so_that_one_closes_another(flow: Flow) -> None:
    first = door_page(flow, ALL, NIGHT, HOME, WORDS).question

    assert [answer.name for answer in first.answers] == ["vem", "vem"]
    assert first.answers[0].question is not None
    assert {answer.name for answer in first.answers[0].question.answers} == {"nu"}


def test_who_answers_at_night_stands_before_who_opens_in_the_morning(flow: Flow) -> None:
    shown = outcome_page(flow, flow.outcomes[0], ALL, NIGHT, HOME, WORDS)

    assert [card.key for card in shown.services] == ["socialjour", "mottagning", "orostelefonen"]


def test_a_service_that_the_municipality_lacks_is_left_out(flow: Flow) -> None:
    shown = outcome_page(flow, flow.outcomes[0], services("mottagning", "socialjour"), NIGHT, HOME, WORDS)

    assert [card.key for card in shown.services] == ["socialjour", "mottagning"]


def test_an_outcome_has_an_address_of_its_own_below_its_door(flow: Flow) -> None:
    shown = outcome_page(flow, flow.outcomes[1], ALL, NIGHT, HOME, WORDS)

    assert shown.href == "/ale/vagar/fundera/ring/"
    assert shown.door == door_link(flow, HOME)
    assert shown.door.href == door_page(flow, ALL, NIGHT, HOME, WORDS).href == "/ale/vagar/fundera/"
    assert shown.danger


def test_a_door_and_its_outcomes_lead_to_the_same_letters(flow: Flow) -> None:
    link = DoorLink("fraga", "/ale/skriv/fraga/", "Jag vill fråga något")
    writing = WritingShown("Du får svar.", (link,))

    def to_the_letterbox(outcome: Outcome) -> WritingShown | None:
        return writing if outcome.writing else None

    door = door_page(flow, ALL, NIGHT, HOME, WORDS, to_the_letterbox)
    about_myself = door.question.answers[1].outcome
    assert about_myself is not None
    assert about_myself.writing == writing
    shown = [outcome_page(flow, each, ALL, NIGHT, HOME, WORDS, to_the_letterbox).writing for each in flow.outcomes]
    assert shown == [writing, None]


def test_where_no_letters_are_received_nothing_leads_there(flow: Flow) -> None:
    assert [outcome_page(flow, each, ALL, NIGHT, HOME, WORDS).writing for each in flow.outcomes] == [None, None]


def test_the_same_moment_gives_the_same_page(flow: Flow) -> None:
    assert door_page(flow, ALL, NIGHT, HOME, WORDS) == door_page(flow, ALL, NIGHT, HOME, WORDS)
