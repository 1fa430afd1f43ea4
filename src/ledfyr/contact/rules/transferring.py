# SPDX-License-Identifier: EUPL-1.2
"""Decides when a thread may be handed over to another unit or authority: asked in the thread, and with a yes.

A report of concern has its own way (reporting.py), and so has a child in danger: the law demands those without a yes.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ledfyr.contact.rules.consenting import Step
from ledfyr.contact.rules.doors import Door
from ledfyr.law.sources import Law, Refusal, Source

LONGEST_WHY, LONGEST_RECEIVER, SHORTEST_WHY = 2_000, 120, 10  # characters
# Secrecy holds between authorities too, and whoever it protects can waive it, wholly or in part.
BY_CONSENT = Source(Law.OSL, "12:2", "B-30")
ASKED_IN_THREAD = Source(Law.LEDFYR, "", "G.3 15")
IS_REPORT = Refusal(
    "Det här är en orosanmälan. Den lämnas inte över till någon annan härifrån.",
    Source(Law.SOL, "14:2", "A-30"),
    "Gör skyddsbedömningen och lämna över tråden som orosanmälan. Vilken kommun som utreder avgörs i ärendet.",
)
BECAME_REPORT = Refusal(
    "Tråden är redan överlämnad som orosanmälan.",
    Source(Law.SOL, "14:2", "A-30"),
    "Det som ska vidare lämnas ut ur ärendet.",
)
IS_MOVED = Refusal(
    "Tråden är redan överlämnad till en annan enhet.",
    ASKED_IN_THREAD,
    "Den som skrev skriver nu med dem. Det som står här är kvar för er, men inget nytt kommer hit.",
)
ONE_WAITS = Refusal(
    "Ni har redan en fråga om att lämna över som väntar.",
    ASKED_IN_THREAD,
    "Vänta på svaret, eller dra tillbaka frågan först.",
)
NO_WHY = Refusal("Det står inte varför.", ASKED_IN_THREAD, "Skriv det så att den som skrev kan ta ställning.")
NO_RECEIVER = Refusal("Det står inte till vem.", ASKED_IN_THREAD, "Välj en enhet, eller skriv vilken myndighet det är.")
NOTHING_CHOSEN = Refusal("Inget brev är valt.", ASKED_IN_THREAD, "Kryssa för det som ska följa med.")
NO_KEY = Refusal(
    "Enheten har ingen nyckel eller tar inte emot brev, så inget kan förseglas till den.",
    ASKED_IN_THREAD,
    "Be den enhetens chef att skapa nyckeln och öppna mottagningen, eller välj en annan.",
)
SAME_UNIT = Refusal("Det är er egen enhet.", ASKED_IN_THREAD, "Lämna över till en kollega i stället.")
DAMAGED = Refusal(
    "Ett brev i tråden går inte att öppna, och kan därför inte följa med eller visas efteråt.",
    ASKED_IN_THREAD,
    "Berätta för den som sköter Ledfyr hos er. Försök igen när brevet är lagat.",
)
MISSING = Refusal(
    "Ett brev som den som skrev har skickat finns inte kvar i tråden. Det kan ha varit ett nej.",
    ASKED_IN_THREAD,
    "Lämna inte över. Berätta för den som sköter Ledfyr hos er, och fråga på nytt.",
)
NOBODY_ASKED = Refusal(
    "Ingen fråga om att lämna över väntar i tråden.", ASKED_IN_THREAD, "Ställ frågan till den som skrev först."
)
NO_YES = Refusal(
    "Den som skrev har inte sagt ja. Att inte svara är inget ja.",
    BY_CONSENT,
    "Vänta på svaret. Är ett barn i fara: gör en orosanmälan i stället, den behöver inget ja.",
)
SAID_NO = Refusal(
    "Den som skrev har sagt nej.",
    BY_CONSENT,
    "Lämna inte över. Fortsätt samtalet här. Är ett barn i fara: gör en orosanmälan i stället.",
)
NOT_AGREED: Mapping[Step | None, Refusal] = {Step.ASKED: NO_YES, Step.NO: SAID_NO}
UNANSWERED = Refusal(
    "Den som skrev har skrivit mer sedan ni frågade, och det följer inte med.",
    ASKED_IN_THREAD,
    "Svara först, eller dra tillbaka frågan och ställ den på nytt med det nya brevet.",
)


@dataclass(frozen=True)
class Asked:
    """A hand-over as somebody wants to ask for it. `to_unit` is None for an authority outside."""

    to_unit: int | None
    receiver: str
    why: str
    letters: Sequence[str]  # by their marks


@dataclass(frozen=True)
class Movable:
    """What decides of the thread itself. `receiving` are the units that could take it over."""

    door: Door
    unit: int
    letters: Collection[str]
    receiving: Collection[int]
    is_report: bool = False
    is_moved: bool = False
    question: Step | None = None  # how the waiting question stands
    is_damaged: bool = False
    is_missing: bool = False  # a letter of the sender's that was met has gone
    is_unanswered: bool = False  # the sender wrote something else after the question


def why_not_ask(asked: Asked, thread: Movable) -> Refusal | None:
    """The reason why the sender is not asked like that, or None."""
    if refusal := why_not_move(thread):
        return refusal
    if thread.question in (Step.ASKED, Step.YES):
        return ONE_WAITS
    if refusal := _why_not_receiver(asked.to_unit, asked.receiver, thread):
        return refusal
    if len(asked.why) < SHORTEST_WHY or len(asked.why) > LONGEST_WHY:
        return NO_WHY
    return None if asked.letters and set(asked.letters) <= set(thread.letters) else NOTHING_CHOSEN


def why_not_move(thread: Movable) -> Refusal | None:
    """The reason why the thread stays where it is, whatever anybody says, or None."""
    if thread.is_moved:
        return IS_MOVED
    if thread.is_report:
        return BECAME_REPORT
    return IS_REPORT if thread.door.is_report else None


def why_not_carry_out(to_unit: int | None, thread: Movable) -> Refusal | None:
    """The reason why it is not handed over now, or None."""
    if refusal := why_not_move(thread):
        return refusal
    if thread.question is not Step.YES:
        return NOT_AGREED.get(thread.question, NOBODY_ASKED)
    if to_unit is not None and to_unit not in thread.receiving:
        return NO_KEY
    hindrances = ((thread.is_missing, MISSING), (thread.is_unanswered, UNANSWERED), (thread.is_damaged, DAMAGED))
    return next((refusal for hinders, refusal in hindrances if hinders), None)


def _why_not_receiver(to_unit: int | None, receiver: str, thread: Movable) -> Refusal | None:
    if not receiver or len(receiver) > LONGEST_RECEIVER:
        return NO_RECEIVER
    if to_unit is None:
        return None
    if to_unit == thread.unit:
        return SAME_UNIT
    return None if to_unit in thread.receiving else NO_KEY


def question_said(asked: Asked, going_along: Sequence[str]) -> str:
    """What the sender reads: to whom, why, exactly what goes along, and what happens then."""
    along = "\n".join(f"– {said}" for said in going_along)
    then = _INSIDE if asked.to_unit is not None else _OUTSIDE
    return "\n\n".join(
        (
            f"Får vi lämna över till {asked.receiver}?",
            f"Varför: {asked.why}",
            f"Det här följer med:\n{along}\nInget annat följer med, utom den här frågan och ditt svar.",
            then.format(receiver=asked.receiver),
            SILENCE,
        )
    )


def done_said(receiver: str, *, is_inside: bool) -> str:
    """What the sender reads when it is done."""
    if is_inside:
        return (
            f"Nu är det gjort. {receiver} har tagit över samtalet och svarar dig här. "
            "Dina åtta ord öppnar det som förut. Vi läser inte det som skrivs från och med nu."
        )
    return f"Nu är det gjort. Vi har lämnat det du sa ja till till {receiver}. Du kan fortsätta skriva till oss här."


def received_said(why: str) -> str:
    """What the unit that receives reads, and the sender does not."""
    return f"Överlämnat från en annan enhet. Den som skrev har sagt ja i tråden. Skälet: {why}"


SILENCE = (
    "Säger du nej ändras ingenting. Svarar du inte händer ingenting. "
    "Ett ja kan du ta tillbaka tills vi har lämnat över."
)
WITHDRAWN_SAID = "Vi har tagit tillbaka vår fråga om att lämna över. Inget har lämnats över, och du behöver inte svara."
NOT_ALONG = "(Ett brev som inte följde med. Den som skrev har det kvar.)"
_INSIDE = (
    "Säger du ja: breven förseglas till {receiver}, och de svarar dig här. Dina åtta ord öppnar samtalet som förut. "
    "Vi kan inte läsa det som skrivs sedan. Det som redan är skrivet har vi kvar så länge våra regler säger."
)
_OUTSIDE = (
    "Säger du ja: vi skickar en kopia till {receiver} på ett säkert sätt. De svarar inte här. "
    "Du kan fortsätta skriva till oss som förut."
)
