# SPDX-License-Identifier: EUPL-1.2
"""How old somebody is on a day, and what the law calls a person of that age."""

from datetime import date

from ledfyr.law.ages.limits import CHILD_UNDER, PARTY_FROM, YOUNG_UNDER
from ledfyr.law.counting import Years
from ledfyr.law.sources import in_force


class NotYetBorn(ValueError):
    """The day is before the birthday that was given: one of the two is wrong."""


def birthday(born_on: date, age: int) -> date:
    """The day on which somebody turns that age; for who was born on 29 February often the 28th."""
    return Years(age).after(born_on)


def age_on(born_on: date, on: date) -> int:
    """Whole years lived: a new one begins on the birthday itself."""
    if on < born_on:
        raise NotYetBorn
    years = on.year - born_on.year
    return years if birthday(born_on, years) <= on else years - 1


def is_child(born_on: date, on: date) -> bool:
    return age_on(born_on, on) < in_force(CHILD_UNDER, on).value


def is_young_adult(born_on: date, on: date) -> bool:
    """From 18 and under 21: “unga” in the rules that protect children and the young."""
    return in_force(CHILD_UNDER, on).value <= age_on(born_on, on) < in_force(YOUNG_UNDER, on).value


def is_party_alone(born_on: date, on: date) -> bool:
    """Whether the person speaks for himself or herself in a case: is notified, consents, applies, appeals."""
    return age_on(born_on, on) >= in_force(PARTY_FROM, on).value
