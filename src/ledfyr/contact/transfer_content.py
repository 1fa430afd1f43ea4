# SPDX-License-Identifier: EUPL-1.2
"""What lies sealed in a question of handing over: who would receive, why, which letters go along, and its token."""

import json
from dataclasses import asdict, dataclass, field

from ledfyr.sealing.refusals import EnvelopeDamaged

VERSION = 1


@dataclass(frozen=True, slots=True)
class TransferContent:
    """`letters` are marks of letters; nothing else goes along but the question itself and what was answered to it."""

    receiver: str
    why: str = field(repr=False)
    token: str = field(repr=False)
    letters: tuple[str, ...]

    def packed(self) -> str:
        """As it is sealed."""
        return json.dumps({"version": VERSION, **asdict(self)}, ensure_ascii=False)


def transfer_content(packed: str) -> TransferContent:
    """Read what was sealed; raises EnvelopeDamaged for what this program never wrote."""
    try:
        read = json.loads(packed)
        if read["version"] != VERSION:
            raise EnvelopeDamaged
        letters = tuple(str(mark) for mark in read["letters"])
        return TransferContent(str(read["receiver"]), str(read["why"]), str(read["token"]), letters)
    except (ValueError, KeyError, TypeError):
        raise EnvelopeDamaged from None
