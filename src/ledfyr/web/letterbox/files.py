# SPDX-License-Identifier: EUPL-1.2
"""Takes in the file of a form, and lets the sender's page hold those that were taken in before: nobody else can."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any, Self

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

from ledfyr.contact.attachments.attaching import SentAlong
from ledfyr.contact.attachments.kinds import MOST_FILES, FileRefused, Kind, Reason
from ledfyr.contact.attachments.receiving import receive_file
from ledfyr.contact.attachments.sealing_files import About, Ticket, opened_file, ticket_of
from ledfyr.contact.attachments.uploading import ArrivedFile
from ledfyr.web.letterbox import flood
from ledfyr.web.letterbox.answering import Box
from ledfyr.web.letterbox.rules.turns import Kind as Turn

TAKEN_IN, NEW = "file", "new_file"  # the fields of a form: a ticket of one that is here, and one that is chosen


@dataclass(frozen=True)
class Files:
    """What came with a form. `reason` tells why the newest one, or one that was here before, is not among them."""

    kept: tuple[tuple[Ticket, About], ...] = ()
    arrived: ArrivedFile | None = None
    reason: Reason | None = None

    @property
    def along(self) -> SentAlong:
        """As they are posted."""
        return SentAlong([ticket for ticket, _about in self.kept], settings.LETTERS)

    def with_new(self, ticket: Ticket, about: About) -> Self:
        """The same with one more."""
        return replace(self, kept=(*self.kept, (ticket, about)), arrived=None)

    def without_new(self, reason: Reason) -> Self:
        """The same without the one that was chosen, and why."""
        return replace(self, arrived=None, reason=reason)


NO_FILES = Files()


class WordsAlone(FileUploadHandler):
    """Reads a form as far as its file, and no further: a slow line keeps a place for as long as its words take."""

    refused: ArrivedFile | None = None

    def new_file(self, *_arguments: Any, **_named: Any) -> None:  # noqa: ANN401  # Django's own hook
        """Here is the file."""
        self.refused = ArrivedFile(None, Reason.NOT_NOW)
        raise StopUpload(connection_reset=True)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Never called, for no file is begun."""

    def file_complete(self, file_size: int) -> None:
        """Never called."""


def files_in(request: HttpRequest) -> Files:
    """The files of a form that has been read."""
    chosen = request.FILES.get(NEW)
    tickets = dict.fromkeys(request.POST.getlist(TAKEN_IN)[:MOST_FILES])
    here = [_still_here(ticket) for ticket in tickets]
    return Files(
        kept=tuple(found for found in here if found),
        arrived=chosen if isinstance(chosen, ArrivedFile) else None,
        reason=None if all(here) else Reason.CHOOSE_AGAIN,
    )


def with_new_file(request: HttpRequest, files: Files) -> Files:
    """The file that was chosen, cleaned and sealed, beside the others; or the reason why not."""
    if files.arrived is None:
        return files
    with closing(files.arrived) as chosen:
        return _with(request, files, chosen)


def _with(request: HttpRequest, files: Files, chosen: ArrivedFile) -> Files:
    if len(files.kept) >= MOST_FILES:
        return files.without_new(Reason.TOO_MANY)
    if chosen.arrived is None:
        return files.without_new(chosen.reason or Reason.CHOOSE_AGAIN)
    try:
        with flood.turn(request, Turn.FILE):
            return files.with_new(*receive_file(chosen.arrived, settings.LETTERS, scanner=settings.CLAMAV))
    except flood.TooMany:
        return files.without_new(Reason.NOT_NOW)
    except FileRefused as refused:
        return files.without_new(refused.reason)


def file_said(box: Box, about: About | None) -> str:
    """What somebody sent along, and how it was changed, for its sender."""
    if about is None:
        return box.say("file_damaged_here")
    return " ".join([box.say(f"file_is_{_sort_of(about.kind)}"), *_changes_said(box, about)])


def _changes_said(box: Box, about: About) -> Iterator[str]:
    return (box.say(f"file_without_{change.value}") for change in about.changes)


def reason_said(box: Box, reason: Reason | None) -> str:
    """Why a file was not received, and what to do instead; empty without a reason."""
    return box.say(f"file_not_{reason.value}") if reason else ""


def status_of(reason: Reason | None, otherwise: HTTPStatus) -> HTTPStatus:
    """How a page answers on which a file is missing that was chosen."""
    return HTTPStatus.TOO_MANY_REQUESTS if reason is Reason.NOT_NOW else otherwise


def _sort_of(kind: Kind) -> str:
    if kind.is_picture:
        return "picture"
    if kind.is_sound:
        return "sound"
    return "document" if kind is Kind.PDF else "text"


def _still_here(text: str) -> tuple[Ticket, About] | None:
    try:
        ticket = ticket_of(text)
        with opened_file(ticket, settings.LETTERS) as (about, _content):
            return ticket, about
    except FileRefused:
        return None
