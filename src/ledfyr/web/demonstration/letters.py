# SPDX-License-Identifier: EUPL-1.2
"""What nobody has written: the letters and saved phrases of a demonstration. Each says that it is invented."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledfyr.contact.rules.doors import Door, Field


@dataclass(frozen=True)
class InventedLetter:
    """A letter as somebody could have written it, so many working days ago."""

    door: Door
    language: str
    days_ago: int
    answers: Mapping[Field, str]


LETTERS = (
    InventedLetter(
        Door.QUESTION,
        "sv",
        5,
        {
            Field.TEXT: "Påhittat brev. Min son är 19 år. Han sitter uppe på nätterna och chattar med några "
            "som jag inte känner. Han pratar om att ”rensa ut” och blir arg när jag frågar. Vad kan jag göra utan att "
            "tappa kontakten med honom?"
        },
    ),
    InventedLetter(
        Door.CONSULTATION,
        "sv",
        3,
        {
            Field.TEXT: "Påhittat brev. Jag är lärare på en högstadieskola. En elev ritar symboler som jag känner igen "
            "men inte är säker på. När måste vi anmäla, och vem kan vi prata med först?"
        },
    ),
    InventedLetter(
        Door.LEAVING,
        "en",
        1,
        {
            Field.TEXT: "Invented letter. I was in a group for two years. I want out but they know where I live. Can "
            "you help me without telling anybody?"
        },
    ),
    InventedLetter(
        Door.CHILD,
        "sv",
        0,
        {
            Field.TEXT: "Påhittat brev. Min grannes pojke är elva år. Hans storebror visar honom filmer med våld "
            "och har sagt att han ska följa med på ett möte. Pojken verkar rädd.",
            Field.WHO: "Påhittad Pojke, elva år, Påhittade gatan 1",
        },
    ),
    InventedLetter(
        Door.ADULT,
        "sv",
        0,
        {
            Field.TEXT: "Påhittat brev. Min syster har slutat sitt arbete och träffar bara dem som hon har mött på "
            "nätet. Hon säger att vi andra är fiender. Jag är orolig för henne."
        },
    ),
)
PHRASES_SAVED = (
    (
        "sv",
        "Tack för att du skrev",
        "Tack för att du skrev till oss. Du behöver inte säga vem du är. Vi läser det du skriver och svarar här.",
    ),
    (
        "en",
        "Tack för att du skrev",
        "Thank you for writing to us. You do not have to say who you are. We read what you write and answer here.",
    ),
    (
        "sv",
        "Ring om det är bråttom",
        "Är någon i fara nu ska du ringa 112. Det går lika bra att ringa även om du inte vill säga vem du är.",
    ),
    (
        "en",
        "Ring om det är bråttom",
        "If somebody is in danger now, call 112. You can call even if you do not want to say who you are.",
    ),
)
