# SPDX-License-Identifier: EUPL-1.2
"""Makes the card with the numbers, as large as a bank card, for a wallet that others may look into."""

from collections.abc import Sequence
from dataclasses import dataclass

from ledfyr.publishing.paper.contents import plain
from ledfyr.publishing.paper.tree import Direction
from ledfyr.publishing.paper.typesetting import primary, typeset


@dataclass(frozen=True)
class CardService:
    """A number with who answers there and when, in the card's language: ”vardagar 9–12”, never ”öppet nu”."""

    number: str
    who: str
    when: str


def card_of(
    services: Sequence[CardService], *, title: str, language: str, direction: Direction, sheet: bool = True
) -> bytes:
    """Return an A4 with eight cards to cut out, or one card alone; raises PaperRefused.

    What does not fit on one side makes a card to fold double, four on an A4; what does not fit there is refused.
    `title` stands small above the numbers and should say no more than ”Bra nummer att ha”.
    """
    contents = {
        "title": title,
        "language": primary(language),
        "direction": direction,
        "services": plain(tuple(services)),
        "sheet": sheet,
    }
    return typeset("card.typ", contents)
