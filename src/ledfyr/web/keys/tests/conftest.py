# SPDX-License-Identifier: EUPL-1.2
"""Anna, Berit and Carin work in Ale's reception; phrases are stretched little, and changes of key are made at once."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import Settings

from ledfyr.keys.tests.cast import QUICK
from ledfyr.keys.unlocked import unlocked_keys
from ledfyr.web.keys import phrases
from ledfyr.web.keys.resealing import Resealing, Work
from ledfyr.web.keys.tests.cast import Reception, reception


@pytest.fixture(autouse=True)
def _staff_face(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"
    monkeypatch.setattr(phrases, "STRETCHING", QUICK)
    yield
    unlocked_keys.forget_everything()


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread would not see what a test has not committed, so the work is done before `begin` returns."""

    def begin(self: Resealing, work: Work) -> bool:
        self._run(work)  # the work itself
        return True

    monkeypatch.setattr(Resealing, "begin", begin)
    monkeypatch.setattr("ledfyr.web.keys.resealing.connections.close_all", lambda: None)


@pytest.fixture
def at_work(db: None) -> Reception:  # noqa: ARG001  # pytest-django opens the database by this name
    """The reception, whose people have no keys yet."""
    return reception()


@pytest.fixture
def anna(at_work: Reception) -> Client:
    """Anna's browser, in which she has made her key and unlocked it."""
    return at_work.with_key(at_work.anna)


@pytest.fixture
def two(at_work: Reception, anna: Client) -> tuple[Client, Client]:
    """Anna's and Berit's browsers; Anna made the reception's key and let Berit in."""
    anna.post(at_work.address("skapa/"))
    berit = at_work.with_key(at_work.berit)
    at_work.admit(anna, at_work.berit)
    return anna, berit
