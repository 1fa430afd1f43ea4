# SPDX-License-Identifier: EUPL-1.2
"""A thread goes to oneself, a colleague or a second reader, and never to whoever could not or should not read it."""

from datetime import timedelta

import pytest

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.absences import end_absence, state_absence
from ledfyr.contact.actions.assigning import assign_thread, declare_conflict, name_second_reader
from ledfyr.contact.actions.sorting import set_aside
from ledfyr.contact.models import Absence, Handling
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.tests.at_the_desk import Desk
from ledfyr.keys.tests.cast import ANNA, BERIT, CARIN, NOW, RECEPTION, TODAY, acting
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])
TOMORROW, NEXT_WEEK = TODAY + timedelta(days=1), TODAY + timedelta(days=7)


def test_a_colleague_takes_over_and_the_trail_says_to_whom_it_went(desk: Desk) -> None:
    thread = desk.thread()

    assign_thread(thread=thread, to=BERIT, by=acting(ANNA), at=NOW)

    assert Handling.objects.get(thread=thread).assigned_to == BERIT
    row = TrailRow.objects.using("social").filter(verb=ContactVerb.ASSIGNED.code).order_by("sequence").last()
    assert row is not None
    assert (row.acted_by, row.reference) == (ANNA, str(BERIT))


def test_whoever_has_no_part_in_the_key_is_given_nothing(desk: Desk) -> None:
    thread = desk.thread()

    with pytest.raises(ContactActRefused, match="enhetens nyckel"):
        assign_thread(thread=thread, to=CARIN, by=acting(ANNA), at=NOW)

    assert Handling.objects.get(thread=thread).assigned_to == ANNA


def test_whoever_is_too_close_is_not_given_the_thread_by_somebody_else(desk: Desk) -> None:
    thread = desk.thread()
    declare_conflict(thread=thread, account=BERIT, by=acting(BERIT), at=NOW)

    with pytest.raises(ContactActRefused, match="jäv"):
        assign_thread(thread=thread, to=BERIT, by=acting(ANNA), at=NOW)


def test_two_who_take_a_free_thread_do_not_take_it_from_each_other(desk: Desk) -> None:
    thread = desk.thread(to=None)
    assign_thread(thread=thread, to=ANNA, by=acting(ANNA), at=NOW, only_if_free=True)

    with pytest.raises(ContactActRefused, match="hann ta hand"):
        assign_thread(thread=thread, to=BERIT, by=acting(BERIT), at=NOW, only_if_free=True)

    assert Handling.objects.get(thread=thread).assigned_to == ANNA


def test_whoever_is_too_close_neither_puts_the_thread_away_nor_chooses_who_reads_it(desk: Desk) -> None:
    thread = desk.thread()
    declare_conflict(thread=thread, account=BERIT, by=acting(BERIT), at=NOW)

    with pytest.raises(ContactActRefused, match="jäv"):
        set_aside(thread=thread, by=acting(BERIT), at=NOW)
    with pytest.raises(ContactActRefused, match="jäv"):
        name_second_reader(thread=thread, to=None, by=acting(BERIT), at=NOW)
    with pytest.raises(ContactActRefused, match="jäv"):
        assign_thread(thread=thread, to=ANNA, by=acting(BERIT), at=NOW)

    assert Handling.objects.get(thread=thread).set_aside_on is None


def test_a_second_reader_reads_until_there_is_none(desk: Desk) -> None:
    thread = desk.thread()
    name_second_reader(thread=thread, to=BERIT, by=acting(ANNA), at=NOW)
    assert desk.read(thread, BERIT).letters

    name_second_reader(thread=thread, to=None, by=acting(ANNA), at=NOW)

    with pytest.raises(ContactActRefused, match="inte hand om"):
        desk.read(thread, BERIT)


def test_the_one_who_has_it_is_not_second_reader_too(desk: Desk) -> None:
    with pytest.raises(ContactActRefused, match="andra läsare"):
        name_second_reader(thread=desk.thread(), to=ANNA, by=acting(ANNA), at=NOW)


@pytest.mark.parametrize(
    ("first", "last", "substitute", "reason"),
    [
        (TOMORROW, TODAY, BERIT, "för tidigt"),
        (TODAY, TODAY + timedelta(days=400), BERIT, "längre än ett år"),
        (TODAY, NEXT_WEEK, ANNA, "ersätta dig själv"),
        (TODAY, NEXT_WEEK, CARIN, "enhetens nyckel"),
    ],
)
def test_an_absence_that_nobody_could_stand_in_for_is_refused(
    desk: Desk, first: object, last: object, substitute: int, reason: str
) -> None:
    days = (first, last)
    with pytest.raises(ContactActRefused, match=reason):
        state_absence(unit=RECEPTION, account=ANNA, days=days, substitute=substitute, by=acting(ANNA), at=NOW)  # type: ignore[arg-type]  # days of the table

    assert desk.ring.unit == RECEPTION
    assert not Absence.objects.exists()


def test_an_absence_is_replaced_by_the_next_and_ended_by_coming_back(desk: Desk) -> None:
    for last in (TOMORROW, NEXT_WEEK):
        days = (TODAY, last)
        state_absence(unit=RECEPTION, account=ANNA, days=days, substitute=BERIT, by=acting(ANNA), at=NOW)
    assert [absence.away_until for absence in Absence.objects.all()] == [NEXT_WEEK]

    end_absence(unit=RECEPTION, account=ANNA, by=acting(ANNA), at=NOW)

    assert desk.ring.unit == RECEPTION
    assert not Absence.objects.exists()
