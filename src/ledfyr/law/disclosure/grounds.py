# SPDX-License-Identifier: EUPL-1.2
"""Every ground for disclosure, in the order of the fact sheet, from the day on which the wording that was read applies.

A ground may be older than its wording here. Before that day Ledfyr says nothing of it: no earlier wording was read.
"""

from datetime import date

from ledfyr.law.disclosure.against_crime_and_cheating import AGAINST_CRIME_AND_CHEATING
from ledfyr.law.disclosure.committed_crime import COMMITTED_CRIME, COMMITTED_TERRORISM, CRIME_AGAINST_CHILD
from ledfyr.law.disclosure.feared_crime import (
    ACUTE_INTERVENTION,
    RISK_OF_TERRORISM,
    RISK_TO_CLOSE_PERSON,
    RISK_UNDER_21,
)
from ledfyr.law.disclosure.general_grounds import (
    CARE_ELSEWHERE,
    DUTY_BY_LAW,
    OWN_WORK,
    PROTECTED_REGISTRATION,
    SUPPLIER,
    WAIVER,
    WHEREABOUTS,
)
from ledfyr.law.disclosure.ground import Ground
from ledfyr.law.disclosure.non_grounds import NON_GROUNDS
from ledfyr.law.sources import Provision, in_force

__all__ = ["GROUNDS", "NON_GROUNDS", "ground_called", "grounds_in_force"]

GROUNDS: tuple[Provision[Ground], ...] = (
    WAIVER,
    OWN_WORK,
    AGAINST_CRIME_AND_CHEATING,
    RISK_UNDER_21,
    RISK_OF_TERRORISM,
    RISK_TO_CLOSE_PERSON,
    ACUTE_INTERVENTION,
    CRIME_AGAINST_CHILD,
    COMMITTED_TERRORISM,
    COMMITTED_CRIME,
    DUTY_BY_LAW,
    CARE_ELSEWHERE,
    WHEREABOUTS,
    PROTECTED_REGISTRATION,
    SUPPLIER,
)


def grounds_in_force(on: date) -> tuple[Provision[Ground], ...]:
    """Every ground whose wording applies on the day, the same for everybody and about nobody."""
    return tuple(ground for ground in GROUNDS if ground.applies_on(on))


def ground_called(key: str, on: date) -> Provision[Ground]:
    """The wording that a key stands for on the day; raises NotInForce."""
    return in_force([ground for ground in GROUNDS if ground.value.key == key], on)
