# SPDX-License-Identifier: EUPL-1.2
"""A request that makes no sense gets a refusal with help on it, and never a trace of the program."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytest_django import Settings

from ledfyr.publishing.missing import LAST_RESORT
from ledfyr.web import public_views
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.tests.serving import ask, public_face

# A server hands over the bytes of an address as the letters of latin-1, so "å" arrives as two.
MALFORMED = {
    "half a letter": "/ale/\xc3",
    "bytes that are no letters": "/\xff\xfe\x80/",
    "a letter of latin-1": "/ale/\xe5\xe4\xf6/",
    "a letter of UTF-8": "/ale/\xc3\xa5/",
    "nothing (NUL)": "/\x00/",
    "nothing in a known address": "/ale/\x00",
    "a new line": "/ale/\r\nX: y",
    "a very long address": "/" + "a" * 200_000,
    "a very long name": "/" + "a" * 300 + "/",
    "very many parts": "/a" * 50_000,
    "a way up": "/../../../../etc/passwd",
    "a way up, hidden": "/%2e%2e/%2e%2e/etc/passwd",
    "no slash at all": "etc/passwd",
    "a question to the whole server": "*",
    "another address inside": "http://evil.example/ale/",
    "a template": "/{{7*7}}/{% debug %}/",
}


@pytest.fixture
def site(tmp_path: Path, settings: Settings) -> Iterator[BakedSite]:
    with public_face(tmp_path, settings) as site:
        yield site


@pytest.mark.parametrize("path", MALFORMED.values(), ids=MALFORMED.keys())
def test_a_malformed_address_is_refused_with_help(path: str, site: BakedSite, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="ledfyr"):
        answer = ask(site, path)

    assert 400 <= answer.status < 500
    assert answer.words in {"Finns inte.", LAST_RESORT}
    assert answer.is_guarded
    assert not caplog.records


@given(
    path=st.text(st.characters(max_codepoint=255), max_size=60),
    method=st.sampled_from(["GET", "POST", "TRACE", "\x00"]),
    header=st.text(st.characters(max_codepoint=255), max_size=60),
)
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_request_breaks_the_public_face(path: str, method: str, header: str, site: BakedSite) -> None:
    answer = ask(
        site, path, method, accept_encoding=header, if_none_match=header, host=header, cookie=header, accept=header
    )

    assert answer.status < 500
    assert answer.is_guarded
    assert "Traceback" not in answer.words


@pytest.mark.parametrize("length", ["-1", "many", "99999999999999999999", ""])
def test_a_length_that_is_no_length_breaks_nothing(length: str, site: BakedSite) -> None:
    def with_length(environment: dict[str, object], start_response: object) -> object:
        return site({**environment, "CONTENT_LENGTH": length}, start_response)  # type: ignore[arg-type]

    assert ask(with_length, "/x/", "POST").status == 404  # type: ignore[arg-type]


def test_what_breaks_here_is_answered_with_help_too(
    site: BakedSite, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    calls = []

    def breaks_once(*_: object) -> str:
        calls.append(1)
        if len(calls) == 1:
            raise RuntimeError("what somebody wrote")  # noqa: EM101, TRY003  # stands for any mistake of ours
        return LAST_RESORT

    monkeypatch.setattr(public_views, "missing_page", breaks_once)
    answer = ask(site, "/x/")

    assert (answer.status, answer.words) == (500, LAST_RESORT)
    assert answer.is_guarded
    assert settings.DEBUG is False
