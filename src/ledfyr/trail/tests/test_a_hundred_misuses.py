# SPDX-License-Identifier: EUPL-1.2
"""A hundred misuses of every kind among a hundred thousand reads are all found, each by its own rule."""

from datetime import UTC, datetime, timedelta

import pytest

from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.finding import Find, finds_in
from ledfyr.trail.rules.many_records import ALWAYS_MANY
from ledfyr.trail.rules.sampling import chance_from, draw_sample, size_of_sample
from ledfyr.trail.tests.house import House, opened

READS, OF_EACH = 100_000, 13
STAFF, UNITS, CASES = 100, 10, 40
MONDAY_MORNING = datetime(2026, 11, 2, 8, tzinfo=UTC)
WORKDAYS = [MONDAY_MORNING + timedelta(weeks=week, days=day) for week in range(4) for day in range(5)]
NIGHT = MONDAY_MORNING + timedelta(hours=14)
HOME = "Storgatan 1, 449 30 Nödinge"

MISUSER, HOARDER = 7, 8
SINGLE = [find for find in Find if find not in (Find.SAMPLED, Find.MANY_RECORDS)]
PLANTED = {find: [f"{find.value}-{number}" for number in range(OF_EACH)] for find in SINGLE}
HOUSE = House(
    not_assigned={(MISUSER, record) for record in PLANTED[Find.OUTSIDE_ASSIGNMENT]},
    surnames={record: ["Ek-Lund"] for record in PLANTED[Find.SAME_SURNAME]},
    addresses={record: [HOME] for record in PLANTED[Find.SAME_ADDRESS]},
    colleagues=set(PLANTED[Find.COLLEAGUE]),
    protected=set(PLANTED[Find.PROTECTED_IDENTITY]),
    staff_surnames={account: ["Ek" if account == MISUSER else "Holm"] for account in range(STAFF)},
    staff_addresses={MISUSER: [HOME]},
)


def ordinary_month() -> list[RecordedAct]:
    """A hundred people in ten units read their own forty cases, on every workday between nine and two."""
    chance = chance_from(8)
    accounts = [int(chance.random() * STAFF) for _ in range(READS)]
    return [
        opened(
            sequence,
            account * 1000 + int(chance.random() * CASES),
            account=account,
            unit=f"enhet-{account % UNITS}",
            at=WORKDAYS[int(chance.random() * len(WORKDAYS))] + timedelta(minutes=300 * chance.random()),
        )
        for sequence, account in enumerate(accounts, start=1)
    ]


def misuses() -> list[RecordedAct]:
    """Thirteen of each kind, and somebody who opens case after case one day."""
    single = [(find, record) for find, records in PLANTED.items() for record in records]
    rows = [
        opened(
            READS + number,
            record,
            account=MISUSER,
            unit="enhet-7",
            at=NIGHT if find is Find.ODD_HOUR else WORKDAYS[number % len(WORKDAYS)],
            breaks_glass=find is Find.BROKEN_GLASS,
        )
        for number, (find, record) in enumerate(single, start=1)
    ]
    first = READS + len(rows) + 1
    many = range(ALWAYS_MANY + OF_EACH)
    return rows + [opened(first + n, f"many-{n}", account=HOARDER, unit="ensam", at=MONDAY_MORNING) for n in many]


@pytest.fixture(scope="module")
def found() -> dict[int, list[Find]]:
    return finds_in([*ordinary_month(), *misuses()], HOUSE.answers())


def test_every_misuse_is_found_by_its_rule(found: dict[int, list[Find]]) -> None:
    rows = {act.sequence: act.record for act in misuses()}
    by_find = {find: {rows.get(sequence) for sequence, finds in found.items() if find in finds} for find in Find}

    assert all(set(PLANTED[find]) == by_find[find] for find in SINGLE)
    assert by_find[Find.MANY_RECORDS] == {f"many-{ALWAYS_MANY + number}" for number in range(OF_EACH)}
    assert len(SINGLE) * OF_EACH + OF_EACH >= 100


def test_nothing_of_the_ordinary_month_is_found(found: dict[int, list[Find]]) -> None:
    assert [sequence for sequence in found if sequence <= READS] == []


def test_the_sample_is_one_in_a_hundred_and_everybody() -> None:
    acts = ordinary_month()

    drawn = draw_sample([(act.sequence, act.account or 0) for act in acts], chance_from(8))
    assert size_of_sample(len(acts)) == 1000
    assert 1000 <= len(drawn) <= 1000 + STAFF
