# SPDX-License-Identifier: EUPL-1.2
"""Rules of the chapter about colleagues, descriptions without names, and people who write without a name."""

from datetime import date

from ledfyr.law.rulebook import Entry, Example, Table
from ledfyr.law.secrecy import anonymous_contact as contact
from ledfyr.law.secrecy import within_the_municipality as within
from ledfyr.law.secrecy.anonymous_contact import Given
from ledfyr.law.secrecy.within_the_municipality import Colleague

IN_MARCH = date(2026, 3, 2)

COLLEAGUES = Entry(
    "Vem i kommunen man får berätta för",
    "Sekretess gäller också inom kommunen. Säkerhetsenheten och skolan är andra myndigheter.",
    within.why_not_tell,
    (
        Table("Nämnder", within.BORDERS),
        Table("Verksamhetsgrenar", within.BRANCHES),
        Table("Vad som är socialtjänst", within.SOCIAL_SERVICES_ARE),
        Table("Vem som är bunden", within.BINDS),
        Table("Användning", within.ONLY_HERE),
        Table("Hos mottagaren", within.DOES_NOT_FOLLOW),
    ),
    tuple(
        Example(f"Den som frågar arbetar i: {colleague}", {"colleague": colleague}, expected)
        for colleague, expected in (
            (Colleague.SAME_BRANCH, None),
            (Colleague.OTHER_BRANCH, within.ANOTHER_BRANCH),
            (Colleague.SECURITY_UNIT, within.ANOTHER_AUTHORITY),
            (Colleague.OTHER_BOARD, within.ANOTHER_AUTHORITY),
        )
    ),
    note="Att säkerhetsenheten inte är socialtjänst är en slutsats av uppräkningen i 26 kap. 1 §.",
)


def _fits(said: str, people: int | None, expected: object, *, read: bool = True) -> Example:
    return Example(said, {"people_who_fit": people, "read_by_another": read, "on": IN_MARCH}, expected)


NAMELESS = Entry(
    "Att tala om saken utan namn",
    "Det räcker inte att ta bort namnet när beskrivningen bara stämmer in på några få.",
    within.why_not_share_without_names,
    (Table("Minst så många", within.FEWEST_WHO_FIT),),
    (
        _fits("Beskrivningen stämmer in på fem personer", 5, None),
        _fits("Beskrivningen stämmer in på fyra personer", 4, within.TOO_FEW_FIT),
        _fits("Ingen har bedömt det", None, within.NOT_COUNTED),
        _fits("Ingen annan har läst texten", 40, within.NOT_READ_BY_ANOTHER, read=False),
    ),
)

TRACING = Entry(
    "Ingen söker efter en anonym avsändare",
    "Ledfyr sparar inget som visar vem som har skrivit, och ingen får ta reda på det på annat sätt.",
    contact.why_not_trace,
    (
        Table("Efterforskning", contact.NOT_TRACED),
        Table("Bedömning", contact.TREATED_ALIKE),
        Table("Allmän handling", contact.PUBLIC_ON_ARRIVAL),
    ),
    (
        Example("Någon vill veta vem som har skrivit", {"is_in_danger": False}, contact.TRACING),
        Example("Den som skriver är i fara", {"is_in_danger": True}, contact.TRACING_IN_DANGER),
    ),
)


def _wrote(said: str, given: tuple[Given, ...], expected: object, *, told: bool = True) -> Example:
    return Example(said, {"given": given, "told_first": told}, expected)


ANONYMOUS = Entry(
    "När någon är anonym",
    "Anonym är den som inte har lämnat något om sig själv, och som först fick veta att det inte kan garanteras.",
    contact.why_not_treat_as_anonymous,
    (
        Table("Det som lämnas", contact.NAME_IS_KEPT),
        Table("Upplysning först", contact.TOLD_FIRST),
        Table("Texten", contact.TEXT_MAY_REVEAL),
        Table("Råd", contact.ADVICE),
        Table("Vårdnadshavare", contact.GUARDIANS_INFORMED),
    ),
    (
        _wrote("Inget är lämnat", (), None),
        *(_wrote(f"Den som skrev har lämnat: {given}", (given,), contact.NOT_AFTERWARDS) for given in Given),
        _wrote("Ingen sade att det inte kan garanteras", (), contact.NOT_TOLD, told=False),
    ),
)
