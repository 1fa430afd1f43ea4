# SPDX-License-Identifier: EUPL-1.2
"""The commands that set up, bake and serve."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

import click
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from ledfyr.feedback.actions import dispose_of_old_feedback
from ledfyr.languages import LANGUAGES, Language
from ledfyr.pages.queries import assessment_day
from ledfyr.pages.rules.assessing import why_not_trust_the_statement
from ledfyr.places.queries import municipalities
from ledfyr.publishing.headers import guarding
from ledfyr.publishing.nginx import Upstreams, nginx_configuration
from ledfyr.publishing.rendering import Baked
from ledfyr.publishing.sounds import Sounds
from ledfyr.publishing.watching import keep_baking
from ledfyr.publishing.whole_site import NothingToBake, bake_whole_site, first_languages
from ledfyr.web.command_line.demonstrating import Demonstration, links_to_try, set_up_demonstration
from ledfyr.web.command_line.loading import load_everything
from ledfyr.web.command_line.marking import marks_of_the_day
from ledfyr.web.command_line.migrating import migrate_all
from ledfyr.web.command_line.servers import Servers, first_taken_port
from ledfyr.web.command_line.sound import say_missing_voices, sounds_of_installation, speak
from ledfyr.web.command_line.tending import tended
from ledfyr.web.demonstration.guarding import refuse_beside_invented_persons

FACES = ("public", "editor", "staff", "letterbox")  # on ports that follow each other


@click.command()
def setup() -> None:
    """Make the databases, read the facts and texts, and bake the site. May be run again at any time."""
    _make_databases(click.echo)
    _read(click.echo)
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
@click.option("--set-up", is_flag=True, help="First make the databases, and read the facts and texts.")
def run(*, set_up: bool) -> None:
    """Serve the four faces side by side and keep the site baked, until Ctrl-C."""
    ports = {face: settings.FIRST_PORT + place for place, face in enumerate(FACES)}
    if taken := first_taken_port(ports.values()):
        message = f"Port {taken} is taken by another program. Stop it, or type: LEDFYR_PORT=8100 make run"
        raise click.ClickException(message)
    key = {"LEDFYR_DEMONSTRATION_KEY": settings.DEMONSTRATION_KEY}
    with Servers(ports, static=settings.STATIC_ROOT, told_to_staff=key) as servers:
        servers.start("public", "letterbox")  # which ask no database as they start
        if set_up:
            _make_databases(_say_beside)
        refuse_beside_invented_persons()
        servers.start("editor", "staff")
        languages = first_languages(settings.BAKED)
        if set_up:
            _read(_say_beside, languages)
        slug = next((municipality.slug for municipality in municipalities()), "")
        demonstration = set_up_demonstration(slug) if slug else None
        _say_beside(f"== Bakes the pages in {', '.join(language.own_name for language in languages)}")
        _bake(languages)
        servers.wait_until_they_answer()
        _tell_what_to_open(ports, slug, demonstration)
        others = [language for language in LANGUAGES if language not in languages]
        if set_up and others:
            _say_beside("The other languages follow within a minute, and then the sound.")
            _read(_say_beside, others)
        with tended():
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
@click.option(
    "--letterbox",
    default=f"http://127.0.0.1:{settings.FIRST_PORT + 3}",
    show_default=True,
    help="Where the letterbox takes letters.",
)
def nginx(server_name: str, listen: str, upstream: str, letterbox: str) -> None:
    """Print the configuration with which nginx serves the baked site."""
    slugs = [municipality.slug for municipality in municipalities()]
    click.echo(
        nginx_configuration(
            baked=Path(settings.BAKED),
            slugs=slugs,
            server_name=server_name,
            listen=listen,
            upstreams=Upstreams(upstream, letterbox),
            guarding=guarding(settings.LETTERBOX_ADDRESS),
        )
    )


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


def _make_databases(say: Callable[[str], None]) -> None:
    say("== Makes the databases ready")
    settings.HOME.mkdir(parents=True, exist_ok=True)
    migrate_all()
    call_command("collectstatic", verbosity=0, interactive=False)


def _read(say: Callable[[str], None], languages: Sequence[Language] = LANGUAGES) -> None:
    say("== Reads facts and texts")
    load_everything(settings.FACTS, settings.DESIGN, say=say, languages=languages)


def _tell_what_to_open(ports: Mapping[str, int], slug: str, demonstration: Demonstration | None) -> None:
    click.echo(
        f"Open http://localhost:{ports['public']}/{slug}/ — editors: http://localhost:{ports['editor']}/, "
        f"staff: http://localhost:{ports['staff']}/, letterbox: http://localhost:{ports['letterbox']}/ (Ctrl-C stops)"
    )
    for said in links_to_try(ports["staff"], demonstration) if demonstration else ():
        click.echo(said)


def _say_beside(said: str) -> None:
    """Tell of progress beside the one line that tells what to open."""
    click.echo(said, err=True)


def _bake(languages: Sequence[Language] = LANGUAGES) -> Baked:
    try:
        return bake_whole_site(at=datetime.now(UTC), languages=languages, **_places())
    except NothingToBake as nothing:
        raise click.ClickException(str(nothing)) from None


def _warn() -> None:
    """What whoever runs the installation should know, apart from what was baked."""
    if warning := why_not_trust_the_statement(assessment_day(), timezone.localdate()):
        click.echo(warning, err=True)


def _look_after(servers: Servers) -> None:
    servers.check()
    _work_of_the_day()


def _finish(baked: Baked) -> None:
    _report(baked)
    _work_of_the_day()


def _work_of_the_day() -> None:
    """What is kept for a time goes, and each log gets its mark; there is a bake at midnight at the latest."""
    dispose_of_old_feedback(today=timezone.localdate())
    for said in marks_of_the_day(timezone.now()):
        _say_beside(said)


def _report(baked: Baked) -> None:
    shown = ", ".join(baked.pages[:3]) + (", …" if len(baked.pages) > 3 else "")  # noqa: PLR2004  # enough to recognise
    click.echo(f"{len(baked.pages)} sidor bakade, {baked.kept} oförändrade. {shown}")
