# SPDX-License-Identifier: EUPL-1.2
"""Which sentence is heard when, as WebVTT: the player's script marks it, and other players show it."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple


class Cue(NamedTuple):
    """A sentence as it is written on the page, from one moment until another, in seconds."""

    begins: float
    ends: float
    text: str


def captions_file(cues: Iterable[Cue]) -> str:
    """The cues in the order in which they are heard."""
    shown = (f"{_at(cue.begins)} --> {_at(cue.ends)}\n{escape(cue.text, quote=False)}\n" for cue in cues)
    return "\n".join(("WEBVTT\n", *shown))


def _at(seconds: float) -> str:
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"
