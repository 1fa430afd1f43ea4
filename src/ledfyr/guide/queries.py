# SPDX-License-Identifier: EUPL-1.2
"""The flows that the package carries, in the order of the doors, and what is wrong with them together."""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from ledfyr.factfiles import FactFile, FileRefused, Refusal
from ledfyr.factfiles.lines import Where
from ledfyr.guide.flow import Flow
from ledfyr.guide.flow_file import read_flow, read_form, word_findings
from ledfyr.guide.flow_form import FlowForm
from ledfyr.guide.rules.neutral_words import titles_of
from ledfyr.guide.rules.promises import findings_of_references
from ledfyr.guide.rules.walking import paths_of
from ledfyr.languages import SWEDISH, Language
from ledfyr.languages.source_state import MADE_FROM, changed_sentences, read_made_from

FLOWS = Path(__file__).parent / "flows"
SOURCE = FLOWS / SWEDISH.code


class DoorMissing(LookupError):
    """No flow has a door of this name."""


@cache
def flows(language: Language = SWEDISH) -> tuple[Flow, ...]:
    """Every flow in a language, first door first; raises FileRefused at the first file that is wrong."""
    return tuple(sorted(map(read_flow, flow_files(FLOWS / language.code)), key=lambda flow: flow.order))


def flow(door: str, language: Language = SWEDISH) -> Flow:
    """Return the flow behind one door; raises DoorMissing."""
    for each in flows(language):
        if each.door == door:
            return each
    raise DoorMissing(door)


@cache
def changed_in_swedish(door: str, language: Language) -> tuple[str, ...]:
    """The Swedish sentences of a door that its translation was not made from."""
    made_from = read_made_from(FLOWS / language.code).get(door, [])
    return () if language.is_source else changed_sentences(texts_of(flow(door)), made_from)


def texts_of(flow: Flow) -> list[str]:
    """Everything a flow says to a reader."""
    told = [flow.link, flow.heading, flow.intro]
    for path in paths_of(flow):
        told += [answer.text for answer in path.answers]
    for outcome in flow.outcomes:
        told += [outcome.heading, outcome.what_happens, outcome.first_sentence, outcome.does_not_lead_to]
    return told


def flow_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.toml") if path.name != MADE_FROM)


def check_flows(
    known_services: Collection[str], known_pages: Collection[str], letterbox: Collection[str], folder: Path = SOURCE
) -> list[Refusal]:
    """Everything wrong with the files of a folder: each by itself, what they point to, and where two say the same.

    `letterbox` holds the names of its doors.
    """
    refusals: list[Refusal] = []
    read: list[tuple[FactFile, FlowForm]] = []
    for path in flow_files(folder):
        try:
            fact_file, form = read_form(path)
        except FileRefused as refused:
            refusals += refused.refusals
            continue
        read.append((fact_file, form))
        refusals += word_findings(fact_file, findings_of_references(form, known_services, known_pages, letterbox))
    return sorted([*refusals, *_said_twice(read)])


def _said_twice(read: list[tuple[FactFile, FlowForm]]) -> list[Refusal]:
    """Two doors with one address, place or title: the later file is refused, and the earlier one is named."""
    first: dict[tuple[str, str], str] = {}
    refusals = []
    for fact_file, form in read:
        for where, key, value in _named(form):
            other = first.setdefault((key, value.casefold()), fact_file.path.name)
            if other != fact_file.path.name:
                problem = f"{key} ”{value}” används redan i {other}."
                refusals.append(fact_file.refuse(where, problem, "Välj ett annat värde i en av filerna."))
    return refusals


def _named(form: FlowForm) -> Iterator[tuple[Where, str, str]]:
    """List what must be a file's own: where it stands, its key and its value."""
    yield ("door",), "door", form.door
    yield ("order",), "order", str(form.order)
    for where, title in titles_of(form):
        yield where, "neutral_title", title
