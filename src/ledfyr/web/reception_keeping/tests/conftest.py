# SPDX-License-Identifier: EUPL-1.2
"""The desk of the reception's tests, with its manager's browser."""

import pytest
from django.test import Client

from ledfyr.web.reception.tests.conftest import _at_once, _staff_face, anna, at_work, letters, two
from ledfyr.web.reception.tests.letters import Letters

__all__ = ["_at_once", "_staff_face", "anna", "at_work", "letters", "two"]


@pytest.fixture
def vera(letters: Letters) -> Client:
    """Vera manages the unit."""
    return letters.reception.browser(letters.vera)
