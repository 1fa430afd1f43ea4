# SPDX-License-Identifier: EUPL-1.2
"""Reads the content pack, the common pages as files in the repository, and refuses what would break a page."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from ledfyr.factfiles import FactFile, FileRefused, Refusal, check_fact_file, read_fact_file
from ledfyr.factfiles.lines import Where
from ledfyr.languages import SWEDISH
from ledfyr.languages.source_state import MADE_FROM
from ledfyr.pages.content_form import BlockForm, DoorsForm, PageForm, ProseForm, ServicesForm, StepsForm
from ledfyr.pages.markdown import links_in, to_html
from ledfyr.pages.placeholders import KNOWN, unknown_placeholders

CONTENT = Path(__file__).parent / "content"
SOURCE_CONTENT = CONTENT / SWEDISH.code
FIXED_ADDRESSES = frozenset({"/", "/kontakter/", "/sok/", "/ord/", "/sag-till/"})
HEADING = re.compile(r"^#+ ", re.MULTILINE)
# What stands in tabs, in the search index and among the sources is the same for every municipality.
NEVER_FILLED_IN = ("neutral_title", "keywords", "source")


@dataclass(frozen=True)
class Known:
    """What a page may point to."""

    services: Collection[str]
    doors: Collection[str]
    drawings: Collection[str]


def read_content_pack(known: Known, folder: Path = SOURCE_CONTENT) -> tuple[PageForm, ...]:
    """All common pages, in order; raises FileRefused with everything that is wrong in any of the files."""
    refusals: list[Refusal] = []
    read: list[tuple[FactFile, PageForm]] = []
    paths = _page_files(folder)
    for path in paths:
        try:
            fact_file = read_fact_file(path)
            read.append((fact_file, check_fact_file(fact_file, PageForm)))
        except FileRefused as refused:
            refusals.extend(refused.refusals)
    addresses = _addresses([path.stem for path in paths], known)
    titles: set[str] = set()
    for fact_file, form in read:
        refusals.extend(_wrong_in(fact_file, form, known, addresses))
        if form.neutral_title in titles:
            refusals.append(
                fact_file.refuse(("neutral_title",), "Två sidor har samma titel.", "Välj en titel som är sidans egen.")
            )
        titles.add(form.neutral_title)
    if refusals:
        raise FileRefused(refusals)
    return tuple(sorted((form for _, form in read), key=lambda form: (form.order, form.slug)))


def read_pages(folder: Path) -> list[PageForm]:
    """The pages of a folder, checked one by one and not against each other; raises FileRefused at the first."""
    return [check_fact_file(read_fact_file(path), PageForm) for path in _page_files(folder)]


def _page_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.toml") if path.name != MADE_FROM)


def check_page_file(path: Path, known: Known, slugs: Collection[str]) -> None:
    """Check one page by itself, as if the others had these slugs; raises FileRefused."""
    fact_file = read_fact_file(path)
    form = check_fact_file(fact_file, PageForm)
    addresses = _addresses(slugs, known)
    if refusals := list(_wrong_in(fact_file, form, known, addresses)):
        raise FileRefused(refusals)


def _addresses(slugs: Collection[str], known: Known) -> frozenset[str]:
    """Every address inside a municipality's site that a text may lead to."""
    return FIXED_ADDRESSES | {f"/{slug}/" for slug in slugs} | {f"/vagar/{door}/" for door in known.doors}


def _wrong_in(file: FactFile, form: PageForm, known: Known, addresses: Collection[str]) -> Iterator[Refusal]:
    if form.slug != file.path.stem:
        yield file.refuse(("slug",), f"Sidan heter ”{form.slug}” men filen ”{file.path.stem}”.", "Ge dem samma namn.")
    if form.drawing and form.drawing not in known.drawings:
        yield file.refuse(
            ("drawing",), f"Teckningen ”{form.drawing}” finns inte.", f"Skriv någon av {', '.join(known.drawings)}."
        )
    for number, block in enumerate(form.block):
        where: Where = ("block", number)
        yield from _wrong_references(file, where, block, known)
        for place, text in _marked_up_texts(block):
            yield from _wrong_text(file, (*where, *place), text, addresses)
    for place, text in _all_texts(form.model_dump()):
        yield from _wrong_placeholders(file, place, text)


def _wrong_references(file: FactFile, where: Where, block: BlockForm, known: Known) -> Iterator[Refusal]:
    if isinstance(block, ServicesForm):
        for key in set(block.services) - set(known.services):
            choices = ", ".join(sorted(known.services))
            yield file.refuse((*where, "services"), f"Stödet ”{key}” finns inte.", f"Skriv något av {choices}.")
    if isinstance(block, DoorsForm):
        for door in set(block.doors) - set(known.doors):
            choices = ", ".join(sorted(known.doors))
            yield file.refuse((*where, "doors"), f"Vägen ”{door}” finns inte.", f"Skriv någon av {choices}.")


def _marked_up_texts(block: BlockForm) -> Iterator[tuple[Where, str]]:
    if isinstance(block, ProseForm):
        yield ("text",), block.text
    if isinstance(block, StepsForm):
        for number, step in enumerate(block.step):
            yield ("step", number, "text"), step.text


def _wrong_text(file: FactFile, where: Where, text: str, addresses: Collection[str]) -> Iterator[Refusal]:
    for link in links_in(to_html(text)):
        if not link.startswith(("https://", "tel:", "mailto:")) and link.partition("#")[0] not in addresses:
            yield file.refuse(where, f"Länken ”{link}” leder ingenstans.", "Skriv /sidans-namn/ eller en https-adress.")
    if HEADING.search(text):
        yield file.refuse(where, "Texten har en rubrik inuti.", "Dela upp den i två block med var sin heading.")


def _all_texts(value: object, where: Where = ()) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _all_texts(inner, (*where, key))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _all_texts(inner, (*where, number))


def _wrong_placeholders(file: FactFile, where: Where, text: str) -> Iterator[Refusal]:
    known = () if where[0] in NEVER_FILLED_IN else KNOWN
    remedy = f"Skriv {', '.join(known)} eller vanliga ord." if known else "Skriv det utan klamrar."
    for placeholder in unknown_placeholders(text, known):
        yield file.refuse(where, f"”{placeholder}” fylls inte i.", remedy)
