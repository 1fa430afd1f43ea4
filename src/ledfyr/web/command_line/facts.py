# SPDX-License-Identifier: EUPL-1.2
"""The commands that check, draw and carry over the files that facts are kept in."""

from pathlib import Path

import click
from django.conf import settings

from ledfyr.directory.osm import OsmRefused, rows_from_osm, to_osm
from ledfyr.directory.queries import services_for
from ledfyr.guide.drawing import draw_flow
from ledfyr.guide.queries import flows
from ledfyr.law.opening_hours import HoursRow
from ledfyr.places.queries import MunicipalityMissing
from ledfyr.places.queries import municipality as municipality_by_slug
from ledfyr.web.command_line.checking import refusals_of

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE)
def check(files: tuple[Path, ...]) -> None:
    """Check fact files (municipality, services, flow or page) and say line by line what is wrong."""
    refusals = [refusal for path in files for refusal in refusals_of(path, settings.FACTS, settings.DESIGN)]
    for refusal in refusals:
        click.echo(str(refusal))
    if refusals:
        raise SystemExit(1)
    click.echo("Allt stämmer.")


@click.group()
def guide() -> None:
    """The guide's flows."""


@guide.command("draw")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("docs/flows"))
def draw(folder: Path) -> None:
    """Draw every flow as a picture (SVG) into FOLDER."""
    folder.mkdir(parents=True, exist_ok=True)
    for flow in flows():
        target = folder / f"{flow.door}.svg"
        target.write_text(draw_flow(flow), encoding="utf-8")
        click.echo(str(target))


@click.group()
def directory() -> None:
    """Opening hours to and from OpenStreetMap."""


@directory.command("to-osm")
@click.argument("slug")
def print_as_osm(slug: str) -> None:
    """Print the opening hours of a municipality's services as OpenStreetMap strings."""
    try:
        services = services_for(municipality_by_slug(slug))
    except MunicipalityMissing:
        message = f"There is no municipality “{slug}”. Write its address, such as ale."
        raise click.ClickException(message) from None
    for service in services:
        for channel in service.channels:
            click.echo(f"{service.key} {channel.kind} {channel.value}: {_said_in_osm(channel.hours)}")


def _said_in_osm(rows: tuple[HoursRow, ...]) -> str:
    try:
        return to_osm(rows) if rows else "unknown"
    except OsmRefused as refused:
        return f"({refused})"


@directory.command("from-osm")
@click.argument("hours")
def print_as_rows(hours: str) -> None:
    """Print an OpenStreetMap string of opening hours as rows for a fact file."""
    try:
        click.echo(rows_from_osm(hours))
    except OsmRefused as refused:
        raise click.ClickException(str(refused)) from None
