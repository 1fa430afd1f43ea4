# SPDX-License-Identifier: EUPL-1.2
"""Anna and Berit share the reception's key; Vera manages it and has opened Ale's desk."""

import pytest
from django.test import Client

from ledfyr.web.keys.tests.cast import Reception
from ledfyr.web.keys.tests.conftest import _at_once, _staff_face, anna, at_work, two
from ledfyr.web.reception.tests.letters import Letters, opened_desk

__all__ = ["_at_once", "_staff_face", "anna", "at_work", "two"]


@pytest.fixture
def letters(at_work: Reception, two: tuple[Client, Client]) -> Letters:
    """The desk, and what people write to it."""
    return opened_desk(at_work, *two)
