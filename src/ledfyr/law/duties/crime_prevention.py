# SPDX-License-Identifier: EUPL-1.2
"""What the act on municipalities' crime prevention demands, in which order, and when it is followed up."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from ledfyr.law.counting import Months
from ledfyr.law.duties.obligation import Duty
from ledfyr.law.sources import Law, Provision, Refusal, Source, Standing, in_force

ACT_BEGAN = date(2023, 7, 1)

FOUR = Source(Law.CRIME_PREVENTION, "4", "D-02")
BILL = Source(Law.PRACTICE, "", "D-03")  # the bill and Brå; the section itself was not read
FOLLOWING_UP = Source(Law.CRIME_PREVENTION, "6", "D-07", Standing.FROM_MEMORY)
OURS = Source(Law.LEDFYR, "", "G.8 91")


class Step(StrEnum):
    """The steps, in the order of the act. The name of the member is its code."""

    PICTURE = "lägesbild"
    POSITION = "ställningstagande om behoven"
    PLAN = "åtgärdsplan"
    COORDINATION = "samordningsfunktion"
    FOLLOW_UP = "uppföljning"


class PicturePart(StrEnum):
    """What a situational picture has to contain."""

    MAPPING = "kartläggning av brottsligheten, dess omfattning och konsekvenser"
    OTHER = "annan information av betydelse"
    ANALYSIS = "analys av kartläggningen och den andra informationen"


def _duty(text: str, source: Source, lawyer_decides: str = "") -> tuple[Provision[Duty], ...]:
    return (Provision(Duty(text, lawyer_decides), source, ACT_BEGAN),)


DUTIES: Mapping[Step, tuple[Provision[Duty], ...]] = MappingProxyType(
    {
        Step.PICTURE: _duty("Kommunen ska ha en lägesbild av brottsligheten inom sitt område.", FOUR),
        Step.POSITION: _duty("Utifrån lägesbilden ska kommunen ta ställning till behovet av åtgärder.", BILL),
        Step.PLAN: _duty("Utifrån ställningstagandet ska kommunen besluta om en åtgärdsplan.", BILL),
        Step.COORDINATION: _duty("Kommunen ska ha en samordningsfunktion.", Source(Law.PRACTICE, "", "D-04")),
        Step.FOLLOW_UP: _duty(
            "Lägesbilden och åtgärdsplanen ska följas upp vartannat år och uppdateras när det behövs.",
            FOLLOWING_UP,
            "Står vartannat år i lagen, som utredningen föreslog?",
        ),
    }
)
COUNCIL = _duty(
    "Strategiska frågor ska behandlas i ett råd eller liknande.",
    Source(Law.CRIME_PREVENTION, "", "D-05", Standing.SECOND_HAND),
)
AGREEMENTS = _duty(
    "Kommunen ska arbeta för överenskommelser om samverkan med Polismyndigheten och andra.",
    Source(Law.CRIME_PREVENTION, "7", "D-06", Standing.FROM_MEMORY),
)
RESPONSIBLE = _duty(
    "Kommunstyrelsen ansvarar, om inte fullmäktige har beslutat något annat.",
    Source(Law.CRIME_PREVENTION, "", "D-08", Standing.FROM_MEMORY),
    "Vilken nämnd ansvarar i den här kommunen?",
)
PICTURE_PARTS = (Provision(tuple(PicturePart), FOUR, ACT_BEGAN),)
FOLLOW_UP_AFTER = (Provision(Months(24), FOLLOWING_UP, ACT_BEGAN),)
WARN_AFTER = (Provision((Months(18), Months(22)), OURS, ACT_BEGAN),)

NEEDED_BEFORE: Mapping[Step, tuple[Step, ...]] = MappingProxyType(
    {
        Step.PICTURE: (),
        Step.POSITION: (Step.PICTURE,),
        Step.PLAN: (Step.PICTURE, Step.POSITION),
        Step.COORDINATION: (),
        Step.FOLLOW_UP: (Step.PICTURE, Step.PLAN),
    }
)


@dataclass(frozen=True)
class FollowUp:
    """The last day of a follow-up and the days on which to warn that it is coming."""

    warn_on: tuple[date, ...]
    due_on: date

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        return f"senast {self.due_on}, påminnelser {' och '.join(day.isoformat() for day in self.warn_on)}"


def follow_up_due(decided_on: date, on: date) -> FollowUp:
    """When a picture and a plan that were decided, or last followed up, on a day are to be; raises NotInForce."""
    warnings = tuple(after.after(decided_on) for after in in_force(WARN_AFTER, on).value)
    return FollowUp(warnings, in_force(FOLLOW_UP_AFTER, on).value.after(decided_on))


def missing(step: Step) -> Refusal:
    return Refusal(f"Ett tidigare steg är inte taget: {step}.", DUTIES[step][0].source, "Gör det steget först.")


def lacks(part: PicturePart) -> Refusal:
    return Refusal(f"I lägesbilden saknas {part}.", FOUR, "Skriv den delen, om så bara att inget är känt och varför.")


def why_not_take(step: Step, taken: Collection[Step], on: date) -> Refusal | None:
    """Why a step cannot be taken yet, or None; raises NotInForce."""
    in_force(DUTIES[step], on)
    return next((missing(needed) for needed in NEEDED_BEFORE[step] if needed not in taken), None)


def why_not_decide_picture(parts: Collection[PicturePart], on: date) -> Refusal | None:
    """Why a situational picture is not complete, or None; raises NotInForce."""
    needed = in_force(PICTURE_PARTS, on).value
    return next((lacks(part) for part in needed if part not in parts), None)
