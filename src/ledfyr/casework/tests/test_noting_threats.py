# SPDX-License-Identifier: EUPL-1.2
"""What somebody is afraid of is told to whoever is responsible and to the manager, for a reason, and to nobody else."""

import pytest

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.noting_threats import read_threats
from ledfyr.casework.actions.reading_wishes import read_wish
from ledfyr.casework.own_words import CaseworkReason, CaseworkVerb
from ledfyr.casework.rules import threats
from ledfyr.casework.rules.seeing_cases import CaseState
from ledfyr.casework.rules.telling import Told
from ledfyr.casework.rules.threats import why_not_see_threat
from ledfyr.casework.tests.at_the_support import THREAT, Support, reader
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, acting
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.models import TrailRow

IN_DATABASE = pytest.mark.django_db(databases=["default", "social"])
MINE, OTHERS, FREE = (CaseState(account, is_adult=True) for account in (1, 2, None))
IN_CONFLICT = CaseState(1, frozenset({1}), is_adult=True)


@pytest.mark.parametrize(
    ("role", "case", "gave_reason", "shown"),
    [
        (Role.ADULT_CASEWORKER, MINE, True, True),
        (Role.ADULT_CASEWORKER, MINE, False, False),
        (Role.ADULT_CASEWORKER, OTHERS, True, False),
        (Role.ADULT_CASEWORKER, FREE, True, False),
        (Role.RECEPTION, MINE, True, True),
        (Role.UNIT_MANAGER, OTHERS, True, True),
        (Role.UNIT_MANAGER, OTHERS, False, False),
        (Role.UNIT_MANAGER, IN_CONFLICT, True, False),
        (Role.EMERGENCY, MINE, True, False),
        (Role.SYSTEM_ADMINISTRATOR, MINE, True, False),
    ],
)
def test_a_threat_is_shown_by_this_table(role: Role, case: CaseState, gave_reason: bool, shown: bool) -> None:  # noqa: FBT001  # the table's own columns
    refusal = why_not_see_threat(Reader(1, frozenset({role})), case, gave_reason=gave_reason)

    assert (refusal is None) is shown


@pytest.mark.parametrize(
    ("role", "opens"), [(Role.EMERGENCY, False), (Role.RECEPTION, False), (Role.UNIT_MANAGER, True)]
)
def test_whatever_else_opens_a_case_does_not_open_its_threats(
    monkeypatch: pytest.MonkeyPatch,
    role: Role,
    opens: bool,  # noqa: FBT001  # the table's own column
) -> None:
    monkeypatch.setattr(threats, "why_not_open_case", lambda _reader, _case: None)  # as when the glass is broken

    assert (why_not_see_threat(Reader(1, frozenset({role})), OTHERS, gave_reason=True) is None) is opens


@IN_DATABASE
def test_reading_the_case_reads_no_threat_and_a_refusal_is_recorded(support: Support) -> None:
    case, ring = support.case(), support.unit.desk.ring
    support.threat(case)

    read = read_wish(case=case, reader=reader(), ring=ring, by=acting(ANNA), at=NOW)
    assert THREAT[Told.FEARED] not in repr(vars(read))
    with pytest.raises(CaseActRefused):
        read_threats(
            case=case, because=CaseworkReason.LOOK_AGAIN, reader=reader(BERIT), ring=ring, by=acting(BERIT), at=NOW
        )

    assert TrailRow.objects.using("social").filter(verb=CaseworkVerb.THREAT_REFUSED.code, acted_by=BERIT).count() == 1
    (told,) = read_threats(
        case=case, because=CaseworkReason.LOOK_AGAIN, reader=reader(), ring=ring, by=acting(ANNA), at=NOW
    )
    assert told.content
    assert told.content.says(Told.FEARED) == THREAT[Told.FEARED]
