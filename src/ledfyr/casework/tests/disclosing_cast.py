# SPDX-License-Identifier: EUPL-1.2
"""What somebody answers who discloses lawfully on any ground, and the people of the unit who sign."""

from dataclasses import replace
from datetime import date, timedelta

from ledfyr.casework.rules.disclosing import Passage, PassageKind, Proposed, Signer
from ledfyr.law.disclosure import GROUNDS, Ground
from ledfyr.law.disclosure.cast import lawful
from ledfyr.law.disclosure.needs import Answer
from ledfyr.law.sources import Provision
from ledfyr.staff.rules.roles import Role

CASEWORKER, MANAGER, OTHER_MANAGER = (
    Signer(17, {Role.CHILD_CASEWORKER}),
    Signer(18, {Role.UNIT_MANAGER}),
    Signer(19, {Role.UNIT_MANAGER}),
)
TEXT = Passage(PassageKind.OWN_TEXT, "Skrivet för det här utlämnandet", "Han är trygg hos sin moster.")
YOUNG = {"born_on": timedelta(days=365 * 16), "waived_until": timedelta(days=-30)}  # counted back from the day


def ground_of(key: str) -> Provision[Ground]:
    return next(wording for wording in GROUNDS if wording.value.key == key)


def proposed(ground: Ground, on: date, **changed: Answer) -> Proposed:
    """All that the ground asks for on the day, but for what is changed."""
    answers = lawful(ground, **changed)
    days = {key: on - back for key, back in YOUNG.items() if key in answers.given and key not in changed}
    return Proposed(
        ground=ground.key,
        recipient=answers.recipient,
        protected_by=answers.protected_by,
        given={**answers.given, **days},
        passages=(TEXT,),
        signed=True,
    )


def without(wants: Proposed, key: str) -> Proposed:
    """The same, with one question not answered."""
    return replace(wants, given={asked: given for asked, given in wants.given.items() if asked != key})
