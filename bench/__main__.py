# SPDX-License-Identifier: EUPL-1.2
"""Runs every measurement in one go, prints what it finds, and leaves neither a file nor a process behind."""

import logging
import signal
import sys
from types import FrameType

from bench.baking import measure_baking
from bench.browser import measure_in_chromium
from bench.casework import measure_casework
from bench.faces import public_face
from bench.installation import ale_in_a_temporary_home
from bench.letterbox import measure_letterbox
from bench.machine import describe_machine
from bench.report import Finding, summary
from bench.sealing import measure_sealing
from bench.speed import measure_speed
from bench.trail import measure_trail
from bench.weight import measure_weight

LONGEST = 480  # seconds
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class TookTooLong(SystemExit):
    """The machine is too busy for the numbers to mean anything."""


def run() -> None:
    """Measure, section by section; each prints before the next begins, and what was found is kept when one fails."""
    describe_machine()
    findings: list[Finding] = []
    try:
        findings.extend(measure_sealing())
        findings.extend(measure_trail())
        findings.extend(measure_letterbox())
        findings.extend(measure_casework())
        with ale_in_a_temporary_home() as installation:
            findings += measure_weight(installation.release())
            with public_face(installation, "/ale/") as home:
                findings += measure_in_chromium(home.url)
            for each in (measure_speed, measure_baking):
                findings.extend(each(installation))  # one by one: those before an interruption are kept
    finally:
        if findings:
            summary(findings)


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    """Stop once; a second Ctrl-C must not interrupt the stopping of the servers."""
    for each in STOPPING:
        signal.signal(each, signal.SIG_IGN)
    logging.getLogger("asyncio").disabled = True  # Chromium's driver met the same Ctrl-C; its end is no news
    raise KeyboardInterrupt


def _give_up(_signal: int, _frame: FrameType | None) -> None:
    message = f"This took more than {LONGEST} seconds and was stopped. Try again when the machine has less to do."
    raise TookTooLong(message)


if __name__ == "__main__":
    for each in STOPPING:
        signal.signal(each, _interrupt)
    signal.signal(signal.SIGALRM, _give_up)
    signal.alarm(LONGEST)
    try:
        run()
    except KeyboardInterrupt:
        sys.exit("\nStopped. Every server was stopped too, and the temporary folder is gone.")
