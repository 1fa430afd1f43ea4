# SPDX-License-Identifier: EUPL-1.2
"""Whose consent a measure needs, by age and by kind of measure, and what a recorded consent must hold."""

from ledfyr.law.sources import Law, Provision, Source, Standing
from ledfyr.law.turning_days import SOL_BEGAN

CHILDRENS_CONSENT = Source(Law.SOL, "21:1", "A-73")
OPEN_ACCESS = Source(Law.SOL, "21:2", "A-74")
CONTACT_PERSON = Source(Law.SOL, "13:7", "A-75")
IN_AGREEMENT = Source(Law.LVU, "1", "A-92")
SELF_DETERMINATION = Source(Law.SOL, "2:1", "A-79")
BOTH_GUARDIANS = Source(Law.FB, "6:11", "A-73", Standing.FROM_MEMORY)
WAIVER = Source(Law.OSL, "12:2", "B-30")
OWN_RULE = Source(Law.LEDFYR, "", "G.5 52")
WITHDRAWAL = Source(Law.LEDFYR, "", "G.2 6")

CHILD_CONSENTS_FROM = (Provision(12, CHILDRENS_CONSENT, SOL_BEGAN),)
CHILD_ASKS_FROM = (Provision(15, CHILDRENS_CONSENT, SOL_BEGAN),)
PLACEMENTS = (
    Provision(
        (
            "vård i familjehem",
            "vård i jourhem",
            "vård i stödboende",
            "vård i hem för vård eller boende",
            "boende i bostad med särskilt stöd",
        ),
        CHILDRENS_CONSENT,
        SOL_BEGAN,
    ),
)
GUARDIANS = (Provision("alla vårdnadshavare behöver samtycka", BOTH_GUARDIANS, SOL_BEGAN),)
ADULTS = (Provision("alla insatser är frivilliga", SELF_DETERMINATION, SOL_BEGAN),)
YOUNG_AGREE_FROM = (Provision(15, IN_AGREEMENT, SOL_BEGAN),)
OPEN_ACCESS_ALONE_FROM = (Provision(15, OPEN_ACCESS, SOL_BEGAN),)
CONTACT_PERSON_UNDER = (Provision(21, CONTACT_PERSON, SOL_BEGAN),)
CONTACT_PERSON_ASKED = (Provision("den unge begär eller samtycker", CONTACT_PERSON, SOL_BEGAN),)

WAIVER_IN_PART = (Provision("samtycket får gälla en del av uppgifterna och ha villkor", WAIVER, SOL_BEGAN),)
ALWAYS_AN_END = (Provision("ett samtycke utan slutdag gäller inte", OWN_RULE, SOL_BEGAN),)
ENDS_THE_SAME_DAY = (Provision("ett återtaget samtycke upphör samma dag", WITHDRAWAL, SOL_BEGAN),)
