# SPDX-License-Identifier: EUPL-1.2
"""The logs that there are, one for each database, and what the houses answer to those who review them."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils import timezone

from ledfyr.casework.own_words import CaseworkKind
from ledfyr.casework.queries.protected import is_marked
from ledfyr.staff.queries.grounds import unit_by_number
from ledfyr.staff.queries.people import name_of_account
from ledfyr.staff.queries.rights import held_in_unit
from ledfyr.staff.rules.units import UnitKind
from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.finding import HouseAnswers
from ledfyr.web.databases import SECURITY, SITE, SOCIAL


@dataclass(frozen=True)
class Log:
    """The access log of one house, as its address and its page name it."""

    address: str
    name: str
    database: str


LOGS = (
    Log("socialtjansten", "Socialtjänstens hus", SOCIAL),
    Log("sakerheten", "Säkerhetens hus", SECURITY),
    Log("gemensamt", "Konton och webbplats", SITE),
)


def log_at(address: str) -> Log | None:
    """The log of an address."""
    return next((log for log in LOGS if log.address == address), None)


def answers() -> HouseAnswers:
    """What the houses say today. Names and addresses lie under seal, so they are asked in vain."""
    return HouseAnswers(
        is_assigned=_works_in_the_unit,
        concerns_a_colleague=lambda _act: False,
        has_protected_identity=_is_about_somebody_protected,
        surnames_concerned=_nobody,
        addresses_concerned=_nobody,
        surnames_of_staff=lambda account: name_of_account(account).split()[-1:],
        addresses_of_staff=lambda _account: (),
        works_at_odd_hours=lambda unit: _kind_of(unit) == UnitKind.EMERGENCY,
    )


def _is_about_somebody_protected(kind: str, record: str) -> bool:
    """Whether the act was in a case whose person is marked as protected."""
    return kind == CaseworkKind.CASE.code and is_marked(record)


def _nobody(_kind: str, _record: str) -> Collection[str]:
    return ()


def _works_in_the_unit(act: RecordedAct) -> bool:
    """Whether the account held a right, on that day, in the unit it acted for; some acts are for no unit."""
    if act.account is None or not act.unit.isdecimal():
        return True
    return held_in_unit(act.account, int(act.unit), timezone.localdate(act.at))


def _kind_of(unit: str) -> str | None:
    found = unit_by_number(int(unit)) if unit.isdecimal() else None
    return found.kind if found else None
