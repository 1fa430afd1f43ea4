# SPDX-License-Identifier: EUPL-1.2
"""Gives the tests of this room its cast."""

import pytest

from ledfyr.staff.tests import cast


@pytest.fixture
def ale(db: None) -> cast.Ale:  # noqa: ARG001  # pytest-django opens the database by this name
    """Ale's people on the day, with Kungälv beside it."""
    return cast.ale()
