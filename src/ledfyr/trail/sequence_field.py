# SPDX-License-Identifier: EUPL-1.2
"""The number of a row: it never grows too large, and SQLite keeps it as the row's own number, without another index."""

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class SequenceField(models.BigIntegerField):  # type: ignore[type-arg]  # Django itself takes no types here
    """A bigint, and in SQLite the one type that it takes for the row's own number."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """Name the type as the database wants it."""
        return "integer" if connection.vendor == "sqlite" else "bigint"
