# SPDX-License-Identifier: EUPL-1.2
"""The commands that set up, bake and serve."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

import click
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from ledfyr.feedback.actions import dispose_of_old_feedback
from ledfyr.pages.queries import assessment_day
from ledfyr.pages.rules.assessing import why_not_trust_the_statement
from ledfyr.places.queries import municipalities
from ledfyr.publishing.nginx import nginx_configuration
from ledfyr.publishing.rendering import Baked
from ledfyr.publishing.sounds import Sounds
from ledfyr.publishing.watching import keep_baking
from ledfyr.publishing.whole_site import NothingToBake, bake_whole_site
from ledfyr.web.command_line.loading import load_everything
from ledfyr.web.command_line.servers import Servers, first_taken_port
from ledfyr.web.command_line.sound import say_missing_voices, sounds_of_installation, speak


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
    _finish(_bake())
    _warn()


@click.command()
@click.option("--watch", is_flag=True, help="Keep baking whenever a fact, a text or the hour changes.")
def bake(*, watch: bool) -> None:
    """Bake the public pages that have changed, and speak those whose words have."""
    _warn()
    places = _places()
    say_missing_voices(places["sounds"])
    if watch:
        keep_baking(**places, report=_finish)
    baked = _bake()
    _finish(baked)
    if baked.waiting:
        speak(places["sounds"], baked.waiting)
        baked = _bake()
        _finish(baked)
        places["sounds"].throw_away_all_but(baked.heard)


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
        keep_baking(**_places(), report=lambda _baked: _look_after(servers))


@click.command()
@click.option("--server-name", default="localhost", show_default=True, help="The host name of the public site.")
@click.option("--listen", default="80", show_default=True, help="What nginx listens on, for example 443 ssl.")
@click.option(
    "--upstream",
    default=f"http://127.0.0.1:{settings.FIRST_PORT}",
    show_default=True,
    help="Where the public face takes the forms that nginx cannot answer from a file.",
)
def nginx(server_name: str, listen: str, upstream: str) -> None:
    """Print the configuration with which nginx serves the baked site."""
    slugs = [municipality.slug for municipality in municipalities()]
    baked = Path(settings.BAKED)
    click.echo(nginx_configuration(baked=baked, slugs=slugs, server_name=server_name, listen=listen, upstream=upstream))


class Places(TypedDict):
    """What a bake reads and where it writes."""

    design: Path
    baked: Path
    address: str
    sounds: Sounds


def _places() -> Places:
    return {
        "design": settings.DESIGN,
        "baked": settings.BAKED,
        "address": settings.PUBLIC_ADDRESS,
        "sounds": sounds_of_installation(),
    }


def _bake() -> Baked:
    try:
        return bake_whole_site(at=datetime.now(UTC), **_places())
    except NothingToBake as nothing:
        raise click.ClickException(str(nothing)) from None


def _warn() -> None:
    """What whoever runs the installation should know, apart from what was baked."""
    if warning := why_not_trust_the_statement(assessment_day(), timezone.localdate()):
        click.echo(warning, err=True)


def _look_after(servers: Servers) -> None:
    servers.check()
    _dispose()


def _finish(baked: Baked) -> None:
    _report(baked)
    _dispose()


def _dispose() -> None:
    """What is kept for a time goes when a day has passed: after a bake, as there is one at midnight at the latest."""
    dispose_of_old_feedback(today=timezone.localdate())


def _report(baked: Baked) -> None:
    shown = ", ".join(baked.pages[:3]) + (", …" if len(baked.pages) > 3 else "")  # noqa: PLR2004  # enough to recognise
    click.echo(f"{len(baked.pages)} sidor bakade, {baked.kept} oförändrade. {shown}")
