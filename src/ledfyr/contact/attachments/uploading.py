# SPDX-License-Identifier: EUPL-1.2
"""Django's way of receiving files, with each piece sealed as it comes: nothing unsealed ever lies on a disk.

A file that is refused is read to its end all the same, so that what was typed beside it is not lost.
"""

import shutil
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from ledfyr.contact.attachments.arriving import Arriving
from ledfyr.contact.attachments.kinds import Reason, why_not_receive_files_now

WITHOUT_NAME = "file"  # a file's name may tell who somebody is, and is not looked at


class ArrivedFile(UploadedFile):  # type: ignore[type-arg]  # Django's own is not generic at run time
    """What a form finds in request.FILES. `reason` tells why it is refused; `arrived` is there when it is not."""

    def __init__(self, arrived: Arriving | None, reason: Reason | None) -> None:
        super().__init__(None, WITHOUT_NAME, size=arrived.size if arrived else 0)
        self.arrived = arrived
        self.reason = reason

    def close(self) -> None:
        """Called by Django when the request is over."""
        if self.arrived:
            self.arrived.throw_away()


class SealedWhileUploading(FileUploadHandler):
    """Set as `request.upload_handlers = [SealedWhileUploading(request, folder)]` before the form is read."""

    def __init__(self, request: HttpRequest | None, folder: Path) -> None:
        super().__init__(request)
        self.folder = folder
        self.count = 0
        self.arriving: Arriving | None = None
        self.reason: Reason | None = None

    def new_file(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401  # Django's own hook
        """Begin another file, unless the disk has no room for files."""
        super().new_file(*arguments, **named)
        self.arriving, self.reason = None, None
        try:
            self.reason = why_not_receive_files_now(_free_bytes(self.folder))
            self.arriving = None if self.reason else Arriving(self.folder)
        except OSError:
            self.reason = Reason.NO_ROOM

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002  # Django's own hook
        """Seal the piece; None tells Django that no other handler is to have it."""
        if self.arriving:
            self.arriving.add(raw_data)

    def file_complete(self, file_size: int) -> ArrivedFile:  # noqa: ARG002  # Django's own hook
        """The file as the form finds it, or the reason why it is not there."""
        arrived, self.arriving = self.arriving, None
        if arrived:
            arrived.finish()
            self.reason = arrived.why_not_receive(received_before=self.count)
        self.count += 1
        if arrived and self.reason:
            arrived.throw_away()
        return ArrivedFile(None if self.reason else arrived, self.reason)

    def upload_interrupted(self) -> None:
        """The connection broke: what came of the file is gone."""
        if self.arriving:
            self.arriving.throw_away()


def _free_bytes(folder: Path) -> int:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return shutil.disk_usage(folder).free
