# SPDX-License-Identifier: EUPL-1.2
"""What many take for a ground and what is none, so that nobody looks for it in vain."""

from datetime import date

from ledfyr.law.disclosure.ground import NonGround
from ledfyr.law.sources import Law, Provision, Source, Standing

GENERAL_CLAUSE = Provision(
    NonGround(
        "general_clause",
        "Generalklausulen",
        "Den gäller inte för sekretess enligt 26 kap. 1–6 §§ och kan därför inte användas för socialtjänstens "
        "uppgifter.",
    ),
    Source(Law.OSL, "10:27", "B-45"),
    date(2022, 1, 1),
)
NO_EXIT_EXCEPTION = Provision(
    NonGround(
        "no_exit_exception",
        "Avhopp",
        "Det finns ingen särskild bestämmelse för avhopp. Samarbete kring en avhoppare bygger på att personen själv "
        "har hävt sekretessen, och annars på en prövning i varje enskilt fall.",
    ),
    Source(Law.OSL, "10:1", "B-46"),
    date(2025, 12, 1),
)
INFORMATION_DUTY = Provision(
    NonGround(
        "information_duty",
        "Lagen från den 1 april 2025 om att lämna uppgifter till brottsbekämpande myndigheter",
        "Socialtjänsten fick då fler möjligheter att lämna uppgifter, men efter vad Ledfyr har läst ingen skyldighet.",
        "Är socialtjänstens sekretess undantagen från skyldigheten?",
    ),
    Source(Law.PRACTICE, "", "B-47", Standing.FROM_MEMORY),
    date(2025, 4, 1),
)

NON_GROUNDS = (GENERAL_CLAUSE, NO_EXIT_EXCEPTION, INFORMATION_DUTY)
