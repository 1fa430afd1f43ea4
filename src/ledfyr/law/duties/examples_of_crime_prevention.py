# SPDX-License-Identifier: EUPL-1.2
"""Rules of the chapter about crime prevention: what a picture contains, the order of the steps, and the follow-up."""

from datetime import date

from ledfyr.law.duties.crime_prevention import (
    AGREEMENTS,
    COUNCIL,
    DUTIES,
    FOLLOW_UP_AFTER,
    PICTURE_PARTS,
    RESPONSIBLE,
    WARN_AFTER,
    FollowUp,
    PicturePart,
    Step,
    follow_up_due,
    lacks,
    missing,
    why_not_decide_picture,
    why_not_take,
)
from ledfyr.law.rulebook import Entry, Example, Table
from ledfyr.law.sources import NotInForce

IN_MARCH, BEFORE_THE_ACT = date(2026, 3, 2), date(2023, 6, 30)
ALL_PARTS = tuple(PicturePart)


def _picture(said: str, parts: tuple[PicturePart, ...], expected: object, on: date = IN_MARCH) -> Example:
    return Example(said, {"parts": parts, "on": on}, expected)


PICTURE = Entry(
    "Vad en lägesbild innehåller",
    "En lägesbild har tre delar: kartläggning, annan information av betydelse, och en analys av båda.",
    why_not_decide_picture,
    (Table("Lägesbild", DUTIES[Step.PICTURE]), Table("Delar", PICTURE_PARTS)),
    (
        _picture("Alla delar finns", ALL_PARTS, None),
        *(
            _picture(f"En del saknas: {part}", tuple(other for other in ALL_PARTS if other is not part), lacks(part))
            for part in ALL_PARTS
        ),
        _picture("Dagen före lagen", ALL_PARTS, NotInForce, BEFORE_THE_ACT),
    ),
)


def _step(step: Step, taken: tuple[Step, ...], expected: object) -> Example:
    said = f"Det som finns är: {', '.join(taken) or 'inget'}. Nästa steg är {step}"
    return Example(said, {"step": step, "taken": taken, "on": IN_MARCH}, expected)


STEPS = Entry(
    "I vilken ordning stegen tas",
    "Ställningstagandet bygger på lägesbilden, planen på ställningstagandet, och det är båda som följs upp.",
    why_not_take,
    (
        *(Table(step.value.capitalize(), DUTIES[step]) for step in Step if step is not Step.PICTURE),
        Table("Råd", COUNCIL),
        Table("Överenskommelser", AGREEMENTS),
        Table("Ansvar", RESPONSIBLE),
    ),
    (
        _step(Step.PICTURE, (), None),
        _step(Step.POSITION, (), missing(Step.PICTURE)),
        _step(Step.POSITION, (Step.PICTURE,), None),
        _step(Step.PLAN, (Step.PICTURE,), missing(Step.POSITION)),
        _step(Step.PLAN, (Step.PICTURE, Step.POSITION), None),
        _step(Step.COORDINATION, (), None),
        _step(Step.FOLLOW_UP, (Step.PICTURE, Step.POSITION), missing(Step.PLAN)),
        _step(Step.FOLLOW_UP, (Step.PICTURE, Step.POSITION, Step.PLAN), None),
    ),
    note="Vilken nämnd som ansvarar är skrivet ur minnet. Fullmäktiges beslut avgör.",
)


def _due(decided_on: str, first: str, second: str, last: str) -> Example:
    warnings = (date.fromisoformat(first), date.fromisoformat(second))
    given = {"decided_on": date.fromisoformat(decided_on), "on": IN_MARCH}
    return Example(
        "Beslutades eller följdes senast upp {decided_on}", given, FollowUp(warnings, date.fromisoformat(last))
    )


FOLLOWING_UP = Entry(
    "När lägesbilden och planen följs upp",
    "De följs upp vartannat år. Ledfyr påminner efter 18 och 22 månader.",
    follow_up_due,
    (Table("Uppföljning efter", FOLLOW_UP_AFTER), Table("Påminnelser efter", WARN_AFTER)),
    (
        _due("2024-05-15", "2025-11-15", "2026-03-15", "2026-05-15"),
        _due("2024-08-31", "2026-02-28", "2026-06-30", "2026-08-31"),
        _due("2024-02-29", "2025-08-29", "2025-12-29", "2026-02-28"),
        Example("Frågan gäller dagen före lagen", {"decided_on": BEFORE_THE_ACT, "on": BEFORE_THE_ACT}, NotInForce),
    ),
    note="Att det är vartannat år är skrivet ur minnet. Det är läst bara i den utredning som föreslog lagen.",
)
