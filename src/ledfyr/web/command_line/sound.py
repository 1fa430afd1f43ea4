# SPDX-License-Identifier: EUPL-1.2
"""The sounds of this installation: where they are kept, whose voices speak, and how far the speaking has come."""

from collections.abc import Iterator
from pathlib import Path

import click
from django.conf import settings

from ledfyr.languages import HTML_CODES
from ledfyr.listening.choosing_a_voice import Voices
from ledfyr.publishing.sounds import Sounds, Voiced


def sounds_of_installation() -> Sounds:
    """The sounds, spoken by the voice files that LEDFYR_VOICES names and by eSpeak NG where it names none."""
    return Sounds(settings.HOME / "sound", Voices(dict(_voice_files(settings.VOICES))))


def _voice_files(stated: str) -> Iterator[tuple[str, Path]]:
    for part in filter(None, (part.strip() for part in stated.split(","))):
        code, _, file = part.partition("=")
        if code not in HTML_CODES or not file:
            message = f"LEDFYR_VOICES cannot be “{part}”. Write a language and a file, such as sv=/srv/voice.onnx."
            raise click.ClickException(message)
        yield code, Path(file)


def speak(sounds: Sounds, waiting: list[Voiced]) -> None:
    """Make the sounds that pages wait for, and show how far it has come."""
    with click.progressbar(length=1, label=f"== Speaks {len(waiting)} pages") as bar:

        def show(done: int, of_all: int) -> None:
            bar.length = of_all
            bar.update(done - bar.pos)

        sounds.speak(waiting, progress=show)


def say_missing_voices(sounds: Sounds) -> None:
    """Tell the operator why a language cannot be listened to; the rest of the site is not harmed."""
    for code in HTML_CODES:
        if reason := sounds.why_not(code):
            click.echo(reason, err=True)
