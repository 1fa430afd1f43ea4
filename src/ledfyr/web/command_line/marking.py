# SPDX-License-Identifier: EUPL-1.2
"""Takes the mark of each database's access log once a day, and prints it to where the program's own output goes."""

from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.db import DatabaseError

from ledfyr.trail.actions import take_head_of_the_day
from ledfyr.trail.rules.heads import Head, printed


def marks_of_the_day(at: datetime) -> Iterator[str]:
    """One line for each log that has rows since its last mark; `ledfyr trail verify --head` reads such lines.

    A database that does not answer stops nothing: the mark is taken after the next bake.
    """
    for database in settings.DATABASES:
        try:
            taken = take_head_of_the_day(using=database, at=at)
        except DatabaseError:
            yield f"Dagens kontrollmärke för åtkomstloggen i databasen {database} gick inte att ta. Nytt försök följer."
        else:
            if taken:
                yield _said(taken)


def _said(taken: Head) -> str:
    named, groups = printed(taken)
    return f"Dagens kontrollmärke, att spara utanför Ledfyr: {named} {' '.join(groups)}"
