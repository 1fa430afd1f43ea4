# SPDX-License-Identifier: EUPL-1.2
"""Decides whether the tab, the address and the history tell nothing to somebody who looks over a shoulder."""

from collections.abc import Iterator

from ledfyr.factfiles.lines import Where
from ledfyr.guide.flow_form import FlowForm
from ledfyr.guide.rules.finding import Finding
from ledfyr.languages.neutral import telling_word

Named = tuple[Where, str]


def findings_of_neutral_words(form: FlowForm) -> list[Finding]:
    return [*_telling_titles(form), *_telling_ids(form), *_repeated_titles(form)]


def titles_of(form: FlowForm) -> list[Named]:
    """Every neutral title of the file, with where it stands."""
    outcomes = enumerate(form.outcome)
    door: Named = (("neutral_title",), form.neutral_title)
    return [door, *((("outcome", index, "neutral_title"), outcome.neutral_title) for index, outcome in outcomes)]


def _telling_titles(form: FlowForm) -> Iterator[Finding]:
    for where, title in titles_of(form):
        if word := telling_word(title):
            problem = f"Titeln ”{title}” avslöjar med ”{word}” vad sidan handlar om."
            yield Finding(where, problem, "Skriv något allmänt, till exempel ”Att prata med någon”.")


def _telling_ids(form: FlowForm) -> Iterator[Finding]:
    ids: list[Named] = [(("door",), form.door)]
    ids += [(("question", index, "id"), question.id) for index, question in enumerate(form.question)]
    ids += [(("outcome", index, "id"), outcome.id) for index, outcome in enumerate(form.outcome)]
    for where, id_ in ids:
        if word := telling_word(id_):
            problem = f"”{id_}” avslöjar med ”{word}” vad sidan handlar om."
            yield Finding(where, problem, "Välj ett allmänt ord, för det kan synas i adressen.")


def _repeated_titles(form: FlowForm) -> Iterator[Finding]:
    seen: set[str] = set()
    for where, title in titles_of(form):
        if title.casefold() in seen:
            yield Finding(where, f"Titeln ”{title}” används redan.", "Ge varje sida en egen titel.")
        seen.add(title.casefold())
