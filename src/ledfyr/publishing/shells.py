# SPDX-License-Identifier: EUPL-1.2
"""Fills in a shell: a page that was baked with marked places, so that the face that answers a form renders nothing."""

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from ledfyr.feedback.addresses import Place
from ledfyr.publishing.release import current_folder

MARK = re.compile("|".join(re.escape(place.mark) for place in Place))


class ShellMissing(LookupError):
    """Nothing is baked at the address; there is no such municipality or language."""


def read_shell(baked: Path, address: str) -> str:
    """The shell that readers are answered from now; raises ShellMissing. The address is the program's own."""
    folder = current_folder(baked)
    try:
        return ((folder or baked) / address.strip("/") / "index.html").read_text(encoding="utf-8")
    except OSError:  # there is none, or the release was thrown away while it was read
        raise ShellMissing(address) from None


def filled(shell: str, values: Mapping[Place, str]) -> str:
    """The page with every marked place filled in, in one round: what somebody writes is never looked at for marks."""
    by_mark = {place.mark: escape(value) for place, value in values.items()}
    return MARK.sub(lambda found: by_mark.get(found[0], ""), shell)
