# SPDX-License-Identifier: EUPL-1.2
"""Whoever writes at the same time as others, in threads or processes, the chain stays one line without gaps."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connections, transaction

from ledfyr.trail.actions import record_acts
from ledfyr.trail.models import TrailRow
from ledfyr.trail.queries import verify_database
from ledfyr.trail.tests.cast import ANNA, BO, opening, recorded

WRITERS, EACH = 4, 25
PROCESS = Path(__file__).with_name("writing_process.py")


def test_threads_write_one_chain(using: str) -> None:
    def write(writer: int) -> None:
        for number in range(EACH):
            recorded(opening(f"{writer}-{number}"), using=using)
        connections[using].close()

    with ThreadPoolExecutor(WRITERS) as threads:
        list(threads.map(write, range(WRITERS)))

    found = verify_database(using)
    assert (found.faults, found.rows, found.last) == ([], WRITERS * EACH, WRITERS * EACH)


def test_processes_write_one_chain(using: str) -> None:
    settings = connections.settings[using]
    command = [sys.executable, PROCESS, settings["ENGINE"], str(settings["NAME"]), settings["HOST"], str(EACH)]

    writers = [subprocess.Popen(command) for _ in range(2)]

    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    found = verify_database(using)
    assert (found.faults, found.rows) == ([], 2 * EACH)


def test_a_writer_waits_for_the_one_before_and_follows_what_it_wrote(on_postgresql: str) -> None:
    def follow() -> int:
        try:
            return recorded(opening(2, by=BO), using=on_postgresql)
        finally:
            connections[on_postgresql].close()

    with ThreadPoolExecutor(1) as other:
        with transaction.atomic(using=on_postgresql):
            record_acts(using=on_postgresql, acts=[opening(1, by=ANNA)])
            waiting = other.submit(follow)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.3)
        assert waiting.result(timeout=30) == 2

    assert list(TrailRow.objects.using(on_postgresql).values_list("acted_by", flat=True)) == [17, 18]
