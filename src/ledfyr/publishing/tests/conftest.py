# SPDX-License-Identifier: EUPL-1.2
"""Lets the bakery's tests bake with templates that stand in memory."""

import pytest
from pytest_django import Settings

from ledfyr.publishing.tests.small_site import TEMPLATES


@pytest.fixture(autouse=True)
def _templates_in_memory(settings: Settings) -> None:
    loaders = [("django.template.loaders.locmem.Loader", TEMPLATES)]
    settings.TEMPLATES = [
        {"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"loaders": loaders}}
    ]
