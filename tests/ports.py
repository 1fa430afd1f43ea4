# SPDX-License-Identifier: EUPL-1.2
"""Ports on which tests serve: each process of a test run has a range of its own, so that two never race for one."""

import os

from ledfyr.web.command_line.servers import first_taken_port

FIRST = 18000
OF_EACH_PROCESS = 300


def free_port(in_a_row: int = 1) -> int:
    """Give the first port of so many that nobody listens to."""
    process = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    first = FIRST + process * OF_EACH_PROCESS
    tried = range(first, first + OF_EACH_PROCESS, in_a_row)
    return next(port for port in tried if first_taken_port(range(port, port + in_a_row)) is None)
