# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the rulebook about secrecy, towards whom it holds, and people whose identity is protected."""

from datetime import date

from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.secrecy import lasting, marking, protected_identity, readers, reporters
from ledfyr.law.secrecy.examples_of_contact import ANONYMOUS, COLLEAGUES, NAMELESS, TRACING
from ledfyr.law.secrecy.protected_identity import Masked, ProtectedIdentity, Way
from ledfyr.law.secrecy.protections import OPEN_DECISIONS, RULES, Secrecy
from ledfyr.law.secrecy.readers import Assessment, Material
from ledfyr.law.secrecy.reporters import Reporting
from ledfyr.law.sources import Law, NotInForce, Source

BOARD = "Socialnämnden i Ale kommun"
IN_MARCH = date(2026, 3, 2)
HARM, NO_HARM = Assessment(answer=True, reasons="Skäl"), Assessment(answer=False, reasons="Skäl")
WITHOUT_REASONS = Assessment(answer=False, reasons=" ")
CHILD, YESTERDAYS_ADULT = date(2012, 5, 4), date(2008, 3, 2)


def _lasts(secrecy: Secrecy, drawn_up_on: str, expected: object, on: date = IN_MARCH) -> Example:
    said = "Handlingen kom till {drawn_up_on}. Det gäller {secrecy}. Frågan ställs {on}"
    return Example(said, {"secrecy": secrecy, "drawn_up_on": date.fromisoformat(drawn_up_on), "on": on}, _day(expected))


def _day(expected: object) -> object:
    return date.fromisoformat(expected) if isinstance(expected, str) else expected


LASTING = Entry(
    "Hur länge något kan vara hemligt",
    "Sekretess gäller högst så många år som bestämmelsen säger. Den kan upphöra tidigare, efter en prövning.",
    lasting.secrecy_ends_on,
    (
        *(Table(secrecy.value.capitalize(), RULES[secrecy]) for secrecy in Secrecy),
        Table("När tiden börjar", lasting.COUNTED_FROM),
        Table("Beslut som inte omfattas av socialtjänstens sekretess", OPEN_DECISIONS),
    ),
    (
        _lasts(Secrecy.SOCIAL_SERVICES, "2026-03-02", "2096-03-02"),
        _lasts(Secrecy.SOCIAL_SERVICES, "2024-02-29", "2094-02-28"),
        _lasts(Secrecy.REPORTER, "2026-03-02", "2076-03-02"),
        _lasts(Secrecy.REPORTERS_WORKPLACE, "2026-01-15", "2096-01-15", date(2026, 1, 15)),
        _lasts(Secrecy.REPORTERS_WORKPLACE, "2026-01-14", NotInForce, date(2026, 1, 14)),
        _lasts(Secrecy.SHELTER_ADDRESS, "2025-07-01", "2095-07-01"),
    ),
)

MARKING = Entry(
    "Vad en sekretessmarkering säger",
    "En markering anger bestämmelsen, dagen och myndigheten. Den är en varning och inget beslut.",
    marking.why_not_mark,
    (Table("Innehåll", marking.CONTENTS), Table("Betydelse", marking.MEANING)),
    (
        Example(
            "Socialtjänstens vanliga markering",
            {"marking": marking.default_marking(BOARD, IN_MARCH), "on": IN_MARCH},
            None,
        ),
        Example(
            "Markeringen anger ingen paragraf",
            {"marking": marking.SecrecyMarking(Source(Law.OSL, "", "B-03"), IN_MARCH, BOARD), "on": IN_MARCH},
            marking.NO_PROVISION,
        ),
        Example(
            "Markeringen anger en annan lag",
            {"marking": marking.SecrecyMarking(Source(Law.SOL, "15:7", "B-03"), IN_MARCH, BOARD), "on": IN_MARCH},
            marking.NO_PROVISION,
        ),
        Example(
            "Markeringen anger ingen myndighet",
            {"marking": marking.default_marking(" ", IN_MARCH), "on": IN_MARCH},
            marking.NO_AUTHORITY,
        ),
        Example(
            "Markeringen har morgondagens datum",
            {"marking": marking.default_marking(BOARD, date(2026, 3, 3)), "on": IN_MARCH},
            marking.NOT_YET,
        ),
    ),
)


def _hidden(said: str, reporting: Reporting, expected: object, *, danger: bool | None) -> Example:
    return Example(said, {"reporting": reporting, "danger_assumed": danger}, expected)


REPORTER = Entry(
    "Vem som har anmält",
    "För den som anmälan gäller kan det vara hemligt vem som har anmält, men bara en privatperson och bara vid fara.",
    reporters.why_not_hide_reporter,
    (Table("Anmälarens identitet", RULES[Secrecy.REPORTER]),),
    (
        _hidden("En privatperson kan antas vara i fara", Reporting.PRIVATELY, None, danger=True),
        _hidden("En privatperson kan inte antas vara i fara", Reporting.PRIVATELY, reporters.NO_DANGER, danger=False),
        _hidden("Ingen har bedömt faran", Reporting.PRIVATELY, reporters.DANGER_NOT_ASSESSED, danger=None),
        _hidden("En lärare har anmält i sitt arbete", Reporting.AT_WORK, reporters.REPORTED_AT_WORK, danger=True),
    ),
    note="Att regeln inte gäller den som anmäler i sitt arbete är läst i andra hand.",
)


def _guardian(said: str, born_on: date, harm: Assessment | None, expected: object) -> Example:
    return Example(said, {"born_on": born_on, "considerable_harm": harm, "on": IN_MARCH}, expected)


GUARDIAN = Entry(
    "Vad vårdnadshavaren får läsa",
    "Vårdnadshavaren får läsa om barnet, om det inte kan antas att barnet lider betydande men. Det bedöms för varje "
    "uppgift.",
    readers.why_not_show_guardian,
    (Table("Barn och vårdnadshavare", readers.TOWARDS_GUARDIANS),),
    (
        _guardian("Barnet lider inte betydande men", CHILD, NO_HARM, None),
        _guardian("Barnet kan antas lida betydande men", CHILD, HARM, readers.CHILD_HARMED),
        _guardian("Ingen har bedömt uppgiften", CHILD, None, readers.HARM_NOT_ASSESSED),
        _guardian("Skälen till bedömningen saknas", CHILD, WITHOUT_REASONS, readers.HARM_NOT_ASSESSED),
        _guardian("Personen fyller 18 år i dag", YESTERDAYS_ADULT, NO_HARM, readers.NOT_A_CHILD),
        _guardian("Personen fyller 18 år i morgon", date(2008, 3, 3), NO_HARM, None),
    ),
)


def _party(said: str, material: Material, weight: Assessment | None, expected: object) -> Example:
    return Example(said, {"material": material, "utmost_weight": weight}, expected)


PARTY = Entry(
    "Vad en part får läsa",
    "En part får läsa allt i sitt ärende, utom det som det är av synnerlig vikt att hålla hemligt. Beslut får parten "
    "alltid läsa.",
    readers.why_not_show_party,
    (Table("Partens insyn", readers.TOWARDS_PARTIES), Table("Uppgifter om en själv", readers.TOWARDS_ONESELF)),
    (
        _party("Parten ber om beslutet", Material.DECISION, None, None),
        _party("Beslutet visas även om något i ärendet är hemligt", Material.DECISION, HARM, None),
        _party("Inget i materialet är av synnerlig vikt", Material.OTHER, NO_HARM, None),
        _party("En uppgift är av synnerlig vikt", Material.OTHER, HARM, readers.OF_UTMOST_WEIGHT),
        _party("Ingen har bedömt materialet", Material.OTHER, None, readers.WEIGHT_NOT_ASSESSED),
    ),
)

ALL_BUT_REAL = frozenset(Masked) - {Masked.REAL_IDENTITY}
FLAGS: tuple[tuple[ProtectedIdentity, ...], ...] = (
    (ProtectedIdentity.MARKING,),
    (ProtectedIdentity.REGISTRATION,),
    (ProtectedIdentity.FICTITIOUS,),
    (ProtectedIdentity.MARKING, ProtectedIdentity.FICTITIOUS),
)

MASKING = Entry(
    "Vad som döljs för den som har skyddade personuppgifter",
    "Ingen markering säger vilken uppgift som är känslig. Därför döljs alla som kan visa var personen finns.",
    protected_identity.masked_for,
    tuple(Table(kind.value.capitalize(), protected_identity.KINDS[kind]) for kind in ProtectedIdentity),
    tuple(
        Example(
            f"Personen har {' och '.join(kinds)}",
            {"kinds": kinds},
            frozenset(Masked) if ProtectedIdentity.FICTITIOUS in kinds else ALL_BUT_REAL,
            "Allt i listan döljs." if ProtectedIdentity.FICTITIOUS in kinds else "Allt utom det sista i listan döljs.",
        )
        for kinds in FLAGS
    ),
    note="Namnet visas, fast det kan vara just namnet som är känsligt. Juristen avgör om också det ska döljas.",
)

WARNING = Entry(
    "Ingen markering betyder inte ingen fara",
    "Den som har fingerade personuppgifter ser ut som vem som helst. Därför säger Ledfyr det också när ingen markering "
    "finns.",
    protected_identity.warning_for,
    (Table("Ingen markering", protected_identity.NO_FLAG_PROVES_NOTHING),),
    (
        Example("Ingen markering finns", {"kinds": ()}, protected_identity.NO_FLAG),
        Example(
            "Personen har skyddad folkbokföring",
            {"kinds": (ProtectedIdentity.REGISTRATION,)},
            "Skyddade personuppgifter: skyddad folkbokföring. Visa dem bara för den som måste veta.",
        ),
    ),
)

SENDING = Entry(
    "Vad som inte skickas",
    "Inget om den som har skyddade personuppgifter går ut med adress, på karta, i en avisering eller i en export.",
    protected_identity.why_not_send,
    (Table("Skyddad folkbokföring", protected_identity.KINDS[ProtectedIdentity.REGISTRATION]),),
    (
        *(
            Example(
                f"Personen har en markering. Det gäller: {way}",
                {"way": way, "kinds": (ProtectedIdentity.MARKING,)},
                protected_identity.REFUSED_WAYS[way],
            )
            for way in Way
        ),
        *(Example(f"Ingen markering finns. Det gäller: {way}", {"way": way, "kinds": ()}, None) for way in Way),
    ),
)

CHAPTER = Chapter(
    "Sekretess och skyddade personuppgifter",
    (LASTING, COLLEAGUES, NAMELESS, MARKING, GUARDIAN, PARTY, REPORTER, TRACING, ANONYMOUS, MASKING, WARNING, SENDING),
    "Sekretessen avgörs i varje enskilt fall av en människa. Här står vad som prövas och vad som aldrig visas.",
)
