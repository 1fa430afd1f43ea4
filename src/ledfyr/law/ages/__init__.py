# SPDX-License-Identifier: EUPL-1.2
"""Decides how old somebody is on a day, and what turns on it."""

from ledfyr.law.ages.age import NotYetBorn, age_on, birthday, is_child, is_party_alone, is_young_adult
from ledfyr.law.ages.compulsion import Compulsion, compulsion_ends_on, why_not_compel

__all__ = [
    "Compulsion",
    "NotYetBorn",
    "age_on",
    "birthday",
    "compulsion_ends_on",
    "is_child",
    "is_party_alone",
    "is_young_adult",
    "why_not_compel",
]
