# SPDX-License-Identifier: EUPL-1.2
"""What tests of the room begin with."""

import pytest

from ledfyr.casework.tests.at_the_support import Support
from ledfyr.casework.tests.at_the_unit import Unit
from ledfyr.contact.tests.at_the_desk import opened
from ledfyr.keys.tests.cast import reception_of_two


@pytest.fixture
def unit(request: pytest.FixtureRequest) -> Unit:
    """Ale's reception, which has a desk and a key."""
    request.getfixturevalue("db")
    return Unit(opened(reception_of_two()))


@pytest.fixture
def support(unit: Unit) -> Support:
    """The same reception, where adults are given support."""
    return Support(unit)
