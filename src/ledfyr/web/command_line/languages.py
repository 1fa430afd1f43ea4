# SPDX-License-Identifier: EUPL-1.2
"""The commands for translators: what has changed in Swedish since then, and “checked, still right”."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click
from django.conf import settings

from ledfyr.directory.service_files import read_country_file, read_municipality_file
from ledfyr.directory.service_form import ServiceForm
from ledfyr.guide.queries import FLOWS, flows, texts_of
from ledfyr.languages import LANGUAGES, Language, LanguageMissing, language_of
from ledfyr.languages.source_state import changed_sentences, fingerprints_of, read_made_from, write_made_from
from ledfyr.pages.block_values import texts_of_form
from ledfyr.pages.content_pack import CONTENT, SOURCE_CONTENT, read_pages
from ledfyr.web.command_line.loading import COUNTRY, municipality_files

Sources = Mapping[str, Sequence[str]]


@click.group()
def languages() -> None:
    """What each translation was made from."""


@languages.command("status")
@click.argument("code", required=False)
def status(code: str | None) -> None:
    """List every text whose Swedish has changed since its translation was made, with the changed sentences."""
    chosen = [_language(code)] if code else [language for language in LANGUAGES if not language.is_source]
    for language in chosen:
        stale = list(_stale(language))
        click.echo(f"{language.own_name}: {len(stale)} texter att läsa om")
        for name, sentences in stale:
            click.echo(f"  {name}")
            for sentence in sentences:
                click.echo(f"    {sentence}")


@languages.command("confirm")
@click.argument("code")
@click.argument("names", nargs=-1)
def confirm(code: str, names: tuple[str, ...]) -> None:
    """Say that the texts NAMES (all when none is named) in language CODE say what the Swedish says now."""
    language = _language(code)
    known = {name for sources, _ in _folders(language) for name in sources}
    if unknown := sorted(set(names) - known):
        message = f"There is no text named {', '.join(unknown)}. Write one of: {', '.join(sorted(known))}."
        raise click.ClickException(message)
    for sources, folder in _folders(language):
        folder.mkdir(exist_ok=True)
        write_made_from(folder, _confirmed(sources, read_made_from(folder), names or tuple(sources)))
    click.echo(f"{language.own_name}: {len(names) or len(known)} texter stämmer med svenskan som den är nu.")


def _confirmed(sources: Sources, before: Sources, names: Sequence[str]) -> dict[str, Sequence[str]]:
    """The named texts as their source is now, the others as they were."""
    now = {name: fingerprints_of(texts) for name, texts in sources.items() if name in names}
    return {name: marks for name, marks in {**before, **now}.items() if name in sources}


def _stale(language: Language) -> Iterator[tuple[str, tuple[str, ...]]]:
    for sources, folder in _folders(language):
        made_from = read_made_from(folder)
        for name, texts in sources.items():
            if changed := changed_sentences(texts, made_from.get(name, ())):
                yield name, changed


def _folders(language: Language) -> list[tuple[Sources, Path]]:
    """The Swedish texts of pages, doors and services, each with the folder of what a language made of them."""
    services = {form.key: _said(form) for form in _services(settings.FACTS)}
    return [
        ({form.slug: texts_of_form(form) for form in read_pages(SOURCE_CONTENT)}, CONTENT / language.code),
        ({flow.door: texts_of(flow) for flow in flows()}, FLOWS / language.code),
        (services, settings.FACTS / "texts" / language.code),
    ]


def _services(facts: Path) -> Iterator[ServiceForm]:
    yield from read_country_file(facts / COUNTRY).service
    for path in municipality_files(facts):
        yield from read_municipality_file(path).service


def _said(form: ServiceForm) -> list[str]:
    names = ("name", "description", "who_answers", "when_you_call", "does_not_lead_to", "cost")
    return [*(getattr(form, name) for name in names), form.check.note]


def _language(code: str) -> Language:
    try:
        return language_of(code)
    except LanguageMissing:
        codes = ", ".join(language.code for language in LANGUAGES)
        message = f"There is no language “{code}”. Write one of: {codes}."
        raise click.ClickException(message) from None
