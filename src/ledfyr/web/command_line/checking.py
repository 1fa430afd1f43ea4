# SPDX-License-Identifier: EUPL-1.2
"""Checks one fact file of any kind by what stands in it, without a database."""

from collections.abc import Iterator
from pathlib import Path

from ledfyr.contact.rules.doors import Door
from ledfyr.directory.service_files import read_country_file, read_municipality_file
from ledfyr.factfiles import FileRefused, Refusal, read_fact_file
from ledfyr.guide.flow_file import read_form, word_findings
from ledfyr.guide.queries import SOURCE, flow_files
from ledfyr.guide.rules.promises import findings_of_references
from ledfyr.pages.content_pack import Known, check_page_file
from ledfyr.publishing.design_files import drawings
from ledfyr.web.command_line.loading import COUNTRY, municipality_files, page_slugs


def refusals_of(path: Path, facts: Path, design: Path) -> list[Refusal]:
    """Everything wrong with the file; `facts` is the folder of services and `design` that of drawings it may name."""
    try:
        content = read_fact_file(path).content
        if "municipality" in content:
            read_municipality_file(path)
        elif "door" in content:
            fact_file, form = read_form(path)
            findings = findings_of_references(form, _service_names(facts), page_slugs(), list(Door))
            return word_findings(fact_file, findings)
        elif "slug" in content:
            doors = [flow_file.stem for flow_file in flow_files(SOURCE)]
            check_page_file(path, Known(_service_names(facts), doors, sorted(drawings(design))), page_slugs())
        else:
            read_country_file(path)
    except FileRefused as refused:
        return list(refused.refusals)
    return []


def _service_names(facts: Path) -> frozenset[str]:
    """Every word by which the folder's files let a service be called."""
    return frozenset(_names_in(facts))


def _names_in(facts: Path) -> Iterator[str]:
    services = [
        *read_country_file(facts / COUNTRY).service,
        *(service for path in municipality_files(facts) for service in read_municipality_file(path).service),
    ]
    for service in services:
        yield service.key
        yield from filter(None, [service.role])
