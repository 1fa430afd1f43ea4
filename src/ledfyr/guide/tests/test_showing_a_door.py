# SPDX-License-Identifier: EUPL-1.2
"""A door unfolds without script, and each of its outcomes also stands on a page of its own."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from ledfyr.guide.flow import Flow
from ledfyr.guide.flow_file import read_flow
from ledfyr.guide.presenting import door_page, outcome_page
from ledfyr.guide.tests.cast import HOME, NIGHT, WORDS, answering, services
from ledfyr.guide.tests.files import RIGHT, write

ALL = services("mottagning", "orostelefonen", "socialjour", "112")
PAGE = {"neutral_title": "Att undra", "language": "sv", "home": HOME}


@pytest.fixture
def flow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flow:
    answering(monkeypatch, {"socialjour", "112"})
    return read_flow(write(tmp_path, RIGHT))


@pytest.fixture
def door(flow: Flow) -> str:
    return render_to_string("guide/door.html", {"page": PAGE, "door": door_page(flow, ALL, NIGHT, HOME, WORDS)})


@pytest.fixture
def outcome(flow: Flow) -> str:
    shown = outcome_page(flow, flow.outcomes[0], ALL, NIGHT, HOME, WORDS)
    also_read = (("/ale/barn-och-unga/", "Barn och unga"),)
    return render_to_string("guide/outcome.html", {"page": PAGE, "outcome": shown, "also_read": also_read})


def test_every_answer_unfolds_natively(door: str) -> None:
    assert re.findall(r'<details [^>]*name="([^"]+)"', door) == ["vem", "nu", "nu", "vem"]
    assert "<script" not in door


def test_every_outcome_leads_to_its_own_page(door: str) -> None:
    assert door.count('href="/ale/vagar/fundera/prata/"') == 2
    assert door.count('href="/ale/vagar/fundera/ring/"') == 1


def test_starting_over_is_a_link_to_the_door_itself(door: str) -> None:
    assert '<a href="/ale/vagar/fundera/">Börja om</a>' in door


@pytest.mark.parametrize("shown", ["door", "outcome"])
def test_headings_go_down_one_step_at_a_time_from_a_single_first(shown: str, request: pytest.FixtureRequest) -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", request.getfixturevalue(shown))]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_an_outcome_of_its_own_tells_everything_and_the_way_back(outcome: str) -> None:
    for part in ("De lyssnar.", "Jag undrar över någon.", "Samtalet blir inget ärende.", "Barn och unga", "Socialjour"):
        assert part in outcome
    assert '<a href="/ale/vagar/fundera/">Jag undrar över någon</a>' in outcome


def test_an_outcome_of_its_own_does_not_lead_to_itself(outcome: str) -> None:
    assert 'href="/ale/vagar/fundera/prata/"' not in outcome
