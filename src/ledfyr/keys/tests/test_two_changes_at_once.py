# SPDX-License-Identifier: EUPL-1.2
"""Two processes that change a unit's key at the same moment: one is refused, and both may seal anew side by side."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.tests.cast import ANNA, BERIT, CARIN
from ledfyr.keys.tests.processes import SharedDatabase, let_go, said_by
from ledfyr.trail.tests.postgres import PostgresServer

LETTERS = 60


@pytest.fixture(params=["sqlite", "postgresql"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SharedDatabase]:
    if request.param == "sqlite":
        yield SharedDatabase.in_a_file(tmp_path / "social.sqlite3")
        return
    server = request.getfixturevalue("postgres_server")
    assert isinstance(server, PostgresServer)
    with server.copy_of("template1") as name:
        yield SharedDatabase("django.db.backends.postgresql", name, server.folder)


def test_one_change_is_refused_and_two_processes_finish_the_other(shared: SharedDatabase) -> None:
    said = shared.run("prepare", LETTERS)

    removing = [shared.start("remove", ANNA, CARIN), shared.start("remove", BERIT, CARIN)]
    let_go(*removing)
    outcomes = sorted(said_by(each) for each in removing)
    resealing = [shared.start("reseal", account, 7) for account in (ANNA, BERIT)]
    let_go(*resealing)
    assert [said_by(each) for each in resealing] == [0, 0]

    found = shared.run("look", BERIT)
    assert outcomes[1] == "removed"
    assert outcomes[0] in ("Enhetens nyckel byts redan.", "Kontot har ingen del i enhetens nyckel.")
    assert (found["texts"], found["versions"]) == (said, [2])
    assert (found["changing"], found["damaged"], found["faults"]) == (0, 0, [])
    assert found["verbs"].count(KeysVerb.ROTATION_DONE.code) == 1


def test_two_who_take_each_other_out_do_not_both_succeed(shared: SharedDatabase) -> None:
    said = shared.run("prepare", LETTERS)

    removing = [shared.start("remove", ANNA, BERIT), shared.start("remove", BERIT, ANNA)]
    let_go(*removing)
    outcomes = [said_by(each) for each in removing]

    assert outcomes.count("removed") == 1
    stays = (ANNA, BERIT)[outcomes.index("removed")]
    resealing = shared.start("reseal", stays, 100)
    let_go(resealing)
    assert said_by(resealing) == 0
    assert shared.run("look", stays)["texts"] == said
