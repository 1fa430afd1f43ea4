# SPDX-License-Identifier: EUPL-1.2
"""What the pages about keys say when something was refused, and when."""

from collections.abc import Mapping
from datetime import datetime

from babel.dates import format_datetime
from babel.numbers import format_decimal
from django.utils import timezone

from ledfyr.keys.rules.telling import Damage
from ledfyr.sealing import (
    EnvelopeDamaged,
    NotASecret,
    NotEnoughMemory,
    SealingRefused,
    WrongPasskey,
    WrongPhrase,
)

NO_PHRASE = "Skriv din upplåsningsfras."
NOT_THE_SAME = "De två fraserna är inte lika. Skriv båda igen, lugnt och ord för ord."
NOT_SURE = "Kryssa i rutan när du har läst och är säker."
NOT_COMPARED = "Jämför talet först. Kryssa sedan i rutan."
NO_LETTER = "Skriv några ord som inte handlar om någon."
SAME_AS_BEFORE = "Den nya frasen är samma som den gamla. Välj en annan."
NO_PART = "Du har inte del i enhetens nyckel. Be en kollega som har det att släppa in dig."
PART_REFUSED = (
    "Din del av enhetens nyckel gick inte att öppna. Be en kollega ta ut dig ur nyckeln och släppa in dig igen, och "
    "berätta för den som sköter Ledfyr: delen är skadad, eller så har någon bytt ut den."
)
NO_PRF = (
    "Inloggningsnyckeln gav inget att låsa upp med. Det klarar inte alla enheter och webbläsare. "
    "Skriv upplåsningsfrasen i stället."
)
NOT_AMONG_THEM = "Den inloggningsnyckeln låser inte upp din nyckel. Skriv upplåsningsfrasen i stället."
LOCK_CHANGED = "Låset på nyckeln är inte det som Ledfyr gjorde. Berätta genast för den som sköter Ledfyr hos er."
REFUSED: Mapping[type[SealingRefused], str] = {
    WrongPhrase: "Frasen låser inte upp din nyckel. Se efter mellanslag och stora bokstäver, och pröva igen.",
    WrongPasskey: "Inloggningsnyckeln låser inte upp din nyckel. Skriv frasen i stället.",
    NotASecret: NO_PRF,
    NotEnoughMemory: "Många låser upp just nu. Vänta en minut och pröva igen.",
    EnvelopeDamaged: "Din nyckel är skadad där den ligger. Inget är förlorat än: den som sköter Ledfyr kan hämta den "
    "från en säkerhetskopia.",
}
DAMAGED: Mapping[str, str] = {
    Damage.CHANGED: "har ändrats eller kapats sedan den förseglades",
    Damage.MOVED: "är hel men hör hemma någon annanstans: den har flyttats eller är en äldre version",
    Damage.ANOTHER_KEY: "är förseglad med en annan nyckel än enhetens",
    Damage.UNKNOWN_VERSION: "är förseglad på ett sätt som den här versionen av Ledfyr inte känner till",
}


def refusal_said(refused: SealingRefused) -> str:
    """The refusal of a key that was to be unlocked, as a member can use it."""
    return next((said for kind, said in REFUSED.items() if isinstance(refused, kind)), LOCK_CHANGED)


def moment_said(at: datetime) -> str:
    """As in a sentence: “30 november 2026 kl. 09.05”."""
    return format_datetime(timezone.localtime(at), "d MMMM y 'kl.'\u00a0HH.mm", locale="sv")


def number_said(number: int) -> str:
    """As it is read: “1 204”."""
    return str(format_decimal(number, locale="sv"))
