# SPDX-License-Identifier: EUPL-1.2
"""A change of a unit's key is killed at random moments; everything can be read at each of them, and it is finished."""

import random
import time
from pathlib import Path

from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.tests.cast import ANNA, BERIT
from ledfyr.keys.tests.processes import SharedDatabase, let_go, said_by

LETTERS, AT_ONCE, KILLS = 300, 4, 5
LONGEST_BEFORE_A_KILL = 0.25  # seconds; the whole change takes about one


def test_whatever_the_moment_nothing_is_lost(tmp_path: Path) -> None:
    shared = SharedDatabase.in_a_file(tmp_path / "social.sqlite3")
    said = shared.run("prepare", LETTERS)
    removing = shared.start("remove", ANNA, BERIT)
    let_go(removing)
    assert said_by(removing) == "removed"

    seen = []
    for kill in range(KILLS):
        process = shared.start("reseal", ANNA, AT_ONCE)
        let_go(process)
        time.sleep(random.uniform(0, LONGEST_BEFORE_A_KILL * (kill + 1) / KILLS))  # noqa: S311  # a moment to kill at, not a secret
        process.kill()
        process.communicate()
        found = shared.run("look", ANNA)
        seen.append(found["versions"])
        assert (found["texts"], found["faults"]) == (said, [])

    assert [1, 2] in seen, "the kills came before or after the change; nothing was tried"
    resealing = shared.start("reseal", ANNA, AT_ONCE)
    let_go(resealing)
    assert said_by(resealing) == 0
    found = shared.run("look", ANNA)
    assert (found["texts"], found["versions"], found["changing"]) == (said, [2], 0)
    assert (found["damaged"], found["faults"]) == (0, [])
    assert found["verbs"].count(KeysVerb.ROTATION_DONE.code) == 1
