# SPDX-License-Identifier: EUPL-1.2
"""Gives the search tests Ale's real texts and the kept queries, read straight from their files."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import ledfyr
from ledfyr.pages.search import SearchDocument, SearchIndex, build_index, read_synonyms

PACKAGE = Path(ledfyr.__file__).parent
MUNICIPALITIES = PACKAGE.parents[1] / "municipalities"
QUERIES_FILE = Path(__file__).with_name("queries.toml")
# Keys that steer a page and are not shown as its text.
NOT_TEXT = {"kind", "services", "doors", "name"}
ALL_CONTACTS = SearchDocument(
    "/ale/kontakter/",
    "Alla telefonnummer och tider",
    "Alla som kan hjälpa, när de svarar och hur du når dem.",
    ("telefon", "nummer", "öppettider", "ringa", "kontakt"),
    (),
    "",
)


@dataclass(frozen=True)
class KeptQuery:
    """What one person typed, and the addresses of which any one helps."""

    typed: str
    finds: tuple[str, ...]
    held_out: bool


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _strings(value: object) -> Iterator[str]:
    """Every text in a part of a file, however deep it stands."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in NOT_TEXT:
                yield from _strings(part)


def _page(table: Mapping[str, Any], local_texts: Mapping[str, str]) -> SearchDocument:
    return SearchDocument(
        path=f"/ale/{table['slug']}/",
        title=table["heading"],
        summary=table["summary"],
        keywords=tuple(table.get("keywords", ())),
        headings=tuple(block["heading"] for block in table["block"] if block.get("heading")),
        text=" ".join([*_strings(table["block"]), local_texts.get(table["slug"], "")]),
    )


def _door(table: Mapping[str, Any]) -> SearchDocument:
    return SearchDocument(
        path=f"/ale/vagar/{table['door']}/",
        title=table["heading"],
        summary=table["intro"],
        keywords=tuple(table.get("keywords", ())),
        headings=(table["link"],),
        text=" ".join(f"{outcome['heading']} {outcome['first_sentence']}" for outcome in table["outcome"]),
    )


def _service(table: Mapping[str, Any]) -> SearchDocument:
    channels = table["channel"]
    return SearchDocument(
        path=f"/ale/kontakter/{table.get('role', table['key'])}/",
        title=table["name"],
        summary=table["description"],
        keywords=(table["short_name"], table.get("role", table["key"]), *(channel["value"] for channel in channels)),
        headings=tuple(channel["label"] for channel in channels if "label" in channel),
        text=f"{table['who_answers']} {table['when_you_call']}",
    )


@pytest.fixture(scope="session")
def documents() -> list[SearchDocument]:
    """The pages, doors and services of Ale in the order in which the site lists them."""
    ale, sweden = (_table(MUNICIPALITIES / name) for name in ("ale.toml", "sverige.toml"))
    local_texts = {local["page"]: local["text"] for local in ale.get("local_text", ())}
    pages = _in_order(PACKAGE / "pages" / "content" / "sv")
    doors = _in_order(PACKAGE / "guide" / "flows" / "sv")
    return [
        *(_page(page, local_texts) for page in pages),
        *map(_door, doors),
        ALL_CONTACTS,
        *map(_service, [*sweden["service"], *ale["service"]]),
    ]


def _in_order(folder: Path) -> list[dict[str, Any]]:
    return sorted(map(_table, sorted(folder.glob("*.toml"))), key=lambda table: table["order"])


@pytest.fixture(scope="session")
def baked(documents: list[SearchDocument]) -> bytes:
    return build_index(documents, read_synonyms())


@pytest.fixture(scope="session")
def index(baked: bytes) -> SearchIndex:
    return SearchIndex.read(baked)


@pytest.fixture(scope="session")
def queries() -> list[KeptQuery]:
    kept = _table(QUERIES_FILE)["query"]
    return [KeptQuery(query["typed"], tuple(query["finds"]), query.get("held_out", False)) for query in kept]
