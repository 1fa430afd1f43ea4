# SPDX-License-Identifier: EUPL-1.2
"""The work of each minute: one chore that fails stops none of the others, and the log gets a code alone."""

import logging
from datetime import UTC, datetime

import pytest

from ledfyr.web.command_line.tending import remove_files_of_no_letter, tend

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def test_one_that_fails_stops_none_of_the_others(caplog: pytest.LogCaptureFixture) -> None:
    done: list[datetime] = []

    def fail(_at: datetime) -> None:
        message = "Eva Ek, 070-174 06 05"
        raise ValueError(message)

    with caplog.at_level(logging.ERROR):
        tend(NOW, [fail, done.append])
    assert done == [NOW]
    assert caplog.messages == ["tending.chore_failed"]
    assert all(record.exc_info is None for record in caplog.records)


@pytest.mark.django_db(databases=["default", "social"])
def test_every_chore_has_nothing_to_do_in_an_empty_house(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        tend(NOW)
    assert caplog.messages == []


def test_all_files_are_looked_at_at_the_beginning_of_each_hour_and_new_ones_each_minute(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(
        "ledfyr.web.command_line.tending.dispose_of_orphans", lambda *_files, only_new, **_at: asked.append(only_new)
    )

    for minute in (0, 1, 2, 59):
        remove_files_of_no_letter(NOW.replace(minute=minute))

    assert asked == [False, False, True, True]
