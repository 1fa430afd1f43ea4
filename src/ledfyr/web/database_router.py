# SPDX-License-Identifier: EUPL-1.2
"""Tells Django in which of the three databases a room's tables lie."""

from typing import Any

from django.db.models import Model

from ledfyr.web.databases import HOUSES, IN_EACH, SITE


class EachHouseItsOwn:
    """Tells Django in which database a room's tables lie, and that nothing points from one into another."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str | None:  # noqa: ANN401  # Django's own hints
        """Name the room's own database; a room that lies in each says itself which one it means."""
        return _home_of(model._meta.app_label, hints)  # noqa: SLF001  # Django's documented way to a model's room

    db_for_write = db_for_read

    def allow_relation(self, one: Model, other: Model, **_hints: Any) -> bool | None:  # noqa: ANN401
        """Only what lies in the same database may point to each other."""
        return one._state.db == other._state.db  # noqa: SLF001  # Django's documented way to a row's database

    def allow_migrate(self, db: str, app_label: str, **_hints: Any) -> bool:  # noqa: ANN401
        """Make each table where it belongs and nowhere else."""
        return app_label in IN_EACH or db == _home_of(app_label, {})


def _home_of(app_label: str, hints: dict[str, Any]) -> str | None:
    if app_label in IN_EACH:
        instance = hints.get("instance")
        return instance._state.db if instance else None  # noqa: SLF001  # the row's own database
    return next((name for name, rooms in HOUSES.items() if app_label in rooms), SITE)
