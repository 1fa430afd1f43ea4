# SPDX-License-Identifier: EUPL-1.2
"""Processes, the database and the disk are taken away while letters are posted: none is lost, halved or doubled."""

import random
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from ledfyr.trail.tests.postgres import PostgresServer
from ledfyr.web.narrow_connection import LETTERBOX, grants_for
from tests.letters_at_work import Letters

LETTERS, WRITERS = 1_000, 2
BETWEEN_KILLS = (20, 80)  # letters
LONGEST_AFTER = 0.03  # seconds after one, so that the kill comes anywhere in the next
SAMPLE = 50  # receipts, each of which takes its time on purpose
LETTERBOX_ROLE = "letterbox_under_kills"
LARGEST_FILE = 1_000_000  # bytes
ON_A_FULL_DISK, WHILE_TAKEN_AWAY = 150, 100  # letters

chance = random.Random()  # noqa: S311  # moments to kill at, not a secret


@pytest.fixture
def letters(tmp_path: Path) -> Letters:
    return Letters.set_up(tmp_path)


def post_and_be_killed(
    letters: Letters, first: int, *, act: str = "post", end: int = LETTERS, between: tuple[int, int] = BETWEEN_KILLS
) -> tuple[dict[int, str], int]:
    """Post every second letter, from one process after another; give the receipts and the number of kills."""
    acknowledged: dict[int, str] = {}
    number, kills = first, 0
    while number < end:
        process = letters.start(act, number, WRITERS, end)
        most = chance.randint(*between)
        assert process.stdout is not None
        for said, line in enumerate(process.stdout, start=1):
            written, _, words = line.strip().partition(" ")
            acknowledged[int(written)] = words
            number = int(written) + WRITERS
            if said == most:
                time.sleep(chance.uniform(0, LONGEST_AFTER))
                process.kill()
                kills += 1
        process.communicate()
    return acknowledged, kills


def test_a_thousand_letters_while_the_processes_are_killed(letters: Letters) -> None:
    with ThreadPoolExecutor(WRITERS) as senders:
        told = list(senders.map(lambda first: post_and_be_killed(letters, first), range(WRITERS)))
    acknowledged = {number: words for receipts, _ in told for number, words in receipts.items()}
    assert sum(kills for _, kills in told) > 10, "the processes ended before they were killed; nothing was tried"

    found = letters.look()

    assert found["numbers"] == list(range(LETTERS))  # each once, those that were sent again too
    assert (found["threads"], found["without_letter"], found["broken"]) == (LETTERS, 0, 0)
    tried = chance.sample(sorted(acknowledged), SAMPLE)
    assert letters.opened([acknowledged[number] for number in tried]) == tried


def test_a_disk_that_is_full(letters: Letters) -> None:
    said = letters.run("post", 0, 1, ON_A_FULL_DISK, LARGEST_FILE)
    kept = [int(line.split()[0]) for line in said if not line.startswith("refused")]
    assert 0 < len(kept) < ON_A_FULL_DISK, "the disk was never full, or always"

    found = letters.look()
    assert (found["numbers"], found["broken"], found["without_letter"]) == (kept, 0, 0)

    letters.run("post", 0, 1, ON_A_FULL_DISK)  # with room again, whoever presses the button again
    assert letters.look()["numbers"] == list(range(ON_A_FULL_DISK))


def test_a_database_that_hangs_up(postgres_server: PostgresServer, tmp_path: Path) -> None:
    with in_postgresql(postgres_server, tmp_path) as letters:
        process = letters.start("insist", 0, WHILE_TAKEN_AWAY)
        with hanging_up(postgres_server):
            said = (process.communicate()[0]).splitlines()
        refused = [line for line in said if line.startswith("refused")]
        assert process.returncode == 0
        assert refused, "no connection was lost; nothing was tried"

        found = letters.look()
        assert (found["numbers"], found["broken"]) == (list(range(WHILE_TAKEN_AWAY)), 0)
        assert (found["threads"], found["without_letter"]) == (WHILE_TAKEN_AWAY, 0)


@contextmanager
def in_postgresql(server: PostgresServer, home: Path) -> Iterator[Letters]:
    """A home whose letters lie in PostgreSQL, where the letterbox has a role of its own."""
    name = f"letters_{uuid4().hex}"
    server.run(f"CREATE DATABASE {name}")
    address = f"postgresql://{{role}}@/{name}"
    letters = Letters.set_up(home, PGHOST=server.folder, LEDFYR_SOCIAL_DATABASE=address.format(role="postgres"))
    server.run(f"CREATE ROLE {LETTERBOX_ROLE} LOGIN", grants_for(LETTERBOX_ROLE, LETTERBOX), database=name)
    try:
        made = replace(letters, as_letterbox={"LEDFYR_SOCIAL_DATABASE": address.format(role=LETTERBOX_ROLE)})
        made.run("post", 0, 1, 0)  # the first start asks the database whether a pepper is missed, and makes one
        yield made
    finally:
        server.run(f"DROP OWNED BY {LETTERBOX_ROLE}", f"DROP ROLE {LETTERBOX_ROLE}", database=name)
        server.run(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def hanging_up(server: PostgresServer) -> Iterator[None]:
    """End every connection of the letterbox's role, again and again."""
    done = threading.Event()
    ending = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{LETTERBOX_ROLE}'"  # noqa: S608

    def end() -> None:
        while not done.wait(chance.uniform(0.02, 0.2)):
            server.run(ending)

    with ThreadPoolExecutor(1) as ender:
        ended = ender.submit(end)
        try:
            yield
        finally:
            done.set()
            ended.result()
