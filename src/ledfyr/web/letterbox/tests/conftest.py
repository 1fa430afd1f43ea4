# SPDX-License-Identifier: EUPL-1.2
"""What tests of the letterbox begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from ledfyr.sealing import PrivateKey
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.letterbox import flood
from ledfyr.web.letterbox.tests.sending import letterbox, open_desk


@pytest.fixture
def site(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[BakedSite]:
    """The letterbox, which has counted nothing yet."""
    monkeypatch.setattr(flood, "_FLOOD", flood.Flood())
    with letterbox(tmp_path, settings) as site:
        yield site


@pytest.fixture
def reception(request: pytest.FixtureRequest) -> PrivateKey:
    """Ale's desk is open; this is the key of its reception."""
    request.getfixturevalue("db")
    return open_desk()


@pytest.fixture
def no_counting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is counted, so that a test may send as much as it likes."""
    monkeypatch.setattr(flood.Flood, "why_not_now", lambda *_: None)
