# SPDX-License-Identifier: EUPL-1.2
"""What a flow points to must exist, and two doors may not share an address, a place or a title."""

from pathlib import Path

import pytest

from ledfyr.factfiles.tests.spoiling import line_of
from ledfyr.guide.queries import check_flows
from ledfyr.guide.tests.files import RIGHT, write

SERVICES = frozenset({"mottagning", "orostelefonen", "socialjour", "112"})
PAGES = frozenset({"barn-och-unga"})
LETTERBOX = frozenset({"fraga"})

# fmt: off
UNKNOWN = {
    "a service": (
        'services = ["mottagning"', 'services = ["motagning"', "services =", "”motagning”", "Menade du ”mottagning”?"),
    "a service for always": (
        'always = ["socialjour"]', 'always = ["jour"]', "always =", "”jour” i always", "socialjour"),
    "a page": (
        'also_read = ["barn-och-unga"]', 'also_read = ["xyz"]', "also_read", "”xyz” i also_read", "barn-och-unga"),
    "a door of the letterbox": (
        'writing = ["fraga"]', 'writing = ["frga"]', "writing", "”frga” i writing", "Menade du ”fraga”?"),
}
# fmt: on


@pytest.mark.parametrize("spoilt", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_what_does_not_exist_is_refused_with_the_nearest_that_does(spoilt: tuple[str, ...], tmp_path: Path) -> None:
    old, new, pointed_at, problem, remedy = spoilt
    text = RIGHT.replace(old, new)
    write(tmp_path, text)

    (refusal,) = check_flows(SERVICES, PAGES, LETTERBOX, tmp_path)

    assert (refusal.file, refusal.line) == ("fundera.toml", line_of(text, pointed_at))
    assert problem in refusal.problem
    assert remedy in refusal.remedy


def test_two_files_that_say_the_same_are_refused_once_for_each_thing(tmp_path: Path) -> None:
    write(tmp_path, RIGHT, "a.toml")
    other = RIGHT.replace('door = "fundera"', 'door = "prata"').replace('"Att ringa"', '"Att slå ett nummer"')
    write(tmp_path, other, "b.toml")

    refusals = check_flows(SERVICES, PAGES, LETTERBOX, tmp_path)

    assert {refusal.file for refusal in refusals} == {"b.toml"}
    assert [refusal.problem for refusal in refusals] == [
        "order ”1” används redan i a.toml.",
        "neutral_title ”Att undra” används redan i a.toml.",
        "neutral_title ”Att prata” används redan i a.toml.",
    ]


def test_a_file_that_cannot_be_read_does_not_hide_what_is_wrong_in_the_next(tmp_path: Path) -> None:
    write(tmp_path, "door", "a.toml")
    write(tmp_path, RIGHT.replace('["socialjour"]', '["jour"]'), "b.toml")

    assert [refusal.file for refusal in check_flows(SERVICES, PAGES, LETTERBOX, tmp_path)] == ["a.toml", "b.toml"]


def test_flows_that_are_right_are_not_refused(tmp_path: Path) -> None:
    write(tmp_path, RIGHT)

    assert check_flows(SERVICES, PAGES, LETTERBOX, tmp_path) == []
