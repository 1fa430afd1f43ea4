# SPDX-License-Identifier: EUPL-1.2
"""A question becomes a report by its sender's own act, and otherwise only when staff say how a child is in danger."""

from collections.abc import Mapping

import pytest

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.handing_over import hand_over_report
from ledfyr.contact.models import HandedOver, Handling, Thread
from ledfyr.contact.own_words import ContactReason, ContactVerb
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.reporting import why_not_hand_over
from ledfyr.contact.tests.at_the_desk import Desk, reader
from ledfyr.keys.sealed_record import SealedRecord
from ledfyr.keys.tests.cast import ANNA, NOW, acting
from ledfyr.trail.models import TrailRow

DANGER = "Brodern hotar henne med kniv, och hon är tolv år."


@pytest.mark.parametrize(
    ("door", "danger", "done_before", "becomes"),
    [
        (Door.CHILD, "", False, True),
        (Door.MANDATED, "", False, True),
        (Door.QUESTION, "", False, False),
        (Door.QUESTION, "fara", False, False),
        (Door.QUESTION, DANGER, False, True),
        (Door.LEAVING, "", False, False),
        (Door.CONSULTATION, DANGER, False, True),
        (Door.ADULT, "", False, False),
        (Door.CHILD, "", True, False),
        (Door.QUESTION, DANGER, True, False),
    ],
)
def test_a_thread_becomes_a_report(door: Door, danger: str, done_before: bool, becomes: bool) -> None:  # noqa: FBT001  # the tables' own columns
    assert (why_not_hand_over(door, danger, is_handed_over=done_before) is None) is becomes


def hand_over(desk: Desk, thread: Thread, danger: str = "") -> HandedOver:
    return hand_over_report(thread=thread, danger=danger, reader=reader(), ring=desk.ring, by=acting(ANNA), at=NOW)


@pytest.mark.django_db(databases=["default", "social"])
def test_the_reason_is_sealed_and_the_trail_has_its_code(desk: Desk) -> None:
    thread = desk.thread()

    handed = hand_over(desk, thread, DANGER)

    assert DANGER.encode() not in bytes(HandedOver.objects.get().stated.envelope)
    assert desk.ring.read(handed)["stated"] == DANGER
    assert desk.read(thread).danger_stated == DANGER
    assert Handling.objects.get(thread=thread).outcome == "report"
    row = TrailRow.objects.using("social").get(verb=ContactVerb.HANDED_OVER.code)
    assert row.reason == ContactReason.CHILD_IN_DANGER.code


@pytest.mark.django_db(databases=["default", "social"])
def test_a_question_without_danger_stays_a_question_and_the_try_is_recorded(desk: Desk) -> None:
    thread = desk.thread()

    with pytest.raises(ContactActRefused, match="kap"):
        hand_over(desk, thread)

    assert not HandedOver.objects.exists()
    assert TrailRow.objects.using("social").filter(verb=ContactVerb.HAND_OVER_REFUSED.code).count() == 1


@pytest.mark.django_db(databases=["default", "social"])
def test_a_senders_own_report_is_handed_over_without_a_reason(desk: Desk) -> None:
    handed = hand_over(desk, desk.thread(door=Door.CHILD))

    assert (handed.because, desk.ring.read(handed)["stated"]) == ("report", "")


class PressedMeanwhile:
    """A ring with which somebody else hands the same thread over, after it was seen not to be."""

    def __init__(self, desk: Desk, thread: Thread) -> None:
        self.desk, self.thread = desk, thread

    def write(self, record: SealedRecord, texts: Mapping[str, str]) -> None:
        hand_over(self.desk, self.thread, DANGER)
        self.desk.ring.write(record, texts)


@pytest.mark.django_db(databases=["default", "social"])
def test_pressed_twice_at_the_same_moment_it_is_one_report(desk: Desk) -> None:
    thread = desk.thread()

    handed = hand_over_report(
        thread=thread,
        danger=DANGER,
        reader=reader(),
        ring=PressedMeanwhile(desk, thread),  # type: ignore[arg-type]  # it writes, and nothing more is asked of it
        by=acting(ANNA),
        at=NOW,
    )

    assert handed == HandedOver.objects.get()
    assert TrailRow.objects.using("social").filter(verb=ContactVerb.HANDED_OVER.code).count() == 1
