# SPDX-License-Identifier: EUPL-1.2
"""How a program of the workshop gets its file and gives back what it made: all through its two pipes."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ledfyr.contact.attachments.kinds import MOST_BYTES, Change, FileRefused, Kind, Reason
from ledfyr.contact.attachments.workshop.closing import close_the_workshop

LONGEST_ANSWER = 2048  # bytes of the line before what was made
MOST_MADE = 60 * 1024 * 1024  # bytes; a picture written anew may be larger than it came


@dataclass(frozen=True)
class Made:
    """What the work gave: the bytes, what they are, how they were changed, and of how many pages they are one."""

    content: bytes
    kind: Kind
    changes: Sequence[Change] = ()
    pages: int = 1


def answer_with(work: Callable[[bytes, str], Made]) -> None:
    """Close the workshop, read the file, and answer. `work` is given the file and the word after the program's name."""
    close_the_workshop()
    content = sys.stdin.buffer.read(max(MOST_BYTES, MOST_MADE) + 1)
    line, made = _answer(work, content, sys.argv[1])
    sys.stdout.buffer.write(json.dumps(line).encode() + b"\n")
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()


def _answer(work: Callable[[bytes, str], Made], content: bytes, word: str) -> tuple[dict[str, object], bytes]:
    """Whatever goes wrong in the work is the file's doing: there is nothing else that could differ."""
    try:
        made = work(content, word)
    except FileRefused as refused:
        return {"reason": refused.reason}, b""
    except MemoryError:
        return {"reason": Reason.TOO_DEMANDING}, b""
    except Exception:  # noqa: BLE001  # decoders raise whatever they like at a broken file
        return {"reason": Reason.DAMAGED}, b""
    if not 0 < len(made.content) <= MOST_MADE:
        return {"reason": Reason.TOO_DEMANDING}, b""
    told = {"kind": made.kind, "size": len(made.content), "changes": list(made.changes), "pages": made.pages}
    return told, made.content
