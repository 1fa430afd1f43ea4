# SPDX-License-Identifier: EUPL-1.2
"""What the law says of how time is counted."""

from datetime import date

from ledfyr.law.sources import Law, Provision, Source, Standing

END_OF_MONTHS = (
    Provision(
        "Veckor slutar på dagen med samma namn, månader och år på dagen med samma nummer, annars månadens sista dag",
        Source(Law.TIME, "1", "A-49"),
        date(1930, 7, 1),
    ),
)
ARRIVAL_DAY = (
    Provision(
        "En handling har kommit in den dag den når myndigheten, oavsett när någon läser den",
        Source(Law.FL, "22", "A-48"),
        date(2018, 7, 1),
    ),
)
# The text of 2 § is known: what must be done by such a day may be done on the next weekday. What nobody has settled for
# Ledfyr is whether that lengthens the time that an authority itself has. Until a lawyer says so it does not.
NEVER_MOVED = (
    Provision(
        "Slutdagen flyttas inte när den är en lördag, söndag, helgdag eller afton",
        Source(Law.TIME, "2", "A-49", Standing.FROM_MEMORY),
        date(1930, 7, 1),
    ),
)
