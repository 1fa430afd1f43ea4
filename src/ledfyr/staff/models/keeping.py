# SPDX-License-Identifier: EUPL-1.2
"""What the tables of this room say of themselves, and how two days are compared inside a database."""

from datetime import timedelta
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import F, FloatField, Func, Q
from django.db.models.lookups import LessThanOrEqual
from django.db.models.sql.compiler import SQLCompiler

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity

ABOUT_STAFF = Kept(Sensitivity.STAFF, KeptFor.WHILE_EMPLOYED)
# Who had which right on a past day is what a review of the log is read against, so it outlives the account.
RIGHTS_OF_STAFF = Kept(Sensitivity.STAFF, KeptFor.FIVE_YEARS_AFTER_IT_ENDED)
HISTORY_OF_STAFF = Kept(Sensitivity.STAFF, KeptFor.WITH_HISTORY)
ABOUT_THE_WORK = Kept(Sensitivity.INTERNAL, KeptFor.WITH_HISTORY)

Compiled = tuple[str, tuple[str | int, ...]]
LONGEST_YEAR = timedelta(days=365).days  # from the first day to the last, when there is a leap day between them


class DayNumber(Func):
    """A day as a number, in words that each database knows by itself, so that a constraint may count days."""

    output_field = FloatField()
    arity = 1

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **options: Any) -> Compiled:  # noqa: ANN401  # Django's own hook
        return self.as_sql(compiler, connection, function="julianday", **options)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **options: Any) -> Compiled:  # noqa: ANN401  # Django's own hook
        return self.as_sql(compiler, connection, template="(%(expressions)s - DATE '1970-01-01')", **options)


def within_a_year(first: str, last: str) -> Q:
    """The condition that the last day comes no later than a year after the first, both included."""
    return Q(LessThanOrEqual(DayNumber(last) - DayNumber(first), LONGEST_YEAR)) & Q(**{f"{last}__gte": F(first)})
