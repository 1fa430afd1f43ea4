# SPDX-License-Identifier: EUPL-1.2
"""What every voice can do, and the refusal when there is none."""

from enum import StrEnum
from typing import Protocol


class Style(StrEnum):
    """A heading is spoken a little higher than what follows it."""

    PLAIN = "plain"
    HEADING = "heading"


class Voice(Protocol):
    """Speaks one language. A small value, which can be sent to another process and wakes when it first speaks."""

    @property
    def language(self) -> str:
        """The language's code, such as “sv”."""

    @property
    def identity(self) -> str:
        """What changes when the same words would sound otherwise."""

    def speak(self, text: str, style: Style = Style.PLAIN) -> tuple[bytes, int]:
        """Samples of 16 bits, one channel, and how many of them make a second; raises VoiceRefused."""


class VoiceRefused(Exception):
    """There is no voice for a language, or the one that was configured cannot speak. Its text is for the operator."""
