# SPDX-License-Identifier: EUPL-1.2
"""Anna and Berit of the reception, with the desk open, a degree of Anna's, and cases that they make on the pages."""

import pytest
from django.test import Client

from ledfyr.staff.tests import cast
from ledfyr.web.casework.tests.cases import Cases
from ledfyr.web.casework.tests.supporting import Supporting
from ledfyr.web.keys.tests.cast import Reception
from ledfyr.web.keys.tests.conftest import _at_once, _staff_face, anna, at_work, two
from ledfyr.web.reception.tests.letters import opened_desk

__all__ = ["_at_once", "_staff_face", "anna", "at_work", "two"]


@pytest.fixture
def cases(at_work: Reception, two: tuple[Client, Client]) -> Cases:
    """The unit seen from two browsers."""
    letters = opened_desk(at_work, *two)
    cast.qualified(at_work.anna, by=letters.vera)
    return Cases(letters)


@pytest.fixture
def support(cases: Cases) -> Supporting:
    """The same unit's pages of support."""
    return Supporting(cases.letters)
