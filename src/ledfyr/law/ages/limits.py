# SPDX-License-Identifier: EUPL-1.2
"""Every age on which a rule about a case turns. “Under” an age ends the day before that birthday."""

from datetime import date

from ledfyr.law.sources import Law, Provision, Source, Standing
from ledfyr.law.turning_days import SOL_BEGAN

BIRTHDAY = (
    Provision(
        "Åldern räknas från födelsedagen. Den som är född 29 februari fyller år 28 februari när skottdagen saknas",
        Source(Law.TIME, "1", "A-49", Standing.FROM_MEMORY),
        date(1930, 7, 1),
    ),
)

CHILD_UNDER = (Provision(18, Source(Law.SOL, "3:1", "A-02"), SOL_BEGAN),)
PARTY_FROM = (Provision(15, Source(Law.SOL, "3:4", "A-04"), SOL_BEGAN),)
# SoL says “barn eller unga” without an age; that it means those under 21 is how its other sections and guidance read.
YOUNG_UNDER = (Provision(21, Source(Law.SOL, "20:1", "A-10", Standing.SECOND_HAND), SOL_BEGAN),)

HOME_CARE_UNDER = (Provision(18, Source(Law.LVU, "1", "A-90"), SOL_BEGAN),)
BEHAVIOUR_CARE_UNDER = (Provision(20, Source(Law.LVU, "1", "A-91"), SOL_BEGAN),)
TAKING_INTO_CARE_UNDER = (Provision(20, Source(Law.LVU, "6", "A-93"), SOL_BEGAN),)
INTERMEDIATE_UNDER = (Provision(20, Source(Law.LVU, "22", "A-95"), SOL_BEGAN),)
TRAVEL_BAN_UNDER = (Provision(18, Source(Law.LVU, "31 a", "A-96"), SOL_BEGAN),)
HOME_CARE_ENDS = (Provision(18, Source(Law.LVU, "21", "A-94"), SOL_BEGAN),)
BEHAVIOUR_CARE_ENDS = (Provision(21, Source(Law.LVU, "21", "A-94"), SOL_BEGAN),)
INTERMEDIATE_ENDS = (Provision(21, Source(Law.LVU, "22", "A-95"), SOL_BEGAN),)
TRAVEL_BAN_ENDS = (Provision(18, Source(Law.LVU, "31 c", "A-96"), SOL_BEGAN),)
