# SPDX-License-Identifier: EUPL-1.2
"""Decides which program of the workshop makes a file harmless, and gives what it made."""

from collections.abc import Iterable
from contextlib import AbstractContextManager

from ledfyr.contact.attachments.kinds import Kind
from ledfyr.contact.attachments.ordering import Program, Work, ordered


def cleaned(kind: Kind, content: Iterable[bytes]) -> AbstractContextManager[Work]:
    """The file without what it tells of its maker; raises FileRefused."""
    return ordered(_program_for(kind), kind, content)


def _program_for(kind: Kind) -> Program:
    if kind.is_picture:
        return Program.CLEAN_PICTURE
    if kind.is_sound:
        return Program.CLEAN_SOUND
    return Program.CLEAN_DOCUMENT if kind is Kind.PDF else Program.CLEAN_TEXT
