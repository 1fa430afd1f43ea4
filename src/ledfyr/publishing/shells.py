# SPDX-License-Identifier: EUPL-1.2
"""Fills in a shell: a page that was baked with marked places, so that the face that answers a form renders nothing.

A place is marked `[[text]]`. A part lies between `<!--[[letters]]-->` and `<!--[[/letters]]-->`, and stands in the page
as often as there is something to fill in for it: never, once or many times. Parts do not lie in each other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from types import MappingProxyType

from ledfyr.publishing.release import current_folder

MARK = re.compile(r"\[\[([a-z_]+)\]\]")
PART = re.compile(r"<!--\[\[([a-z_-]+)\]\]-->(.*?)<!--\[\[/\1\]\]-->", re.DOTALL)

Values = Mapping[str, str]  # by the name of a place
Parts = Mapping[str, Sequence[Values]]  # by the name of a part
NO_PARTS: Parts = MappingProxyType({})


class ShellMissing(LookupError):
    """Nothing is baked at the address; there is no such municipality or language."""


def read_shell(baked: Path, address: str) -> str:
    """The shell that readers are answered from now; raises ShellMissing. The address is the program's own."""
    folder = current_folder(baked)
    try:
        return ((folder or baked) / address.strip("/") / "index.html").read_text(encoding="utf-8")
    except OSError:  # there is none, or the release was thrown away while it was read
        raise ShellMissing(address) from None


def filled(shell: str, values: Values, parts: Parts = NO_PARTS) -> str:
    """The page with every place filled in, in one round: what somebody writes is never looked at for marks."""
    return "".join(_pieces(shell, values, parts))


def _pieces(shell: str, values: Values, parts: Parts) -> Iterator[str]:
    end = 0
    for found in PART.finditer(shell):
        yield _with_values(shell[end : found.start()], values)
        for own in parts.get(found[1], ()):
            yield _with_values(found[2], {**values, **own})
        end = found.end()
    yield _with_values(shell[end:], values)


def _with_values(piece: str, values: Values) -> str:
    return MARK.sub(lambda found: escape(values.get(found[1], "")), piece)
