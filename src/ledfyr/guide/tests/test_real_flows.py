# SPDX-License-Identifier: EUPL-1.2
"""The flows that the package carries are right, and every path in them is short and ends in help."""

import pytest

from ledfyr.contact.rules.doors import Door
from ledfyr.guide.flow import Flow
from ledfyr.guide.queries import SOURCE, DoorMissing, check_flows, flow, flow_files, flows
from ledfyr.guide.rules.walking import Path, paths_of
from ledfyr.guide.tests.rota import known_keys
from ledfyr.languages import LANGUAGES, Language

EVERY_PATH = [(each, path) for each in flows() for path in paths_of(each)]
every_path = pytest.mark.parametrize(
    ("door", "path"),
    EVERY_PATH,
    ids=[f"{each.door}: {' → '.join(answer.text for answer in path.answers)}" for each, path in EVERY_PATH],
)
MOST_TAPS = 3
CONTENT = SOURCE.parents[2] / "pages" / "content" / "sv"


@every_path
def test_help_is_at_most_three_taps_from_the_start_page(door: Flow, path: Path) -> None:
    assert path.taps <= MOST_TAPS
    assert path.outcome in door.outcomes


@every_path
def test_every_path_ends_in_words_and_services(door: Flow, path: Path) -> None:
    outcome = path.outcome

    assert outcome.services
    assert outcome.heading
    assert outcome.what_happens
    assert outcome.first_sentence
    assert outcome.does_not_lead_to
    assert outcome.neutral_title != door.neutral_title


@pytest.mark.parametrize("each", flows(), ids=lambda each: each.door)
def test_danger_leads_to_112_before_anyone_else(each: Flow) -> None:
    dangers = [outcome for outcome in each.outcomes if outcome.danger]

    assert dangers
    assert {outcome.services[0] for outcome in dangers} == {"112"}


def test_every_door_of_the_letterbox_is_reached() -> None:
    assert {door for _, path in EVERY_PATH for door in path.outcome.writing} == set(Door)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_translation_leads_to_the_same_letters(language: Language) -> None:
    def letters(language: Language) -> list[tuple[str, tuple[str, ...], bool]]:
        return [(each.id, each.writing, each.young) for flow in flows(language) for each in flow.outcomes]

    assert letters(language) == letters(LANGUAGES[0])


def test_the_six_doors_stand_in_order() -> None:
    doors = [each.door for each in flows()]

    assert doors == ["orolig", "redan-med", "vill-bort", "ung", "jobbar", "sett-nagot"]


def test_nothing_in_the_files_is_refused() -> None:
    pages = frozenset(path.stem for path in CONTENT.glob("*.toml"))

    assert check_flows(known_keys(), pages, list(Door)) == []


def test_a_file_is_named_after_its_door() -> None:
    assert [path.stem for path in flow_files(SOURCE)] == sorted(each.door for each in flows())


def test_a_door_is_found_by_its_name() -> None:
    assert flow("ung").link
    with pytest.raises(DoorMissing):
        flow("finns-inte")
