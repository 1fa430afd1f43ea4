# SPDX-License-Identifier: EUPL-1.2
"""Every length of time that the law sets for social services in a case, and from which day each has held.

A table begins where its sources begin. LVU is far older than its tables here: the wording that was read is the one that
has held since 1 July 2025.
"""

from dataclasses import dataclass
from datetime import timedelta

from ledfyr.law.counting import Days, Months, Weeks
from ledfyr.law.sources import Law, Provision, Source, Standing
from ledfyr.law.turning_days import PENALTY_RAISED, REPORTING_WIDENED, SOL_BEGAN

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class FeeRange:
    """The lowest and the highest fee in kronor that a court may set."""

    lowest: int
    highest: int

    def __str__(self) -> str:
        return f"{self.lowest:,}–{self.highest:,} kronor".replace(",", "\u00a0")


AT_ONCE_IS_TODAY = (Provision("samma dag", Source(Law.LEDFYR, "", "G.4 37"), SOL_BEGAN),)  # how Ledfyr reads “genast”

AT_ONCE_IN_THE_BILL = Source(Law.PRACTICE, "", "A-41", Standing.FROM_MEMORY, "Prop. 2012/13:10")

# When a report has come in
PROTECTION_AT_ONCE = (Provision("genast", Source(Law.SOL, "20:1", "A-40"), SOL_BEGAN),)
PROTECTION_SAME_DAY = (Provision("samma dag", AT_ONCE_IN_THE_BILL, SOL_BEGAN),)
PROTECTION_ALARM = (Provision(timedelta(hours=24), AT_ONCE_IN_THE_BILL, SOL_BEGAN),)
PRELIMINARY_ASSESSMENT = (Provision(Days(14), Source(Law.SOL, "20:2", "A-43"), SOL_BEGAN),)
PRELIMINARY_WARNINGS = (Provision((7, 10, 12), Source(Law.LEDFYR, "", "G.4 31"), SOL_BEGAN),)

# To whoever reported
FEEDBACK = (Provision(Weeks(1), Source(Law.SOL, "19:6", "A-27"), REPORTING_WIDENED),)

# While a child's need for protection or support is inquired into, and afterwards
CHILD_INQUIRY = (Provision(Months(4), Source(Law.SOL, "20:3", "A-50"), SOL_BEGAN),)
INFORMING = (Provision("genast", Source(Law.SOL, "20:4", "A-51"), SOL_BEGAN),)
FOLLOW_UP = (Provision(Months(6), Source(Law.SOL, "23:5", "A-76"), SOL_BEGAN),)

# While a child lives elsewhere than at home
PLACEMENT_REVIEW = (Provision(Months(6), Source(Law.SOL, "22:13", "A-77"), SOL_BEGAN),)

# Compulsory care of young people
CARE_REVIEW = (Provision(Months(6), Source(Law.LVU, "13", "A-95"), SOL_BEGAN),)
SUBMITTING = (Provision(Weeks(1), Source(Law.LVU, "7", "A-93"), SOL_BEGAN),)
COURT_EXAMINES = (Provision(Weeks(1), Source(Law.LVU, "7", "A-93"), SOL_BEGAN),)
APPLYING = (Provision(Weeks(4), Source(Law.LVU, "8", "A-93"), SOL_BEGAN),)
AFTER_CARE = (Provision(Months(6), Source(Law.LVU, "21 c", "A-94"), SOL_BEGAN),)
INTERMEDIATE_REVIEW = (Provision(Months(6), Source(Law.LVU, "22", "A-95"), SOL_BEGAN),)
TRAVEL_BAN_REVIEW = (Provision(Months(6), Source(Law.LVU, "31 c", "A-96"), SOL_BEGAN),)
TRAVEL_BAN_SUBMITTING = (Provision(Weeks(1), Source(Law.LVU, "31 e", "A-96"), SOL_BEGAN),)
TRAVEL_BAN_APPLYING = (Provision(Weeks(4), Source(Law.LVU, "31 f", "A-96"), SOL_BEGAN),)

# When a decision is not carried out
CARRYING_OUT = (Provision(Months(3), Source(Law.SOL, "34:1", "A-80"), SOL_BEGAN),)
# The earlier range still holds for decisions from before the change (SFS 2025:1299).
PENALTY = (
    Provision(FeeRange(10_000, 1_000_000), Source(Law.SOL, "34:7", "A-80"), SOL_BEGAN, PENALTY_RAISED - ONE_DAY),
    Provision(FeeRange(15_000, 1_500_000), Source(Law.SOL, "34:7", "A-80"), PENALTY_RAISED),
)
EACH_QUARTER = (Provision("en gång per kvartal", Source(Law.SOL, "34:1", "A-80"), SOL_BEGAN),)
