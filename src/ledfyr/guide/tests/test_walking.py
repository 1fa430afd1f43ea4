# SPDX-License-Identifier: EUPL-1.2
"""Every way through a flow can be walked, and each ends in an outcome."""

from pathlib import Path

from ledfyr.guide.flow_file import read_flow
from ledfyr.guide.rules.walking import depth_of, paths_of
from ledfyr.guide.tests.files import RIGHT, write


def test_every_sequence_of_answers_is_a_path(tmp_path: Path) -> None:
    flow = read_flow(write(tmp_path, RIGHT))

    walked = [([answer.text for answer in path.answers], path.outcome.id) for path in paths_of(flow)]

    assert walked == [
        (["Mitt barn", "Nej"], "prata"),
        (["Mitt barn", "Ja, någon kan komma till skada"], "ring"),
        (["Mig själv"], "prata"),
    ]


def test_taps_count_the_door_too(tmp_path: Path) -> None:
    flow = read_flow(write(tmp_path, RIGHT))

    assert [path.taps for path in paths_of(flow)] == [3, 3, 2]
    assert depth_of(flow) == 2
