# SPDX-License-Identifier: EUPL-1.2
"""Talks with the people in front of a terminal. What only one of them may see is shown alone, and leaves no trace."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

# The terminal's second screen, which it does not keep to scroll back to; then both screens are cleared.
TO_SECOND_SCREEN, BACK = "\x1b[?1049h", "\x1b[?1049l"
CLEAR = "\x1b[H\x1b[2J\x1b[3J"
YES, NO = ("ja", "j"), ("nej", "n")


def is_terminal() -> bool:
    """Whether people sit at both ends; what is sent on to a file or another program would stay there."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask_for_a_terminal() -> None:
    """Refuse to go on where what is shown would be kept."""
    if not is_terminal():
        message = "Det här visar hemligheter och går bara i en terminal. Skicka inte vidare det till en fil."
        raise click.ClickException(message)


@contextmanager
def alone_on_screen() -> Iterator[None]:
    """A cleared screen of its own, cleared again whatever happens."""
    click.echo(TO_SECOND_SCREEN + CLEAR, nl=False)
    try:
        yield
    finally:
        click.echo(CLEAR + BACK, nl=False)


def say(*lines: str) -> None:
    """Lines with an empty one after."""
    for line in lines:
        click.echo(line)
    click.echo()


def say_points(lines: tuple[str, ...]) -> None:
    """Sentences as a list."""
    say(*(f"– {line}" for line in lines))


def wait(question: str) -> None:
    """Until somebody presses the key."""
    click.prompt(f"{question} Tryck på returtangenten", default="", show_default=False, prompt_suffix=" ")


def is_confirmed(question: str) -> bool:
    """Whether the answer is yes; asked until it is yes or no."""
    while True:
        answer = click.prompt(f"{question} (ja/nej)", prompt_suffix=" ").strip().casefold()
        if answer in (*YES, *NO):
            return answer in YES


def confirm_or_stop(question: str) -> None:
    """Go on only with a yes."""
    if not is_confirmed(question):
        message = "Inget är gjort. Börja om när alla är redo."
        raise click.ClickException(message)


def number_between(question: str, fewest: int, most: int, proposed: int) -> int:
    """A whole number within bounds; asked until it is one."""
    while True:
        answer: str = click.prompt(question, default=str(proposed))
        if answer.strip().isdecimal() and fewest <= int(answer) <= most:
            return int(answer)
        click.echo(f"Skriv ett tal från {fewest} till {most}.")
