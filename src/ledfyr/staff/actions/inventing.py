# SPDX-License-Identifier: EUPL-1.2
"""Gives each invented person of a demonstration an account and a role, by the same acts as real colleagues."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from ledfyr.staff.actions.accounts import open_account
from ledfyr.staff.actions.analysing import analyse_need_and_risk
from ledfyr.staff.actions.granting import grant_access_right, place_of
from ledfyr.staff.actions.qualifying import record_qualification
from ledfyr.staff.actions.units import set_up_unit
from ledfyr.staff.models import Account, Unit
from ledfyr.staff.queries.grounds import units_of
from ledfyr.staff.queries.invented import invented_accounts
from ledfyr.staff.rules.analysing import StatedAnalysis
from ledfyr.staff.rules.approving import APPROVED_BY
from ledfyr.staff.rules.invented_persons import PERSONS, InventedPerson
from ledfyr.staff.rules.qualifying import Degree, StatedDegree
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION, Place, Right
from ledfyr.staff.rules.roles import NEEDS_QUALIFICATION, Role
from ledfyr.staff.rules.units import UnitKind

FOR = timedelta(days=30)
DECIDED = "Demonstration: ett påhittat beslut"
NEEDS = "Demonstration: rollen visas för den som provar Ledfyr."
RISKS = "Demonstration: inga uppgifter gäller någon verklig person."
SEEN = "Demonstration: ett påhittat examensbevis"


@transaction.atomic
def set_up_invented_persons(*, municipality: str, at: datetime) -> tuple[Account, ...]:
    """Open what is missing of the demonstration's accounts; those that stand there already are left as they are."""
    standing = {account.username: account for account in invented_accounts()}
    invented: dict[Role, Account] = {}
    for person in PERSONS:
        account = standing.get(person.email)
        if account is None:
            account = open_account(email=person.email, name=person.name, password=None, at=at)
            _give_role(account, person, municipality, invented, at)
        invented[person.role] = account
    return tuple(invented.values())


def _give_role(
    account: Account, person: InventedPerson, municipality: str, invented: dict[Role, Account], at: datetime
) -> None:
    where = WHOLE_INSTALLATION if person.works_everywhere else municipality
    today = timezone.localdate(at)
    stated = StatedAnalysis(person.role, where, NEEDS, RISKS, DECIDED, decided_on=today, next_review_on=today + 2 * FOR)
    analyse_need_and_risk(stated=stated, by=None, at=at)
    approver = next((invented[role] for role in APPROVED_BY[person.role] if role in invented), None)
    if person.role in NEEDS_QUALIFICATION and approver:
        degree = StatedDegree(municipality, Degree.SOCIAL_WORK, SEEN, today)
        record_qualification(account=account, stated=degree, by=approver, at=at)
    units = [_unit(municipality, kind, at) for kind in person.unit_kinds]
    places = [place_of(municipality, unit) for unit in units] or [Place(WHOLE_INSTALLATION)]
    for place in places:
        right = Right(person.role, place, today, today + FOR)
        elsewhere = "" if approver else DECIDED
        grant_access_right(account=account, right=right, by=approver, at=at, decided_elsewhere=elsewhere)


def _unit(municipality: str, kind: UnitKind, at: datetime) -> Unit:
    standing = next((unit for unit in units_of({municipality}) if unit.kind == kind), None)
    name = f"{kind.swedish.capitalize()} (demonstration)"
    return standing or set_up_unit(municipality=municipality, kind=kind, name=name, by=None, at=at)
