# SPDX-License-Identifier: EUPL-1.2
"""Grounds that ask about crime that has been committed. Each is a may and none of them is a duty."""

from ledfyr.law.counting import Months
from ledfyr.law.disclosure.against_crime_and_cheating import BESIDE_TWENTY_THREE
from ledfyr.law.disclosure.feared_crime import CRIME_SHARING_WIDENED
from ledfyr.law.disclosure.ground import (
    MANAGEMENT_AND_EMERGENCY,
    ORDINARY,
    POLICE_AND_SECURITY,
    Force,
    Ground,
    Protection,
    Recipient,
)
from ledfyr.law.disclosure.needs import AtLeast, OneOf, Written, Yes
from ledfyr.law.disclosure.question import Question
from ledfyr.law.sources import Law, Provision, Source
from ledfyr.law.turning_days import SHARING_WIDENED

BESIDE_FAMILY_COUNSELLING = frozenset(
    {
        Protection.SOCIAL_SERVICES,
        Protection.FAMILY_COUNSELLING,
        Protection.FILE_TAKEN_OVER,
        Protection.CARE_COMPLAINT,
    }
)
CRIME_AGAINST_CHILD = Provision(
    Ground(
        "crime_against_child",
        "Misstanke om brott mot ett barn",
        "Uppgifter om misstanke om vissa brott mot någon som inte har fyllt 18 år får lämnas.",
        Force.MAY,
        frozenset({Recipient.PROSECUTOR, Recipient.POLICE}),
        BESIDE_FAMILY_COUNSELLING,
        (
            Question(
                "victim_is_child",
                "Riktades brottet mot någon som inte hade fyllt 18 år?",
                Yes(),
                "Brottet riktades inte mot någon under 18 år.",
            ),
            Question(
                "which_crime",
                "Vilket slags brott gäller misstanken?",
                OneOf(
                    (
                        "brott enligt 3, 4 eller 6 kap. brottsbalken",
                        "könsstympning av kvinnor eller oskuldsingrepp på kvinnor",
                        "straffbart försök, förberedelse eller stämpling till ett sådant brott",
                    )
                ),
            ),
            Question("suspicion", "Vad grundar sig misstanken på?", Written()),
        ),
        MANAGEMENT_AND_EMERGENCY,
    ),
    Source(Law.OSL, "10:21", "B-37"),
    SHARING_WIDENED,  # SFS 2025:965, as it was read; earlier wordings were not
)

COMMITTED_TERRORISM = Provision(
    Ground(
        "committed_terrorism",
        "Misstanke om begånget terroristbrott",
        "Uppgifter om misstanke om begånget brott enligt terroristbrottslagen får lämnas.",
        Force.MAY,
        POLICE_AND_SECURITY,
        ORDINARY,
        (
            Question(
                "which_crime",
                "Vilket slags brott gäller misstanken?",
                OneOf(
                    (
                        "brott enligt 4–10 §§ terroristbrottslagen",
                        "försök, förberedelse eller stämpling till terroristbrott",
                    )
                ),
            ),
            Question("suspicion", "Vad grundar sig misstanken på?", Written()),
        ),
        MANAGEMENT_AND_EMERGENCY,
    ),
    Source(Law.OSL, "10:22 a", "B-38"),
    CRIME_SHARING_WIDENED,
)

COMMITTED_CRIME = Provision(
    Ground(
        "committed_crime",
        "Misstanke om ett allvarligt begånget brott",
        "Uppgifter av betydelse för utredningen av ett begånget brott får lämnas om straffet är tillräckligt högt.",
        Force.MAY,
        POLICE_AND_SECURITY | {Recipient.PROSECUTOR, Recipient.CUSTOMS, Recipient.OTHER_CRIME_FIGHTING},
        BESIDE_FAMILY_COUNSELLING,
        (
            Question(
                "crime",
                "Vilket brott gäller misstanken, hur långt kom det, och vilket är det lägsta straffet i straffskalan?",
                AtLeast(Months(6), Months(12)),
                "Brottet har ett lägre straff än bestämmelsen kräver.",
            ),
            Question(
                "matters",
                "Har uppgiften betydelse för utredningen av brottet?",
                Yes(),
                "Uppgiften har ingen betydelse för utredningen.",
            ),
            Question("suspicion", "Vad grundar sig misstanken på?", Written()),
        ),
        MANAGEMENT_AND_EMERGENCY,
        lawyer_decides=BESIDE_TWENTY_THREE,
    ),
    Source(Law.OSL, "10:23", "B-39"),
    CRIME_SHARING_WIDENED,
)
