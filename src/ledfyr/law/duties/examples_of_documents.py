# SPDX-License-Identifier: EUPL-1.2
"""Rules of the chapter about official documents: the register, and people who ask to see something."""

from dataclasses import replace
from datetime import date

from ledfyr.law.duties.registration import (
    AT_ONCE,
    DESCRIPTION,
    ENTRY_SAYS,
    MAY_BE_SECRET,
    MUST_BE_REGISTERED,
    NO_DAY,
    NO_MATTER,
    NO_NUMBER,
    NOT_IN_ORDER,
    READABLE,
    SYSTEMS,
    RegisterEntry,
    why_not_leave_unregistered,
    why_not_register,
)
from ledfyr.law.duties.requests import (
    APPEAL,
    FIRST_DECIDES,
    NO_APPEAL_TOLD,
    NO_NEED_TO_KNOW,
    NO_QUESTIONS,
    PROMPTLY,
    RIGHT_TO_A_DECISION,
    Denial,
    why_not_ask_back,
    why_not_deny,
)
from ledfyr.law.rulebook import Entry, Example, Table

IN_MARCH = date(2026, 3, 2)
REPORT = RegisterEntry(IN_MARCH, "2026-114", "enskild", "anmälan")


def _document(said: str, expected: object, *, secret: bool, in_order: bool, slight: bool = False) -> Example:
    given = {"may_be_secret": secret, "kept_in_order": in_order, "of_slight_importance": slight}
    return Example(said, given, expected)


REGISTERING = Entry(
    "Vad som ska registreras",
    "Allt som kan vara hemligt registreras så snart det har kommit in eller upprättats.",
    why_not_leave_unregistered,
    (
        Table("När", AT_ONCE),
        Table("Vad", MAY_BE_SECRET),
        Table("System", SYSTEMS),
        Table("Uppgifter ur system", READABLE),
        Table("Beskrivning", DESCRIPTION),
    ),
    (
        _document("En anmälan om oro ligger i en pärm", MUST_BE_REGISTERED, secret=True, in_order=True),
        _document("Ett hemligt brev tros sakna betydelse", MUST_BE_REGISTERED, secret=True, in_order=True, slight=True),
        _document("Ett öppet protokoll ligger i ordning", None, secret=False, in_order=True),
        _document("Reklam har kommit in", None, secret=False, in_order=False, slight=True),
        _document("Ett öppet brev ligger någonstans", NOT_IN_ORDER, secret=False, in_order=False),
    ),
)


def _entry(said: str, entry: RegisterEntry, expected: object) -> Example:
    return Example(said, {"entry": entry, "on": IN_MARCH}, expected)


ENTRIES = Entry(
    "Vad en post i diariet säger",
    "Dag, nummer och kort vad det rör, med ord som alla får se. Namn och innehåll står aldrig där.",
    why_not_register,
    (Table("Uppgifter i en post", ENTRY_SAYS),),
    (
        _entry("En anmälan från en enskild", REPORT, None),
        _entry("Avsändaren är utelämnad", replace(REPORT, sender=""), None),
        _entry("Dagen saknas", replace(REPORT, arrived_on=None), NO_DAY),
        _entry("Dagen är i morgon", replace(REPORT, arrived_on=date(2026, 3, 3)), NO_DAY),
        _entry("Numret saknas", replace(REPORT, number=" "), NO_NUMBER),
        _entry("Posten säger inte vad det rör", replace(REPORT, matter=""), NO_MATTER),
    ),
)

ASKING_BACK = Entry(
    "När någon ber om en handling",
    "Den som ber om en allmän handling får vara anonym. Fråga bara det som behövs för att pröva sekretessen.",
    why_not_ask_back,
    (Table("Anonymitet", NO_QUESTIONS), Table("Skyndsamt", PROMPTLY)),
    (
        Example("Handlingen är öppen", {"secrecy_must_be_assessed": False}, NO_NEED_TO_KNOW),
        Example("Sekretessen måste prövas", {"secrecy_must_be_assessed": True}, None),
    ),
)

DENYING = Entry(
    "När svaret är nej",
    "Den som får nej ska få veta att ett beslut kan begäras, och beslutet säger hur det överklagas.",
    why_not_deny,
    (Table("Prövning", FIRST_DECIDES), Table("Överklagande", APPEAL)),
    (
        Example("Personen har fått veta det", {"denial": Denial(told_of_decision=True)}, None),
        Example("Personen har inte fått veta det", {"denial": Denial(told_of_decision=False)}, RIGHT_TO_A_DECISION),
        Example(
            "Beslutet säger hur det överklagas",
            {"denial": Denial(told_of_decision=True, is_decision=True, tells_how_to_appeal=True)},
            None,
        ),
        Example(
            "Beslutet säger inte hur det överklagas",
            {"denial": Denial(told_of_decision=True, is_decision=True)},
            NO_APPEAL_TOLD,
        ),
    ),
)
