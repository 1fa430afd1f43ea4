# SPDX-License-Identifier: EUPL-1.2
"""The broad ground between authorities from 1 December 2025: against crime, wrongful payments and cheating."""

from ledfyr.law.disclosure.ground import (
    AUTHORITIES,
    MANAGEMENT,
    ORDINARY,
    Force,
    Ground,
)
from ledfyr.law.disclosure.needs import No, OneOf, Written, Yes
from ledfyr.law.disclosure.question import Question
from ledfyr.law.sources import Law, Provision, Source
from ledfyr.law.turning_days import SHARING_WIDENED

BESIDE_TWENTY_THREE = "Hur förhåller sig 10 kap. 15 a § till 10 kap. 23 § när uppgifterna kommer från socialtjänsten?"

AGAINST_CRIME_AND_CHEATING = Provision(
    Ground(
        "against_crime_and_cheating",
        "Mot brott, felaktiga utbetalningar och fusk",
        "Uppgifter får lämnas till en annan myndighet som behöver dem mot brott, felaktiga utbetalningar eller fusk, "
        "om inte skyddet för personen väger tyngre.",
        Force.MAY,
        AUTHORITIES,
        ORDINARY,
        (
            Question(
                "needed_for",
                "Vad behövs uppgifterna till?",
                OneOf(
                    (
                        "förebygga, förhindra eller upptäcka brottslig verksamhet",
                        "utreda brott",
                        "förebygga, förhindra, upptäcka eller utreda felaktiga utbetalningar",
                        "förebygga, förhindra, upptäcka eller utreda fusk och överträdelser av regler",
                    )
                ),
            ),
            Question(
                "needed",
                "Behöver mottagaren uppgifterna för det?",
                Yes(),
                "Mottagaren behöver inte uppgifterna för det.",
            ),
            Question("weighing", "Vad talar för och vad talar emot att uppgifterna lämnas?", Written()),
            Question(
                "protection_weighs_more",
                "Väger skyddet för personen tyngre än intresset av att uppgifterna lämnas?",
                No(),
                "Skyddet för personen väger tyngre.",
            ),
        ),
        MANAGEMENT,
        needs_second_person=True,
        lawyer_decides=BESIDE_TWENTY_THREE,
    ),
    Source(Law.OSL, "10:15 a", "B-32"),
    SHARING_WIDENED,
)
