# SPDX-License-Identifier: EUPL-1.2
"""Reads every file that facts are kept in, in the order in which they build on each other."""

from collections.abc import Callable, Iterator
from pathlib import Path

from django.db import transaction

from ledfyr.directory.actions import load_municipality_file, load_service_file
from ledfyr.directory.queries import known_service_keys
from ledfyr.factfiles import FileRefused
from ledfyr.guide.queries import check_flows, flows
from ledfyr.pages.actions import load_content_pack, save_local_texts
from ledfyr.pages.content_pack import CONTENT, Known, read_content_pack
from ledfyr.places.actions import remove_municipalities_except
from ledfyr.publishing.design_files import drawings

COUNTRY = "sverige.toml"


@transaction.atomic
def load_everything(facts: Path, design: Path, *, say: Callable[[str], None]) -> None:
    """Load the country's services, every municipality, the flows and the content pack; raises FileRefused."""
    load_service_file(facts / COUNTRY)
    slugs = set()
    for path in municipality_files(facts):
        municipality, form = load_municipality_file(path)
        slugs.add(municipality.slug)
        save_local_texts(municipality=municipality, texts=form.local_text)
        say(f"{municipality.name}: {len(form.service)} egna stöd")
    for name in remove_municipalities_except(slugs):
        say(f"{name}: filen finns inte längre, så kommunens sidor tas bort")
    known_services = known_service_keys()
    if refusals := check_flows(known_services, page_slugs()):
        raise FileRefused(refusals)
    known = Known(known_services, [flow.door for flow in flows()], sorted(drawings(design)))
    loaded = load_content_pack(read_content_pack(known))
    say(f"Sidor: {len(loaded.added)} nya, {len(loaded.updated)} ändrade")
    for slug in loaded.kept_as_edited:
        say(f"  {slug}: ändrad av en redaktör, lämnas som den är")


def municipality_files(facts: Path) -> Iterator[Path]:
    """Every municipality's file."""
    return (path for path in sorted(facts.glob("*.toml")) if path.name != COUNTRY)


def page_slugs() -> frozenset[str]:
    """The slugs of the content pack; a file is named after its page."""
    return frozenset(path.stem for path in CONTENT.glob("*.toml"))
