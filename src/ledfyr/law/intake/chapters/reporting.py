# SPDX-License-Identifier: EUPL-1.2
"""The chapter about who must report concern, and what those who did are told."""

from datetime import date

from ledfyr.law.intake import provisions, reporters
from ledfyr.law.intake.reporters import ReportedUnder
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import NotInForce
from ledfyr.law.turning_days import REPORTING_WIDENED, SOL_BEGAN

IN_MARCH = date(2026, 3, 2)
LAST_OF_EARLIER = date(2026, 1, 14)
ON_PAGES = "Den {on}"


def is_named(*, reporter: str, on: date) -> bool:
    """Whether the day's list names them as they stand here."""
    return reporter in reporters.mandated_reporters(on)


def how_many_kinds(*, on: date) -> int:
    """How many lines the day's list has."""
    return len(reporters.mandated_reporters(on))


def _named(reporter: str, on: date, expected: object) -> Example:
    return Example("{reporter}. Frågan gäller {on}", {"reporter": reporter, "on": on}, expected)


LIST = Entry(
    "Vem som är skyldig att anmäla",
    "De som står i listan ska genast anmäla när de i sitt arbete får veta eller misstänker att ett barn far illa. "
    "Skyldigheten gäller både myndigheten och de anställda.",
    is_named,
    (
        Table("Anmälningsskyldiga", provisions.MANDATED_REPORTERS),
        Table("Familjerådgivare", provisions.FAMILY_COUNSELLORS_REPORT),
        Table("Alla andra", provisions.EVERYONE_MAY_REPORT),
        Table("När", provisions.SUSPICION_IS_ENOUGH),
    ),
    (
        _named("Skatteverket", LAST_OF_EARLIER, expected=False),
        _named("Skatteverket", REPORTING_WIDENED, expected=True),
        _named("förordnade ordningsvakter", LAST_OF_EARLIER, expected=False),
        _named("förordnade ordningsvakter", REPORTING_WIDENED, expected=True),
        _named("Åklagarmyndigheten", REPORTING_WIDENED, expected=True),
        _named("andra myndigheter vars verksamhet berör barn och unga", LAST_OF_EARLIER, expected=True),
        _named("andra myndigheter vars verksamhet berör barn och unga", REPORTING_WIDENED, expected=True),
        _named("Skatteverket", date(2025, 6, 30), NotInForce),
    ),
    note="Texten i tabellen är kortad. Nej i ett exempel betyder att listan inte nämner dem med de orden. De kan "
    "ändå vara skyldiga att anmäla, till exempel som en annan myndighet vars verksamhet berör barn.",
)

LENGTH = Entry(
    "Hur lång listan är",
    "Från den 15 januari 2026 har listan 22 punkter. Före dess hade den fyra.",
    how_many_kinds,
    (Table("Antal punkter", provisions.LINES_OF_THE_LIST),),
    (
        Example(ON_PAGES, {"on": date(2025, 6, 30)}, NotInForce),
        Example(ON_PAGES, {"on": SOL_BEGAN}, 4),
        Example(ON_PAGES, {"on": LAST_OF_EARLIER}, 4),
        Example(ON_PAGES, {"on": REPORTING_WIDENED}, 22),
        Example(ON_PAGES, {"on": date(2036, 5, 1)}, 22),
    ),
)


def _from(under: ReportedUnder, expected: object, on: date = IN_MARCH) -> Example:
    return Example("Anmälan från {under}", {"under": under, "on": on}, expected)


ANONYMOUS = Entry(
    "Vem som kan vara anonym",
    "En privatperson kan anmäla utan att säga vem hen är. Den som anmäler i sitt arbete kan inte det.",
    reporters.why_not_report_anonymously,
    (Table("Anmälningsskyldiga", provisions.NOT_ANONYMOUS),),
    (
        _from(ReportedUnder.ANYONE, None),
        _from(ReportedUnder.MANDATED, reporters.MUST_SAY_WHO),
        _from(ReportedUnder.FAMILY_COUNSELLOR, reporters.MUST_SAY_WHO),
        _from(ReportedUnder.OMBUDSMAN, reporters.MUST_SAY_WHO),
    ),
    note="Den som är osäker kan först tala med socialtjänsten utan att säga vem barnet är. Det ersätter aldrig en "
    "anmälan.",
)

ANSWERED = Entry(
    "Vem som får besked om sin anmälan",
    "Den som är skyldig att anmäla får veta om en utredning har inletts, inte har inletts eller redan pågår. Ingenting "
    "mer. En privatperson får inte veta det.",
    reporters.why_not_give_feedback,
    (
        Table("Besked lämnas till", provisions.FEEDBACK_TO),
        Table("Sekretessen hindrar inte besked", provisions.FEEDBACK_LIFTS_SECRECY),
    ),
    (
        _from(ReportedUnder.MANDATED, None),
        _from(ReportedUnder.FAMILY_COUNSELLOR, None),
        _from(ReportedUnder.OMBUDSMAN, reporters.SECRECY_NOT_LIFTED),
        _from(ReportedUnder.ANYONE, reporters.NOT_TO_PRIVATE),
        _from(ReportedUnder.MANDATED, None, on=LAST_OF_EARLIER),
        _from(ReportedUnder.MANDATED, NotInForce, on=date(2025, 6, 30)),
    ),
    note="Socialtjänstlagen nämner 1, 2 och 3 §, men sekretesslagen enligt Ledfyrs källor bara 1 och 2 §. En jurist "
    "bör avgöra vad som gäller Barnombudsmannen.",
)


def _withheld(asked: bool, because: str, expected: object) -> Example:  # noqa: FBT001 # a table's column
    asks = "har bett om besked" if asked else "har inte bett om besked"
    told = "Skäl är antecknat" if because else "Inget skäl är antecknat"
    given = {"asked": asked, "unsuitable_because": because, "on": IN_MARCH}
    return Example(f"Anmälaren {asks}. {told}", given, expected)


WITHHELD = Entry(
    "När beskedet får utebli",
    "Den som har bett om besked ska få det, om det inte är olämpligt. Varför det är olämpligt antecknas.",
    reporters.why_not_withhold_feedback,
    (Table("Besked lämnas", provisions.FEEDBACK_UNLESS),),
    (
        _withheld(True, "", reporters.SAY_WHY_UNSUITABLE),
        _withheld(True, "Anmälaren är själv misstänkt för att skada barnet.", None),
        _withheld(False, "", None),
    ),
)

CHAPTER = Chapter("Orosanmälan: vem som anmäler och får besked", (LIST, LENGTH, ANONYMOUS, ANSWERED, WITHHELD))
