# SPDX-License-Identifier: EUPL-1.2
"""Reads every file that facts are kept in, in the order in which they build on each other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

from ledfyr.contact.rules.doors import Door
from ledfyr.directory.actions import load_municipality_file, load_service_file, load_texts_file
from ledfyr.directory.queries import known_service_keys
from ledfyr.directory.text_form import TextsFile
from ledfyr.factfiles import FileRefused
from ledfyr.guide.queries import FLOWS, check_flows, flows
from ledfyr.languages import LANGUAGES, Language
from ledfyr.languages.source_state import read_made_from
from ledfyr.pages.actions import load_content_pack, save_local_texts
from ledfyr.pages.content_pack import CONTENT, SOURCE_CONTENT, Known, read_content_pack
from ledfyr.pages.queries import local_texts_of
from ledfyr.places.actions import remove_municipalities_except
from ledfyr.places.queries import municipalities
from ledfyr.publishing.design_files import drawings

COUNTRY = "sverige.toml"


@dataclass(frozen=True)
class LocalTranslation:
    """A municipality's own paragraph in another language."""

    page: str
    name: str
    text: str
    checked_on: date


@transaction.atomic
def load_everything(
    facts: Path, design: Path, *, say: Callable[[str], None], languages: Sequence[Language] = LANGUAGES
) -> None:
    """Load the country's services, every municipality, and the flows and texts of the languages; raises FileRefused."""
    load_service_file(facts / COUNTRY)
    slugs = set()
    for path in municipality_files(facts):
        municipality, form = load_municipality_file(path)
        slugs.add(municipality.slug)
        save_local_texts(municipality=municipality, texts=form.local_text)
        say(f"{municipality.name}: {len(form.service)} egna stöd")
    for name in remove_municipalities_except(slugs):
        say(f"{name}: filen finns inte längre, så kommunens sidor tas bort")
    for language in languages:
        _load_language(language, facts, design, say)


def _load_language(language: Language, facts: Path, design: Path, say: Callable[[str], None]) -> None:
    texts = facts / "texts" / f"{language.code}.toml"
    if texts.exists():
        translate_local_texts(load_texts_file(texts, language), language)
    known_services = known_service_keys()
    if refusals := check_flows(known_services, page_slugs(), list(Door), FLOWS / language.code):
        raise FileRefused(refusals)
    known = Known(known_services, [flow.door for flow in flows(language)], sorted(drawings(design)))
    folder = CONTENT / language.code
    loaded = load_content_pack(read_content_pack(known, folder), language, read_made_from(folder))
    say(f"{language.own_name}: {len(loaded.added)} nya sidor, {len(loaded.updated)} ändrade")
    for slug in loaded.kept_as_edited:
        say(f"  {slug}: ändrad av en redaktör, lämnas som den är")


def translate_local_texts(form: TextsFile, language: Language) -> None:
    """Give each municipality's own paragraphs their words in the language; its dates are those of the Swedish."""
    for municipality in municipalities():
        own = [
            LocalTranslation(text.page, text.name, form.local_text[text.name].text, text.checked_on)
            for text in local_texts_of(municipality).values()
            if text.name in form.local_text
        ]
        save_local_texts(municipality=municipality, texts=own, language=language)


def municipality_files(facts: Path) -> Iterator[Path]:
    """Every municipality's file."""
    return (path for path in sorted(facts.glob("*.toml")) if path.name != COUNTRY)


def page_slugs() -> frozenset[str]:
    """The slugs of the content pack; a file is named after its page."""
    return frozenset(path.stem for path in SOURCE_CONTENT.glob("*.toml"))
