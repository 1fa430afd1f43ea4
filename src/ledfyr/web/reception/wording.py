# SPDX-License-Identifier: EUPL-1.2
"""What the reception's pages call doors, fields, languages and days."""

from collections.abc import Mapping
from datetime import date

from ledfyr.contact.attachments.kinds import Change, Kind
from ledfyr.contact.attachments.scanning import Checked
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.languages import LanguageMissing, language_of
from ledfyr.staff.rules.periods import said

DOORS: Mapping[Door, str] = {
    Door.QUESTION: "Fråga",
    Door.LEAVING: "Vill lämna",
    Door.CHILD: "Oro för barn",
    Door.MANDATED: "Anmälan i jobbet",
    Door.CONSULTATION: "Råd i jobbet",
    Door.ADULT: "Oro för vuxen",
}
FIELDS: Mapping[Field, str] = {
    Field.TEXT: "Text",
    Field.WHO: "Gäller",
    Field.NAME: "Namn",
    Field.WORKPLACE: "Arbetsplats",
    Field.REACHED_BY: "Nås genom",
    Field.FEEDBACK: "Vill ha återkoppling",
}
KINDS: Mapping[Kind, str] = {
    Kind.JPEG: "Bild",
    Kind.PNG: "Bild",
    Kind.WEBP: "Bild",
    Kind.HEIC: "Bild",
    Kind.PDF: "Dokument",
    Kind.TEXT: "Text",
    Kind.MP3: "Ljud",
    Kind.M4A: "Ljud",
    Kind.AAC: "Ljud",
    Kind.OGG: "Ljud",
    Kind.WAV: "Ljud",
}
CHECKED: Mapping[Checked, str] = {
    Checked.CLEAN: "Kontrollerad: inget skadligt hittades.",
    Checked.FOUND: "Varning: kontrollen hittade något skadligt i filen. Den visas bara som bild eller text.",
    Checked.NOT_CHECKED: "Inte kontrollerad mot skadlig kod.",
}
CHANGED: Mapping[Change, str] = {
    Change.METADATA: "Uppgifter om plats och kamera är borttagna.",
    Change.FIRST_PICTURE: "Bara den första bilden är kvar.",
    Change.SCRIPTS: "Inbyggda program är borttagna.",
    Change.ENCLOSED: "Filer inuti filen är borttagna.",
    Change.REPAIRED: "Filen var skadad och har lagats.",
}
FILE_DAMAGED = "Filen gick inte att öppna. Den ligger kvar. Berätta för den som sköter Ledfyr hos er."
SOMEBODY, NOBODY = "Någon vars konto är borta", "Ingen än"
LETTER_DAMAGED = "Brevet gick inte att öppna. Det ligger kvar. Berätta för den som sköter Ledfyr hos er."
WRITTEN_MEANWHILE = "Någon har skrivit i tråden medan du skrev. Läs det först. Din text är kvar här nedanför."


def language_said(code: str) -> str:
    """What the language is called in Swedish; its code if the site no longer has it."""
    try:
        return language_of(code).swedish_name
    except LanguageMissing:
        return code


def html_language(code: str) -> str:
    """What a browser calls the language."""
    try:
        return language_of(code).html
    except LanguageMissing:
        return ""


def day_said(day: date, today: date) -> str:
    """As in “senast i morgon”; further away, the day itself."""
    words = {-1: "i går", 0: "i dag", 1: "i morgon"}
    return words.get((day - today).days, f"den {said(day)}")


def due_said(day: date, today: date) -> str:
    """By when something is promised, or for how long it should have been done."""
    late = (today - day).days
    if late > 0:
        return f"Skulle ha besvarats {day_said(day, today)}, {late} {'dag' if late == 1 else 'dagar'} för sent"
    return f"Ska besvaras senast {day_said(day, today)}"


def read_due_said(day: date, today: date) -> str:
    """By when somebody has promised to read it, or should have."""
    if day < today:
        return f"Ingen har läst det. Det skulle ha lästs {day_said(day, today)}."
    return f"Ska läsas senast {day_said(day, today)}."
