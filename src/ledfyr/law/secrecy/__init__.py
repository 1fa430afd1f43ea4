# SPDX-License-Identifier: EUPL-1.2
"""Decides what is secret, for how long, towards whom, and what is masked for people whose identity is protected."""

from ledfyr.law.secrecy.anonymous_contact import Given, why_not_trace, why_not_treat_as_anonymous
from ledfyr.law.secrecy.lasting import secrecy_ends_on
from ledfyr.law.secrecy.marking import SecrecyMarking, default_marking, why_not_mark
from ledfyr.law.secrecy.protected_identity import (
    Masked,
    ProtectedIdentity,
    Way,
    masked_for,
    warning_for,
    why_not_send,
)
from ledfyr.law.secrecy.protections import OPEN_DECISIONS, RULES, HarmTest, Secrecy, SecrecyRule
from ledfyr.law.secrecy.readers import Assessment, Material, why_not_show_guardian, why_not_show_party
from ledfyr.law.secrecy.reporters import Reporting, why_not_hide_reporter
from ledfyr.law.secrecy.within_the_municipality import Colleague, why_not_share_without_names, why_not_tell

__all__ = [
    "OPEN_DECISIONS",
    "RULES",
    "Assessment",
    "Colleague",
    "Given",
    "HarmTest",
    "Masked",
    "Material",
    "ProtectedIdentity",
    "Reporting",
    "Secrecy",
    "SecrecyMarking",
    "SecrecyRule",
    "Way",
    "default_marking",
    "masked_for",
    "secrecy_ends_on",
    "warning_for",
    "why_not_hide_reporter",
    "why_not_mark",
    "why_not_send",
    "why_not_share_without_names",
    "why_not_show_guardian",
    "why_not_show_party",
    "why_not_tell",
    "why_not_trace",
    "why_not_treat_as_anonymous",
]
