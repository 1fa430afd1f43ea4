# SPDX-License-Identifier: EUPL-1.2
"""Makes a trail that takes no more rows, as a full disk does, until the test's own transaction is rolled back."""

from django.db import connections

FULL = "CREATE TRIGGER full BEFORE INSERT ON trail_trailrow BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"


def let_trail_take_no_more(using: str) -> None:
    with connections[using].cursor() as cursor:
        cursor.execute(FULL)
