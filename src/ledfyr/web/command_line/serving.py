# SPDX-License-Identifier: EUPL-1.2
"""The commands that set up, bake and serve."""

from datetime import UTC, datetime
from pathlib import Path

import click
from django.conf import settings
from django.core.management import call_command

from ledfyr.places.queries import municipalities
from ledfyr.publishing.baking import Baked
from ledfyr.publishing.nginx import nginx_configuration
from ledfyr.publishing.watching import keep_baking
from ledfyr.publishing.whole_site import NothingToBake, bake_whole_site
from ledfyr.web.command_line.loading import load_everything
from ledfyr.web.command_line.servers import Servers, first_taken_port


@click.command()
def setup() -> None:
    """Make the database, read the facts and texts, and bake the site. May be run again at any time."""
    click.echo("== Makes the database ready")
    settings.HOME.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)
    click.echo("== Reads facts and texts")
    load_everything(settings.FACTS, settings.DESIGN, say=click.echo)
    call_command("collectstatic", verbosity=0, interactive=False)
    click.echo("== Bakes the pages")
    _report(_bake())


@click.command()
@click.option("--watch", is_flag=True, help="Keep baking whenever a fact, a text or the hour changes.")
def bake(*, watch: bool) -> None:
    """Bake the public pages that have changed."""
    if watch:
        keep_baking(design=settings.DESIGN, baked=settings.BAKED, report=_report)
    _report(_bake())


@click.command()
def run() -> None:
    """Serve the three faces side by side and keep the site baked, until Ctrl-C."""
    _bake()
    ports = {face: settings.FIRST_PORT + place for place, face in enumerate(("public", "editor", "staff"))}
    if taken := first_taken_port(ports.values()):
        message = f"Port {taken} is taken by another program. Stop it, or type: LEDFYR_PORT=8100 make run"
        raise click.ClickException(message)
    with Servers(ports, static=settings.STATIC_ROOT) as servers:
        servers.wait_until_they_answer()
        slug = next(iter(municipalities())).slug
        click.echo(
            f"Open http://localhost:{ports['public']}/{slug}/ — editors: http://localhost:{ports['editor']}/, "
            f"staff: http://localhost:{ports['staff']}/ (Ctrl-C stops)"
        )
        keep_baking(design=settings.DESIGN, baked=settings.BAKED, report=lambda _baked: servers.check())


@click.command()
@click.option("--server-name", default="localhost", show_default=True, help="The host name of the public site.")
@click.option("--listen", default="80", show_default=True, help="What nginx listens on, for example 443 ssl.")
def nginx(server_name: str, listen: str) -> None:
    """Print the configuration with which nginx serves the baked site."""
    slugs = [municipality.slug for municipality in municipalities()]
    click.echo(nginx_configuration(baked=Path(settings.BAKED), slugs=slugs, server_name=server_name, listen=listen))


def _bake() -> Baked:
    try:
        return bake_whole_site(design=settings.DESIGN, baked=settings.BAKED, at=datetime.now(UTC))
    except NothingToBake as nothing:
        raise click.ClickException(str(nothing)) from None


def _report(baked: Baked) -> None:
    shown = ", ".join(baked.pages[:3]) + (", …" if len(baked.pages) > 3 else "")  # noqa: PLR2004  # enough to recognise
    click.echo(f"{len(baked.pages)} sidor bakade, {baked.kept} oförändrade. {shown}")
