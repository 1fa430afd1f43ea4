# SPDX-License-Identifier: EUPL-1.2
"""For how long something can be secret at most."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.counting import Years
from ledfyr.law.secrecy.protections import OSL_BEGAN, RULES, Secrecy
from ledfyr.law.sources import Law, Provision, Source, Standing, in_force


@dataclass(frozen=True)
class FirstDay:
    """From which day the years are counted, and what a lawyer has to settle about it."""

    said: str
    lawyer_decides: str

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        return f"{self.said} Juristen avgör: {self.lawyer_decides}"


COUNTED_FROM = (
    Provision(
        FirstDay(
            "Tiden räknas från den dag då handlingen kom till, och i en journal för varje anteckning.",
            "Från vilken dag räknas tiden?",
        ),
        Source(Law.PRACTICE, "", "B-10", Standing.FROM_MEMORY),
        OSL_BEGAN,
    ),
)


def secrecy_ends_on(secrecy: Secrecy, drawn_up_on: date, on: date) -> date:
    """The last day on which what was drawn up that day can be secret, as the law stands on another; raises NotInForce.

    It is the longest possible time and no promise: the test may let a thing be disclosed long before.
    """
    return Years(in_force(RULES[secrecy], on).value.years_at_most).after(drawn_up_on)
