# SPDX-License-Identifier: EUPL-1.2
"""On its own port the letterbox leads to the form about accessibility, and takes every other request itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.publishing.headers import guarding
from ledfyr.web.letterbox.other_forms import LedToThePublicFace
from ledfyr.web.tests.serving import ask, not_here, send

PUBLIC = "http://localhost:8000"
SITE = LedToThePublicFace(not_here, PUBLIC, guarding("http://localhost:8003"))


@pytest.mark.parametrize(
    "path", ["/ale/sag-till/", "/ale/sag-till/svar/", "/ale/ar/sag-till/", "/ale/ung/sag-till/svar/"]
)
def test_the_form_is_opened_where_it_can_be_sent(path: str) -> None:
    for answer in (ask(SITE, path), send(SITE, path, {"text": "Svårt att se."})):
        assert (answer.status, answer.headers["Location"], answer.body) == (307, f"{PUBLIC}{path}", b"")
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize(
    "path", ["/ale/", "/ale/skriv/", "/sag-till/", "/ale/ar/x/sag-till/", "/ale/sag-till", "/ale\r\nX: y/sag-till/", ""]
)
def test_all_else_is_answered_here(path: str) -> None:
    assert ask(SITE, path).body == b"not here"


@given(st.text())
def test_no_address_leads_anywhere_else(path: str) -> None:
    location = ask(SITE, path).headers.get("Location", PUBLIC)

    assert location in (PUBLIC, f"{PUBLIC}{path}")
    assert "\n" not in location
