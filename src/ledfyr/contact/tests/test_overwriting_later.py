# SPDX-License-Identifier: EUPL-1.2
"""What could not leave the disk because somebody else was at work is owed, and leaves it when the clock tries again."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ledfyr.contact.models import Letter
from ledfyr.contact.overwriting import OWED, OWED_ANEW, overwrite_what_is_owed, owe_overwriting
from ledfyr.contact.tests.at_the_desk import opened
from ledfyr.contact.tests.on_disk import places_of, social_house_in
from ledfyr.contact.tests.test_disposing import approve, draw, end_a_thread
from ledfyr.keys.tests.cast import reception_of_two

DATABASES = ["default", "social"]


@pytest.mark.django_db(databases=DATABASES, transaction=True)
def test_a_disposal_while_somebody_reads_leaves_the_disk_at_the_next_try(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    files = tmp_path / "letters"
    with social_house_in(tmp_path) as house:
        end_a_thread(opened(reception_of_two()))
        envelope = bytes(Letter.objects.get().content.envelope)
        disposal = draw()
        with closing(sqlite3.connect(house)) as somebody:
            somebody.execute("BEGIN")
            somebody.execute("SELECT count(*) FROM contact_letter").fetchone()
            approve(disposal, files)
            assert places_of(envelope, tmp_path), "nobody was in the way"
            assert not overwrite_what_is_owed(files)

        with caplog.at_level(logging.INFO):
            assert overwrite_what_is_owed(files)

        assert places_of(envelope, tmp_path) == []
    assert not (files / OWED_ANEW).exists()
    assert caplog.messages == ["contact.freed_space_not_overwritten"] * 2 + ["contact.freed_space_overwritten"]


@pytest.mark.django_db(databases=DATABASES)
def test_where_nothing_is_owed_nothing_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ledfyr.contact.overwriting.overwrite_freed_space", None)

    assert overwrite_what_is_owed(tmp_path)


def test_what_goes_meanwhile_is_owed_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def overwrite(*, write_anew: bool) -> bool:
        asked.append(write_anew)
        (tmp_path / OWED).touch()
        return True

    monkeypatch.setattr("ledfyr.contact.overwriting.overwrite_freed_space", overwrite)
    for write_anew in (False, True):
        owe_overwriting(tmp_path, write_anew=write_anew)

    overwrite_what_is_owed(tmp_path)

    assert asked == [True]
    assert [path.name for path in tmp_path.iterdir()] == [OWED]
