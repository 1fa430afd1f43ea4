# SPDX-License-Identifier: EUPL-1.2
"""Reads what is said of services in another language, and refuses a number typed into a text and a mark left open."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ledfyr.directory.text_form import ServiceTextForm, TextsFile
from ledfyr.factfiles import FactFile, FileRefused, Refusal, check_fact_file, read_fact_file
from ledfyr.languages.isolating import unbalanced_mark

# An area code and groups are a telephone number; it belongs in a channel, where a changed one changes everywhere.
TYPED_NUMBER = re.compile(r"\b0\d{1,3}[-–\s]\d{2,3}(?:[\s]\d{2,3})+\b")


def read_texts_file(path: Path, channels: Mapping[str, int]) -> TextsFile:
    """The texts of one language; `channels` tells how many each service has. Raises FileRefused."""
    file = read_fact_file(path)
    form = check_fact_file(file, TextsFile)
    if refusals := list(_wrong_in(file, form, channels)):
        raise FileRefused(refusals)
    return form


def _wrong_in(file: FactFile, form: TextsFile, channels: Mapping[str, int]) -> Iterator[Refusal]:
    for key, text in form.service.items():
        where = ("service", key)
        if key not in channels:
            yield file.refuse(where, f"Stödet ”{key}” finns inte.", f"Skriv något av {', '.join(sorted(channels))}.")
        elif len(text.labels) not in (0, channels[key]):
            problem = f"”labels” har {len(text.labels)} delar, men stödet har {channels[key]} kanaler."
            yield file.refuse((*where, "labels"), problem, 'Skriv "" för en kanal utan beteckning.')
        yield from _wrong_words(file, where, text)


def _wrong_words(file: FactFile, where: tuple[str, str], text: ServiceTextForm) -> Iterator[Refusal]:
    for name, words in text.model_dump(exclude={"labels", "note"}).items():
        if found := TYPED_NUMBER.search(words):
            problem = f"Numret ”{found[0]}” är skrivet i texten."
            yield file.refuse((*where, name), problem, "Ta bort det: numret visas från stödets kanal.")
        if mark := unbalanced_mark(words):
            yield file.refuse((*where, name), f"Riktningstecknet {mark} saknar sitt par.", "Ta bort tecknet.")
