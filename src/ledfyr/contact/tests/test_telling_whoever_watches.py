# SPDX-License-Identifier: EUPL-1.2
"""The clock tells whoever watches by an e-mail that says nothing, once; an overdue promise goes on to the manager."""

from datetime import timedelta

import pytest
from django.core import mail

from ledfyr.contact.actions.absences import state_absence
from ledfyr.contact.actions.assigning import assign_thread
from ledfyr.contact.actions.notifying import NOTICE, SUBJECT, keep_watch
from ledfyr.contact.models import Handling
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.tests.people_who_watch import People, people, told
from ledfyr.keys.tests.cast import NOW, TODAY
from ledfyr.trail.models import TrailRow

__all__ = ["people"]

pytestmark = pytest.mark.django_db(databases=["default", "social"])
IN_A_WEEK = NOW + timedelta(days=7)


def test_a_new_letter_is_told_to_everybody_who_answers_and_only_once(people: People) -> None:
    people.post()

    assert keep_watch(at=NOW) == 2
    assert told() == {people.anna.email, people.berit.email}
    assert keep_watch(at=NOW + timedelta(minutes=1)) == 0


def test_an_e_mail_says_nothing(people: People) -> None:
    thread = people.post()
    keep_watch(at=NOW)

    said = {(message.subject, str(message.body)) for message in mail.outbox}
    assert said == {(SUBJECT, NOTICE)}
    assert thread.pk.hex not in mail.outbox[0].message().as_string()


def test_the_substitute_is_told_of_what_somebody_has_who_is_away(people: People) -> None:
    assign_thread(thread=people.post(), to=people.anna.pk, by=people.acting(people.anna), at=NOW)
    state_absence(
        unit=people.unit.pk,
        account=people.anna.pk,
        days=(TODAY, TODAY),
        substitute=people.berit.pk,
        by=people.acting(people.anna),
        at=NOW,
    )

    keep_watch(at=NOW)

    assert told() == {people.berit.email}


def test_the_manager_is_told_when_nobody_stands_in(people: People) -> None:
    assign_thread(thread=people.post(), to=people.anna.pk, by=people.acting(people.anna), at=NOW)
    people.anna.access_rights.update(ended_on=TODAY)

    keep_watch(at=NOW)

    assert told() == {people.vera.email}


def test_an_overdue_promise_goes_to_the_manager_each_day_and_is_lifted_once(people: People) -> None:
    thread = people.post()

    for moment in (IN_A_WEEK, IN_A_WEEK + timedelta(hours=1), IN_A_WEEK + timedelta(days=1)):
        keep_watch(at=moment)

    everybody = [people.anna.email, people.berit.email, people.vera.email]
    assert sorted(address for message in mail.outbox for address in message.to) == sorted(2 * everybody)
    assert Handling.objects.get(thread=thread).escalated_on == TODAY + timedelta(days=7)
    assert TrailRow.objects.using("social").filter(verb=ContactVerb.ESCALATED.code).count() == 1


def test_an_unread_letter_goes_to_the_manager_although_the_answer_is_not_due_yet(people: People) -> None:
    thread = people.post()  # on a Monday
    Handling.objects.filter(thread=thread).update(answer_due_on=TODAY + timedelta(days=20))
    assert Handling.objects.get(thread=thread).read_due_on == TODAY + timedelta(days=1)

    seen = []
    for days in range(4):
        keep_watch(at=NOW + timedelta(days=days))
        seen.append(told())

    reception = {people.anna.email, people.berit.email}
    assert seen == [reception, reception, reception, {*reception, people.vera.email}]
    assert Handling.objects.get(thread=thread).escalated_on == TODAY + timedelta(days=3)


def test_a_danger_is_told_although_it_was_answered(people: People) -> None:
    thread = people.post()
    Handling.objects.filter(thread=thread).update(is_acute=True, waiting_since=None, answer_due_on=None)

    keep_watch(at=NOW)

    assert told() == {people.anna.email, people.berit.email, people.vera.email}


def test_a_notice_that_could_not_be_sent_is_tried_again(
    people: People, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    people.post()
    with monkeypatch.context() as patched:
        patched.setattr("ledfyr.contact.notices.send_mail", _refused)
        assert keep_watch(at=NOW) == 0

    assert keep_watch(at=NOW + timedelta(minutes=1)) == 2
    assert {record.getMessage() for record in caplog.records} == {"contact.notice_not_sent"}


def _refused(*_message: object) -> int:
    raise OSError
