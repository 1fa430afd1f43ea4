# SPDX-License-Identifier: EUPL-1.2
"""What decides a step and lies under seal: the day of birth, opened for the rules alone and shown to nobody."""

from dataclasses import replace
from datetime import date

from ledfyr.casework.models import Case
from ledfyr.casework.queries.cases import facts_of_case
from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import SealingRefused


def facts_known(case: Case, ring: Keyring) -> CaseFacts:
    """What the case has come to, and the age if it is known; whoever acts may open the case, and has been asked for it.

    The row in the trail of the step itself tells of it. A record that is damaged leaves the age unknown: a child's.
    """
    try:
        said = ring.read(case.person)["born_on"]
    except SealingRefused:
        said = ""
    return replace(facts_of_case(case), born_on=day_of_birth(said))


def day_of_birth(said: str) -> date | None:
    """As it was written down, or None when nobody knew."""
    return date.fromisoformat(said) if said else None
