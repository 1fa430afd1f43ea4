# SPDX-License-Identifier: EUPL-1.2
"""Grounds that ask about crime that is feared or under way. Each is a may and none of them is a duty."""

from datetime import date

from ledfyr.law.counting import Months
from ledfyr.law.disclosure.ground import (
    EVERYONE_IN_CHARGE,
    MANAGEMENT_AND_EMERGENCY,
    ORDINARY,
    POLICE_AND_SECURITY,
    Force,
    Ground,
    Recipient,
)
from ledfyr.law.disclosure.needs import AtLeast, No, OneOf, Written, Yes, Younger
from ledfyr.law.disclosure.question import Question
from ledfyr.law.sources import Law, Provision, Source

CRIME_SHARING_WIDENED = date(2025, 4, 1)  # SFS 2025:179
POLICE_BECAME_ONE = date(2015, 1, 1)  # SFS 2014:633

CIRCUMSTANCES = Question("circumstances", "Vilka konkreta omständigheter visar på risken?", Written())
NOT_COMMITTED = Question(
    "committed",
    "Gäller uppgiften en misstanke om ett brott som redan är begånget?",
    No(),
    "Bestämmelsen gäller risken för kommande brott. Misstankar om begångna brott lämnas inte med stöd av den.",
)
SUITABLE = Question(
    "suitable",
    "Är det lämpligt att lämna uppgiften med hänsyn till planerade eller pågående insatser och andra särskilda skäl?",
    Yes(),
    "Det är olämpligt med hänsyn till insatserna eller av ett annat särskilt skäl.",
)

RISK_UNDER_21 = Provision(
    Ground(
        "risk_under_21",
        "Risk att någon under 21 år begår brott",
        "Uppgifter om den som inte har fyllt 21 år får lämnas om konkreta omständigheter ger en risk för att han eller "
        "hon kommer att begå brott, och om det inte är olämpligt.",
        Force.MAY,
        frozenset({Recipient.POLICE, Recipient.SECURITY_SERVICE, Recipient.CUSTOMS}),
        ORDINARY,
        (
            Question("born_on", "När är personen född?", Younger(21), "Personen har fyllt 21 år."),
            CIRCUMSTANCES,
            Question(
                "risk",
                "Ger de en risk för att personen kommer att utöva brottslig verksamhet?",
                Yes(),
                "Det finns ingen sådan risk.",
            ),
            NOT_COMMITTED,
            SUITABLE,
        ),
        MANAGEMENT_AND_EMERGENCY,
    ),
    Source(Law.OSL, "10:18 a", "B-33"),
    CRIME_SHARING_WIDENED,
)

RISK_OF_TERRORISM = Provision(
    Ground(
        "risk_of_terrorism",
        "Risk för terroristbrott eller brott mot Sveriges säkerhet",
        "Uppgifter om någon, oavsett ålder, får lämnas om konkreta omständigheter ger en risk för att personen kommer "
        "att begå vissa mycket allvarliga brott.",
        Force.MAY,
        POLICE_AND_SECURITY,
        ORDINARY,
        (
            CIRCUMSTANCES,
            Question(
                "feared_crime",
                "Vilket brott finns det risk för?",
                OneOf(
                    (
                        "brott enligt 4–10 §§ terroristbrottslagen",
                        "försök, förberedelse eller stämpling till terroristbrott",
                        "brott enligt 18 eller 19 kap. brottsbalken eller annat brott mot Sveriges säkerhet",
                    )
                ),
            ),
            NOT_COMMITTED,
        ),
        MANAGEMENT_AND_EMERGENCY,
    ),
    Source(Law.OSL, "10:18 b", "B-34"),
    CRIME_SHARING_WIDENED,
)

RISK_TO_CLOSE_PERSON = Provision(
    Ground(
        "risk_to_close_person",
        "Risk för allvarligt våld mot en närstående",
        "Uppgifter får lämnas om konkreta omständigheter ger en risk för allvarligt våldsbrott eller sexualbrott "
        "mot en närstående. Bestämmelsen gäller våld i nära relationer och inte avhopp.",
        Force.MAY,
        frozenset({Recipient.POLICE}),
        ORDINARY,
        (
            Question(
                "close_person",
                "Är den som kan utsättas närstående till personen?",
                Yes(),
                "Den som kan utsättas är inte närstående till personen.",
            ),
            CIRCUMSTANCES,
            Question(
                "chapter",
                "I vilket kapitel i brottsbalken finns brottet?",
                OneOf(("3 kap. brottsbalken", "4 kap. brottsbalken", "6 kap. brottsbalken")),
            ),
            Question(
                "crime",
                "Vilket brott finns det risk för, och vilket är det lägsta straffet i straffskalan?",
                AtLeast(Months(12)),
                "Brottet har ett lägre straff än bestämmelsen kräver.",
            ),
            NOT_COMMITTED,
            SUITABLE,
        ),
        MANAGEMENT_AND_EMERGENCY,
    ),
    Source(Law.OSL, "10:18 c", "B-35"),
    CRIME_SHARING_WIDENED,
)

ACUTE_INTERVENTION = Provision(
    Ground(
        "acute_intervention",
        "Polisen behöver ingripa genast för ett barn",
        "När socialtjänstens personal påträffar någon som kan antas vara under 18 år får det lämnas som polisen "
        "behöver för att ingripa genast.",
        Force.MAY,
        frozenset({Recipient.POLICE}),
        ORDINARY,
        (
            Question(
                "presumed_child",
                "Kan personen antas vara under 18 år?",
                Yes(),
                "Personen kan inte antas vara under 18 år.",
            ),
            Question(
                "found",
                "Hur påträffades personen?",
                OneOf(("i överhängande och allvarlig risk för hälsan eller utvecklingen", "när personen begick brott")),
            ),
            Question(
                "needed_at_once",
                "Behöver polisen uppgiften för att ingripa omedelbart?",
                Yes(),
                "Uppgiften behövs inte för ett omedelbart ingripande.",
            ),
        ),
        EVERYONE_IN_CHARGE,
    ),
    Source(Law.OSL, "10:20", "B-36"),
    POLICE_BECAME_ONE,
)
