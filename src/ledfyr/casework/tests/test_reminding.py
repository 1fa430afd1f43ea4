# SPDX-License-Identifier: EUPL-1.2
"""The clock reminds whoever has a case, by day and once, by an e-mail that says nothing; what is late goes further."""

from datetime import datetime, time, timedelta

import pytest
from django.core import mail

from ledfyr.casework.actions.reminding import NOTICE, SUBJECT, remind
from ledfyr.casework.models import Case, CaseConflict, Step
from ledfyr.casework.rules.reminding import Reminded, Reminder, WaitingCase, remind_of
from ledfyr.casework.rules.steps import StepKind
from ledfyr.contact.actions.absences import state_absence
from ledfyr.contact.rules.watching import AtWork
from ledfyr.contact.tests.people_who_watch import People, people, told
from ledfyr.keys.sealed_text import Sealed
from ledfyr.keys.tests.cast import NOW, TODAY
from ledfyr.law.opening_hours import STOCKHOLM

__all__ = ["people"]

ANNA, BERIT, VERA = 1, 2, 3
THERE = AtWork(frozenset({ANNA, BERIT}), managers=frozenset({VERA}))
WEEKS = timedelta(days=14)  # in which the choice is made whether to open an inquiry


def at(hour: int, days: int = 0) -> datetime:
    return datetime.combine(TODAY + timedelta(days=days), time(hour), STOCKHOLM)


@pytest.mark.parametrize(
    ("days", "clock", "is_of_today", "because"),
    [
        (1, "12:00", False, None),
        (0, "06:59", False, None),
        (0, "07:00", False, Reminded.TODAY),
        (0, "13:59", True, None),
        (0, "14:00", True, Reminded.TODAY),
        (0, "17:59", False, Reminded.TODAY),
        (0, "18:00", False, None),
        (-1, "07:00", False, Reminded.LATE),
        (-1, "18:00", False, None),
    ],
)
def test_a_reminder_comes_by_day_and_of_what_came_today_in_the_afternoon(
    days: int, clock: str, because: Reminded | None, *, is_of_today: bool
) -> None:
    case = WaitingCase(TODAY + timedelta(days=days), ANNA, is_of_today=is_of_today)

    reminder = remind_of(case, THERE, TODAY, time.fromisoformat(clock))

    assert (reminder.because if reminder else None) is because


@pytest.mark.parametrize(
    ("case", "accounts"),
    [
        (WaitingCase(TODAY, ANNA), {ANNA}),
        (WaitingCase(TODAY), {ANNA, BERIT}),
        (WaitingCase(TODAY, in_conflict=frozenset({BERIT})), {ANNA}),
        (WaitingCase(TODAY - timedelta(days=1), ANNA), {ANNA, VERA}),
        (WaitingCase(TODAY - timedelta(days=1), in_conflict=frozenset({VERA})), {ANNA, BERIT}),
    ],
)
def test_whoever_has_it_is_told_and_the_manager_of_what_is_late(case: WaitingCase, accounts: set[int]) -> None:
    reminder = remind_of(case, THERE, TODAY, time(9))

    assert isinstance(reminder, Reminder)
    assert reminder.accounts == accounts


def case_of(people: People, responsible: int | None) -> Case:
    """One in which the choice is due today."""
    received = TODAY - WEEKS
    case = Case(unit=people.unit.pk, municipality="ale", received_on=received, responsible=responsible)
    case.next_due_on = TODAY
    case.save()
    return case


@pytest.mark.django_db(databases=["default", "social"])
def test_one_e_mail_a_day_tells_of_all_cases_and_says_nothing(people: People) -> None:
    for _ in range(3):
        case_of(people, people.anna.pk)

    assert [remind(at=at(hour)) for hour in (6, 7, 8, 15)] == [0, 1, 0, 0]
    assert {(message.subject, str(message.body)) for message in mail.outbox} == {(SUBJECT, NOTICE)}
    assert told() == {people.anna.email}


@pytest.mark.django_db(databases=["default", "social"])
def test_what_is_late_goes_to_the_manager_each_day_until_it_is_done(people: People) -> None:
    case = case_of(people, people.anna.pk)

    assert [remind(at=at(9, days)) for days in (1, 2)] == [2, 2]
    assert told() == {people.anna.email, people.vera.email}
    taken = Step(unit=case.unit, case=case, kind=StepKind.NOT_OPENED, made_on=TODAY, made_by=people.anna.pk, once=b"1")
    taken.key_version, taken.content = 1, Sealed(b"", is_stored=True)
    taken.save()
    assert remind(at=at(9, 3)) == 0


@pytest.mark.django_db(databases=["default", "social"])
def test_the_substitute_is_reminded_of_the_cases_of_whoever_is_away_and_nobody_in_conflict(people: People) -> None:
    case = case_of(people, people.anna.pk)
    away, stands_in, by = people.anna.pk, people.berit.pk, people.acting(people.anna)
    state_absence(unit=people.unit.pk, account=away, days=(TODAY, TODAY), substitute=stands_in, by=by, at=NOW)

    assert (remind(at=at(9)), told()) == (1, {people.berit.email})
    CaseConflict.objects.create(case=case, account=stands_in, declared_on=TODAY)
    assert (remind(at=at(10)), told()) == (1, {people.vera.email})


@pytest.mark.django_db(databases=["default", "social"])
def test_a_reminder_that_could_not_be_sent_is_tried_again(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    case_of(people, people.anna.pk)
    with monkeypatch.context() as patched:
        patched.setattr("ledfyr.contact.notices.send_mail", _refused)
        assert remind(at=at(9)) == 0

    assert remind(at=at(10)) == 1


def _refused(*_message: object) -> int:
    raise OSError
