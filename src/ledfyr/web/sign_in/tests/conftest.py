# SPDX-License-Identifier: EUPL-1.2
"""Anna, who works in Ale, and a process that remembers no wrong tries."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import Settings

from ledfyr.staff.actions import open_account
from ledfyr.staff.models import Account
from ledfyr.web.sign_in.tests.signing_in import with_code_app
from ledfyr.web.sign_in.tries import TRIES

EMAIL, PASSWORD = "anna.berg@ale.example", "en lång mening som ingen gissar"


@pytest.fixture(autouse=True)
def _patient() -> Iterator[None]:
    TRIES.forget_everything()
    yield
    TRIES.forget_everything()


@pytest.fixture(autouse=True)
def _staff_face(settings: Settings) -> None:
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"


@pytest.fixture
def anna(db: None) -> Account:  # noqa: ARG001
    """An account without a second factor."""
    return open_account(email=EMAIL, name="Anna Berg", password=PASSWORD)


@pytest.fixture
def secret(anna: Account) -> str:
    """The secret of the app that Anna has set up."""
    return with_code_app(anna)


@pytest.fixture
def elsewhere() -> Client:
    """A browser that nobody has signed in with."""
    return Client()


@pytest.fixture
def bo(db: None) -> Account:  # noqa: ARG001
    """A colleague of Anna's."""
    return open_account(email="bo.lund@ale.example", name="Bo Lund", password=PASSWORD)
