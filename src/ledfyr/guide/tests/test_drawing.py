# SPDX-License-Identifier: EUPL-1.2
"""A flow is drawn as a picture that can be read by eye, by screen reader and by a program."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ledfyr.guide.drawing import draw_flow
from ledfyr.guide.flow import Flow
from ledfyr.guide.queries import flows
from ledfyr.guide.rules.laying_out import Box, Sheet
from ledfyr.guide.rules.walking import paths_of

ROOT = Path(__file__).parents[4]
SVG = "{http://www.w3.org/2000/svg}"
each_flow = pytest.mark.parametrize("flow", flows(), ids=lambda flow: flow.door)


@each_flow
def test_the_picture_says_every_path_in_words(flow: Flow) -> None:
    picture = ET.fromstring(draw_flow(flow))  # noqa: S314  # our own drawing, not a stranger's

    assert picture.findtext(f"{SVG}title") == flow.link
    described = picture.findtext(f"{SVG}desc") or ""
    for path in paths_of(flow):
        assert f"{path.answers[-1].text} → {path.outcome.heading}" in described


@each_flow
def test_no_box_covers_another(flow: Flow) -> None:
    covered = [pair for pair in combinations(Sheet(flow).boxes, 2) if _overlap(*pair)]

    assert covered == []


@each_flow
def test_every_box_stands_inside_the_picture(flow: Flow) -> None:
    sheet = Sheet(flow)

    assert all(box.left > 0 and box.left + box.width < sheet.width for box in sheet.boxes)
    assert all(box.top > 0 and box.top + box.height < sheet.height for box in sheet.boxes)


@each_flow
def test_an_outcome_tells_its_services_once(flow: Flow) -> None:
    told = [line for line in _texts(flow) if line.startswith("Hjälper:")]

    assert len(told) == len(flow.outcomes)


def test_the_same_flow_gives_the_same_picture() -> None:
    assert draw_flow(flows()[0]) == draw_flow(flows()[0])


def _texts(flow: Flow) -> Iterator[str]:
    picture = ET.fromstring(draw_flow(flow))  # noqa: S314  # our own drawing, not a stranger's
    return (element.text or "" for element in picture.iter(f"{SVG}text"))


def _overlap(one: Box, other: Box) -> bool:
    beside = one.left + one.width <= other.left or other.left + other.width <= one.left
    below = one.top + one.height <= other.top or other.top + other.height <= one.top
    return not beside and not below


@each_flow
def test_the_pictures_in_the_documentation_are_drawn_from_the_flows(flow: Flow) -> None:
    drawn = ROOT / "docs" / "flows" / f"{flow.door}.svg"

    assert drawn.read_text(encoding="utf-8") == draw_flow(flow), "Type: .venv/bin/ledfyr guide draw docs/flows"
