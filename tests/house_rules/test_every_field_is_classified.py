# SPDX-License-Identifier: EUPL-1.2
"""Every stored field says how sensitive it is and how long it is kept, and every table is as its model says."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import Model

from ledfyr.house_rules.fields import Kept

OURS = [model for model in apps.get_models() if model.__module__.startswith("ledfyr.")]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_field_of_a_model_is_classified(model: type[Model]) -> None:
    fields = {field.name for field in model._meta.local_fields}  # noqa: SLF001  # Django's documented way to a model's fields
    stated: dict[str, Kept] = getattr(model, "KEPT", {})

    assert set(stated) == fields, f"state it in {model.__module__}.{model.__name__}.KEPT"
    assert all(isinstance(kept, Kept) for kept in stated.values())


def test_there_are_models_to_look_at() -> None:
    assert {"Service", "Municipality", "CommonPage", "AccessibilityFeedback", "Account", "TrailRow", "UnitKey"} <= {
        model.__name__ for model in OURS
    }


@pytest.mark.django_db(databases=["default", "social", "security"])
def test_every_table_is_as_its_model_says() -> None:
    rooms = {model._meta.app_label for model in OURS}  # noqa: SLF001  # Django's documented way to a model's room

    call_command("makemigrations", *rooms, check=True, dry_run=True, verbosity=0)
