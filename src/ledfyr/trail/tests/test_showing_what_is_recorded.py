# SPDX-License-Identifier: EUPL-1.2
"""Log before show: whoever reads gets the answer when the read is lasting in the trail, and otherwise nothing."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import DatabaseError, connections, transaction

from ledfyr.trail.actions import ActRefused, ReadNotRecorded, recording, show_recorded
from ledfyr.trail.models import TrailRow
from ledfyr.trail.tests.cast import opening

ANSWER = "what stands in the case"


def run(using: str, statement: str) -> None:
    with connections[using].cursor() as cursor:
        cursor.execute(statement)


def make_read_only(using: str) -> None:
    """As a disk that is full or a replica would."""
    if connections[using].vendor == "sqlite":
        run(using, "PRAGMA query_only = 1")
    else:
        run(using, "SET default_transaction_read_only = on")


def test_what_was_read_is_shown_when_it_is_recorded(using: str) -> None:
    shown = show_recorded(lambda: ANSWER, using=using, acts=[opening()])

    assert shown == ANSWER
    assert TrailRow.objects.using(using).get().record == "4711"


def test_a_trail_that_cannot_be_written_shows_nothing_and_reads_nothing(using: str) -> None:
    read: list[str] = []
    make_read_only(using)

    with pytest.raises(ReadNotRecorded):
        show_recorded(lambda: read.append(ANSWER), using=using, acts=[opening()])
    assert read == []


def test_a_table_that_is_gone_shows_nothing(using: str) -> None:
    run(using, "DROP TABLE trail_trailrow")

    with pytest.raises(ReadNotRecorded):
        show_recorded(lambda: ANSWER, using=using, acts=[opening()])


def test_what_cannot_be_made_lasting_is_not_shown(using: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off() -> None:
        message = "the disk is full"
        raise DatabaseError(message)

    monkeypatch.setattr(connections[using], "_commit", break_off)

    with pytest.raises(ReadNotRecorded):
        show_recorded(lambda: ANSWER, using=using, acts=[opening()])


def test_what_the_database_said_is_not_passed_on(using: str) -> None:
    make_read_only(using)

    with pytest.raises(ReadNotRecorded) as refused:
        show_recorded(lambda: ANSWER, using=using, acts=[opening()])
    assert str(refused.value) == ""
    assert refused.value.__suppress_context__


def test_a_read_that_fails_is_neither_shown_nor_recorded(using: str) -> None:
    def missing() -> str:
        raise LookupError

    with pytest.raises(LookupError):
        show_recorded(missing, using=using, acts=[opening()])
    assert not TrailRow.objects.using(using).exists()


def test_nothing_is_shown_while_an_outer_transaction_could_still_roll_back(using: str) -> None:
    with transaction.atomic(using=using), pytest.raises(RuntimeError, match="durable"):
        show_recorded(lambda: ANSWER, using=using, acts=[opening()])


def test_nothing_is_shown_without_an_act(using: str) -> None:
    with pytest.raises(ActRefused):
        show_recorded(lambda: ANSWER, using=using, acts=[])


def test_whoever_waits_too_long_for_another_writer_is_shown_nothing(
    using: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask() -> None:
        try:
            if connections[using].vendor == "sqlite":
                run(using, "PRAGMA busy_timeout = 100")
            with pytest.raises(ReadNotRecorded):
                show_recorded(lambda: ANSWER, using=using, acts=[opening(1)])
        finally:
            connections[using].close()

    monkeypatch.setattr(recording, "LONGEST_WAIT", "100ms")

    with ThreadPoolExecutor(1) as other, transaction.atomic(using=using):
        recording.record_acts(using=using, acts=[opening(2)])
        other.submit(ask).result(timeout=30)
    assert TrailRow.objects.using(using).get().record == "2"
