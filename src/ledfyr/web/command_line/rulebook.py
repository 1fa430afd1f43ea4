# SPDX-License-Identifier: EUPL-1.2
"""The command that prints the rulebook: what the program takes the law to say, for a lawyer to check."""

from importlib.metadata import version
from pathlib import Path

import click
from django.template.loader import render_to_string
from django.utils import timezone

from ledfyr.law.chapters import CHAPTERS
from ledfyr.law.printing import AnswersOtherwise, Book, book_of
from ledfyr.publishing.paper.contents import plain
from ledfyr.publishing.paper.typesetting import typeset

PAGE, PAPER = "regelbok.html", "regelbok.pdf"


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path())
def rulebook(folder: Path) -> None:
    """Print every rule with its paragraph and its examples, in Swedish, as a page and a paper in FOLDER."""
    try:
        book = book_of(CHAPTERS, printed_on=timezone.localdate(), version=version("ledfyr"))
    except AnswersOtherwise as differing:
        message = "Nothing is printed: a rule does not answer as its example says. " + ": ".join(differing.args)
        raise click.ClickException(message) from None
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PAGE).write_text(page_of(book), encoding="utf-8")
    (folder / PAPER).write_bytes(paper_of(book))
    rules = sum(len(chapter.entries) for chapter in book.chapters)
    click.echo(f"{rules} regler i {len(book.chapters)} kapitel: {folder / PAGE} och {folder / PAPER}")


def page_of(book: Book) -> str:
    """The rulebook as one HTML document that needs nothing else."""
    return render_to_string("rulebook/book.html", {"book": book})


def paper_of(book: Book) -> bytes:
    """The rulebook as a tagged PDF (PDF/UA-1)."""
    printed = f"utskriven {book.printed_on}"
    return typeset("rulebook.typ", {"language": "sv", "direction": "ltr", "printed": printed, "book": plain(book)})
