# SPDX-License-Identifier: EUPL-1.2
"""When somebody leaves and everything is sealed anew, what left, what is kept apart and reviews open as before."""

from datetime import timedelta
from typing import Any

import pytest

from ledfyr.casework.actions.disclosing import read_disclosures, write_disclosure
from ledfyr.casework.actions.emergencies import break_glass, read_opening, review_opening
from ledfyr.casework.actions.protecting import kinds_of, mark_protected, read_protected
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.models import Case, EmergencyOpening
from ledfyr.casework.own_words import CaseworkReason
from ledfyr.casework.rules.emergencies import Finding, Why
from ledfyr.casework.tests.at_the_unit import Unit, reader
from ledfyr.casework.tests.disclosing_cast import TEXT, ground_of, proposed
from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.tests.cast import ANNA, CARIN, NOW, TODAY, acting
from ledfyr.keys.tests.test_changing_a_units_key import change_key
from ledfyr.law.inquiry import Qualification
from ledfyr.law.secrecy.protected_identity import ProtectedIdentity
from ledfyr.staff.rules.roles import Role

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def anna(ring: Keyring, role: Role = Role.CHILD_CASEWORKER) -> dict[str, Any]:
    return {"reader": reader(ANNA, role), "ring": ring, "by": acting(ANNA), "at": NOW + timedelta(minutes=1)}


def everything(unit: Unit) -> tuple[Case, EmergencyOpening]:
    """A case out of which something left, whose person is protected, and whose glass Carin broke."""
    case, ring = unit.case(), unit.desk.ring
    signing = Signing("Anna Berg", Qualification.NONE, unit.nonce())
    write_disclosure(case=case, proposed=proposed(ground_of("waiver").value, TODAY), signing=signing, **anna(ring))
    told = {"address": "Hemliga gatan 7"}
    mark_protected(case=case, kinds=[ProtectedIdentity.MARKING], told=told, **anna(ring))
    on_duty = reader(CARIN, Role.EMERGENCY)
    opening = break_glass(case=case, because=Why.DANGER, reader=on_duty, by=acting(CARIN), at=NOW)
    manager = anna(ring, Role.UNIT_MANAGER)
    review_opening(opening=opening, finding=Finding.NEEDED, words="Läst.", name="Anna Berg", **manager)
    return case, opening


def test_everything_opens_under_the_new_key_as_it_was(unit: Unit) -> None:
    case, opening = everything(unit)

    new = change_key(unit.desk.ring)

    left = read_disclosures(case=case, **anna(new))[0]
    assert left.content
    assert left.decision
    assert left.content.proposed.passages == (TEXT,)
    assert kinds_of(case, new) == {ProtectedIdentity.MARKING}
    kept = read_protected(case=case, because=CaseworkReason.IN_DANGER, **anna(new))
    assert kept["address"] == "Hemliga gatan 7"
    review = read_opening(opening=EmergencyOpening.objects.get(pk=opening.pk), **anna(new, Role.UNIT_MANAGER)).review
    assert review
    assert review.words == "Läst."
