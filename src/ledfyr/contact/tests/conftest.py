# SPDX-License-Identifier: EUPL-1.2
"""What tests of staff's side begin with."""

import pytest

from ledfyr.contact.tests.at_the_desk import Desk, opened
from ledfyr.keys.tests.cast import reception_of_two


@pytest.fixture
def desk(request: pytest.FixtureRequest) -> Desk:
    """Ale's desk, which answers within three working days."""
    request.getfixturevalue("db")
    return opened(reception_of_two())
