# SPDX-License-Identifier: EUPL-1.2
"""Why an envelope, a file, a key or a session is refused: constant sentences that tell nothing of what was inside."""

from typing import ClassVar


class SealingRefused(Exception):
    """Nothing was opened and nothing was sealed. The text never depends on a key, a phrase or a content."""

    says: ClassVar[str] = "This was refused."

    def __init__(self) -> None:
        super().__init__(self.says)


class EnvelopeDamaged(SealingRefused):
    says = "The envelope has been changed or cut since it was sealed."


class NotAnEnvelope(EnvelopeDamaged):
    says = "This is no envelope of Ledfyr. Nothing is ever read that was not sealed."


class UnknownVersion(SealingRefused):
    says = "The envelope is of a version or an algorithm that this program does not accept."


class WrongKey(SealingRefused):
    says = "The envelope was sealed for another key, or for another version of this one."


class WrongContext(SealingRefused):
    says = "The envelope is whole, but it was sealed for another place: it has been moved or played back."
