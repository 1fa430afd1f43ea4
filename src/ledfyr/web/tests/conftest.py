# SPDX-License-Identifier: EUPL-1.2
"""Every fact and text of the repository, read once for a file of tests."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import transaction
from pytest_django import DjangoDbBlocker

from ledfyr.web.command_line.loading import load_everything


@pytest.fixture(scope="module")
def everything_loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:  # noqa: ARG001  # the tables must stand there
    """Each test's own changes are taken back to this, and at the end this is taken back too."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_everything(settings.FACTS, settings.DESIGN, say=lambda _said: None)
        yield
        transaction.set_rollback(True)
