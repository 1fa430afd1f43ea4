# SPDX-License-Identifier: EUPL-1.2
"""A test letter goes the whole way to a key of its own and back; wherever it stops, somebody is told."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail

from ledfyr.contact.actions import drilling
from ledfyr.contact.actions.drilling import TOLD, drill_when_due, run_drill
from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.drill_key import NAME, drill_ring
from ledfyr.contact.models import CameBy, DrillRun, Letter, Reached, RegisterEntry, Thread
from ledfyr.contact.queries.drills import is_drill_worrying
from ledfyr.contact.queries.for_senders import open_thread
from ledfyr.contact.queries.statistics import statistics_of
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.drilling import DRILL_UNIT, News, drill_nonce
from ledfyr.contact.rules.receipts import Misread, read_receipt
from ledfyr.contact.tests.at_the_desk import PEPPER, WORRIED, Desk
from ledfyr.keys.tests.cast import NOW, RECEPTION, TODAY
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import account, holds

pytestmark = pytest.mark.django_db(databases=["default", "social"])
TONIGHT = NOW.replace(hour=1, minute=30)  # half past two in Sweden


@dataclass
class Straight:
    """A visitor who goes past the pages; it can lose what it was given at either step."""

    loses: str = ""
    seen: list[CameBy] = field(default_factory=list)

    def write(self, municipality: str, nonce: bytes, text: str) -> str:
        if self.loses == "letter":
            message = "no connection"
            raise OSError(message)
        receipt = post_letter(
            Posted(municipality, Door.QUESTION, "sv", nonce, {Field.TEXT: text}), pepper=PEPPER, at=NOW
        )
        return " ".join(receipt.words)

    def come_back(self, municipality: str, receipt: str) -> str:
        self.seen += [CameBy(came_by) for came_by in Thread.objects.values_list("came_by", flat=True)]
        read = read_receipt(receipt, pepper=PEPPER)
        assert not isinstance(read, Misread)
        shown = open_thread(read, municipality=municipality, pepper=PEPPER)
        return "" if self.loses == "answer" else " ".join(each.content.text for each in shown.letters if each.content)


def drill(home: Path, visitor: Straight) -> DrillRun:
    return run_drill(municipality="ale", visitor=visitor, home=home, pepper=PEPPER, at=NOW)


@pytest.mark.usefixtures("desk")
def test_a_test_letter_comes_back_and_is_removed(tmp_path: Path) -> None:
    visitor = Straight()
    run = drill(tmp_path, visitor)

    assert (run.reached, run.run_on, visitor.seen) == (Reached.REMOVED, TODAY, [CameBy.DRILL])
    assert not Thread.objects.exists()


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("loses", "reached"), [("letter", Reached.NOTHING), ("answer", Reached.ANSWERED)])
def test_it_says_how_far_it_came_and_leaves_nothing(tmp_path: Path, loses: str, reached: Reached) -> None:
    run = drill(tmp_path, Straight(loses))

    assert run.reached == reached
    assert not Letter.objects.exists()


def test_what_others_wrote_is_never_touched(desk: Desk, tmp_path: Path) -> None:
    receipt = desk.post()
    for loses in ("", "letter", "answer"):
        drill(tmp_path, Straight(loses))

    letter = Letter.objects.get()
    assert open_thread(receipt, municipality="ale", pepper=PEPPER).letters[0].content
    with drill_ring(tmp_path, at=NOW) as ring, pytest.raises(SealingRefused):
        ring.read(letter)
    assert desk.thread_of(receipt).unit == RECEPTION


@pytest.mark.usefixtures("desk")
def test_staff_neither_meet_register_nor_count_it(tmp_path: Path) -> None:
    with drill_ring(tmp_path, at=NOW):
        nonce = drill_nonce(bytes(16), PEPPER)
        post_letter(Posted("ale", Door.QUESTION, "sv", nonce, {Field.TEXT: WORRIED}), pepper=PEPPER, at=NOW)

    assert Thread.objects.get().unit == DRILL_UNIT
    assert [meet_letters(unit=unit, municipality="ale", at=NOW) for unit in (RECEPTION, DRILL_UNIT)] == [0, 0]
    assert not RegisterEntry.objects.exists()
    assert {line.figures.letters for line in statistics_of("ale", TODAY + timedelta(days=31))} == {0}


@pytest.mark.usefixtures("desk")
def test_a_key_that_was_lost_is_made_anew(tmp_path: Path) -> None:
    drill(tmp_path, Straight())
    (tmp_path / NAME).write_text("broken", encoding="ascii")

    assert drill(tmp_path, Straight()).reached == Reached.REMOVED
    assert drill(tmp_path, Straight()).reached == Reached.REMOVED
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def tonight(home: Path, visitor: Straight, days: int = 0, hours: int = 0) -> tuple[DrillRun, ...]:
    at = TONIGHT + timedelta(days=days, hours=hours)
    return drill_when_due(visitor=visitor, home=home, pepper=PEPPER, at=at)


@pytest.fixture
def told(desk: Desk) -> None:
    """Vera looks after Ledfyr for the whole installation."""
    assert desk
    holds(account("vera"), Role.SYSTEM_ADMINISTRATOR, "", None, since=TODAY)


@pytest.mark.usefixtures("told")
def test_it_goes_once_a_night_and_nobody_is_told_when_it_works(tmp_path: Path) -> None:
    assert [len(tonight(tmp_path, Straight())) for _ in range(2)] == [1, 0]
    assert mail.outbox == []


@pytest.mark.usefixtures("told")
def test_somebody_is_told_once_when_it_fails(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        tonight(tmp_path, Straight("answer"))

    assert [len(letter.to) for letter in mail.outbox] == [1]
    assert caplog.messages == ["contact.drill_failed"]
    assert is_drill_worrying(RECEPTION, TODAY)


@pytest.mark.usefixtures("told")
def test_it_is_tried_again_each_hour_and_somebody_is_told_when_it_works_again(tmp_path: Path) -> None:
    runs = [len(tonight(tmp_path, Straight("letter"), hours=hours)) for hours in (0, 1, 2)]
    runs += [len(tonight(tmp_path, Straight(), hours=hours)) for hours in (3, 4)]

    assert runs == [1, 1, 1, 1, 0]
    assert [letter.subject for letter in mail.outbox] == [TOLD[news][0] for news in (News.LOST, News.BACK)]
    assert not is_drill_worrying(RECEPTION, TODAY)


@pytest.mark.usefixtures("told")
def test_somebody_is_told_when_it_has_not_run_for_two_nights(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    tonight(tmp_path, Straight())
    assert not is_drill_worrying(RECEPTION, TODAY + timedelta(days=1))
    assert is_drill_worrying(RECEPTION, TODAY + timedelta(days=2))

    tonight(tmp_path, Straight(), days=2)

    assert (len(mail.outbox), caplog.messages) == (1, ["contact.drill_missed"])


@pytest.mark.usefixtures("desk")
def test_old_results_go(tmp_path: Path) -> None:
    drill(tmp_path, Straight())
    tonight(tmp_path, Straight(), days=91)

    assert DrillRun.objects.get().run_on == TODAY + timedelta(days=91)


def test_the_text_says_that_nobody_has_to_answer() -> None:
    assert "ingen behöver svara" in drilling.TEXT
