# SPDX-License-Identifier: EUPL-1.2
"""What tests of keys begin with."""

import pytest

from ledfyr.keys.sealed_record import Keyring
from ledfyr.keys.tests.cast import reception_of_two


@pytest.fixture
def ring(request: pytest.FixtureRequest) -> Keyring:
    """Anna's keyring in a reception where Berit is a member too."""
    request.getfixturevalue("db")
    return reception_of_two()
