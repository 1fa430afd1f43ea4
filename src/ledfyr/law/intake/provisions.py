# SPDX-License-Identifier: EUPL-1.2
"""Who must report concern for a child, who is answered, and what the board must do when a report has come in."""

from datetime import timedelta

from ledfyr.law.sources import Law, Provision, Source, Standing
from ledfyr.law.turning_days import REPORTING_WIDENED, SOL_BEGAN

DAY_BEFORE_WIDENED = REPORTING_WIDENED - timedelta(days=1)

REPORTING = Source(Law.SOL, "19:1", "A-21")
FAMILY_COUNSELLORS = Source(Law.SOL, "19:2", "A-22")
OMBUDSMAN = Source(Law.SOL, "19:3", "A-27")
EVERYONE = Source(Law.SOL, "19:4", "A-23")
FEEDBACK = Source(Law.SOL, "19:6", "A-27")
SECRECY_LIFTED = Source(Law.OSL, "26:9 a", "A-28")
ANONYMITY = Source(Law.PRACTICE, "", "B-60", Standing.SECOND_HAND, "Tre kommuners webbplatser")
PROTECTING = Source(Law.SOL, "20:1", "A-40")
PROTECTING_FIRST = Source(
    Law.PRACTICE, "", "A-42", Standing.SECOND_HAND, "Länsstyrelsernas vägledning om hedersrelaterat våld"
)
DECIDING = Source(Law.SOL, "20:2", "A-43")
NOT_OPENING = Source(Law.DOCUMENTATION, "", "A-45", Standing.SECOND_HAND)
INQUIRING = Source(Law.SOL, "14:2", "A-30")
NEED_ONLY = Source(Law.PRACTICE, "", "A-61", named="Kunskapsguiden (Socialstyrelsen)")
OWN_RULE = Source(Law.LEDFYR, "", "G.4 32")

EARLIER_REPORTERS: tuple[str, ...] = (
    (
        "myndigheter inom hälso- och sjukvården, annan rättspsykiatrisk undersökningsverksamhet, socialtjänsten, "
        "verksamhet enligt LSS, Kriminalvården, Polismyndigheten och Säkerhetspolisen"
    ),
    "andra myndigheter vars verksamhet berör barn och unga",
    "anställda hos dessa myndigheter",
    (
        "verksamma i enskild verksamhet som berör barn och unga, eller annan inom hälso- och sjukvård, socialtjänst "
        "eller LSS"
    ),
)
REPORTERS: tuple[str, ...] = (
    "myndigheter inom hälso- och sjukvården och tandvården",
    "myndigheter inom socialtjänsten",
    "myndigheter inom verksamheter enligt LSS",
    "myndigheter och verksamma inom verksamheter enligt skollagen",
    "medlare enligt 6 kap. 18 a § föräldrabalken",
    "förordnade ordningsvakter",
    "Arbetsförmedlingen",
    "Ekobrottsmyndigheten",
    "Försäkringskassan",
    "Kriminalvården",
    "Kronofogdemyndigheten",
    "Kustbevakningen",
    "länsstyrelserna",
    "Migrationsverket",
    "Polismyndigheten",
    "Rättsmedicinalverkets rättspsykiatriska undersökningar",
    "Skatteverket",
    "Säkerhetspolisen",
    "Tullverket",
    "Åklagarmyndigheten",
    "andra myndigheter vars verksamhet berör barn och unga",
    (
        "verksamma i enskild verksamhet som berör barn och unga, eller annan inom hälso- och sjukvård, tandvård, "
        "socialtjänst eller LSS"
    ),
)
MANDATED_REPORTERS = (
    Provision(EARLIER_REPORTERS, REPORTING, SOL_BEGAN, DAY_BEFORE_WIDENED),
    Provision(REPORTERS, REPORTING, REPORTING_WIDENED),
)
LINES_OF_THE_LIST = (
    Provision(4, REPORTING, SOL_BEGAN, DAY_BEFORE_WIDENED),
    Provision(22, REPORTING, REPORTING_WIDENED),
)
FAMILY_COUNSELLORS_REPORT = (
    Provision(
        "familjerådgivare, när de får veta att ett barn utnyttjas sexuellt eller misshandlas fysiskt eller psykiskt i "
        "hemmet",
        FAMILY_COUNSELLORS,
        SOL_BEGAN,
    ),
)
EVERYONE_MAY_REPORT = (Provision("alla andra bör anmäla, men måste inte", EVERYONE, SOL_BEGAN),)
SUSPICION_IS_ENOUGH = (
    Provision("det räcker att man misstänker att ett barn far illa", Source(Law.SOL, "19:1", "A-24"), SOL_BEGAN),
)
NOT_ANONYMOUS = (Provision("den som är skyldig att anmäla kan inte vara anonym", ANONYMITY, SOL_BEGAN),)
FEEDBACK_TO = (Provision("den som har anmält enligt 1, 2 eller 3 §", FEEDBACK, SOL_BEGAN),)
FEEDBACK_LIFTS_SECRECY = (Provision("till den som har anmält enligt 1 eller 2 §", SECRECY_LIFTED, SOL_BEGAN),)
FEEDBACK_UNLESS = (Provision("på begäran, om det inte är olämpligt", FEEDBACK, SOL_BEGAN),)

PROTECTION = (Provision("barn och unga", PROTECTING, SOL_BEGAN),)
IN_THE_CASE_FILE = (
    Provision("bedömningen dokumenteras, för barn i en personakt", Source(Law.SOL, "20:1", "A-40"), SOL_BEGAN),
)
PROTECTION_FIRST = (Provision("skyddsbedömningen görs innan vårdnadshavarna kontaktas", PROTECTING_FIRST, SOL_BEGAN),)
DECISION_UNLESS_RUNNING = (
    Provision("behövs inte om en utredning om samma barn eller unga redan pågår", DECIDING, SOL_BEGAN),
)
INQUIRY_AT_ONCE = (Provision("utredning inleds genast när något kan leda till en åtgärd", INQUIRING, SOL_BEGAN),)
A_NEED_IS_STATED = (Provision("frågan är om barnet behöver skydd eller stöd", NEED_ONLY, SOL_BEGAN),)
NOT_OPENING_STATES = (
    Provision(
        ("skälen", "skyddsbedömningen", "om barnet har hörts, annars varför inte", "dag", "underskrift"),
        NOT_OPENING,
        SOL_BEGAN,
    ),
)
EXTENDED_FOR = (Provision("synnerliga skäl", DECIDING, SOL_BEGAN),)
EXTENDED_HOW = (Provision("skäl, ny sista dag och beslut innan tiden är ute", OWN_RULE, SOL_BEGAN),)
