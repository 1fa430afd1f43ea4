# SPDX-License-Identifier: EUPL-1.2
"""Every public answer tells the browser to trust nothing but the site itself."""

import pytest

from ledfyr.publishing.headers import FOREVER, GUARDING, POLICY, fresh_for, guarding

HEADERS = dict(GUARDING)
DIRECTIVES = {name: sources for name, *sources in (directive.split() for directive in POLICY.split(";"))}


def test_what_is_not_named_may_not_be_loaded() -> None:
    assert DIRECTIVES["default-src"] == ["'none'"]


def test_nothing_unsafe_and_nobody_else_is_trusted() -> None:
    assert "unsafe" not in POLICY
    assert {source for sources in DIRECTIVES.values() for source in sources} == {"'self'", "'none'"}


@pytest.mark.parametrize("directive", ["base-uri", "frame-ancestors"])
def test_what_default_src_does_not_cover_is_closed_by_name(directive: str) -> None:
    assert DIRECTIVES[directive] == ["'none'"]


def test_a_form_is_sent_to_the_site_itself_or_not_at_all() -> None:
    assert DIRECTIVES["form-action"] == ["'self'"]
    assert guarding("") == GUARDING


def test_the_letterbox_beside_the_site_is_all_that_a_form_may_be_sent_to_beyond_it() -> None:
    headers = dict(guarding("http://localhost:8003"))

    changed = headers.pop("Content-Security-Policy").replace(" http://localhost:8003;", ";")
    assert changed == POLICY
    assert headers == {name: value for name, value in GUARDING if name != "Content-Security-Policy"}


@pytest.mark.parametrize("sensor", ["camera", "geolocation", "microphone"])
def test_no_sensor_may_be_asked_for(sensor: str) -> None:
    assert f"{sensor}=()" in HEADERS["Permissions-Policy"]


def test_no_address_of_a_page_is_told_to_another_site() -> None:
    assert HEADERS["Referrer-Policy"] == "no-referrer"


def test_the_site_is_asked_for_over_tls_for_a_year_to_come() -> None:
    assert HEADERS["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


def test_a_file_is_what_it_says_it_is() -> None:
    assert HEADERS["X-Content-Type-Options"] == "nosniff"


def test_no_header_stands_twice_and_none_sets_a_cookie() -> None:
    assert len(HEADERS) == len(GUARDING)
    assert "set-cookie" not in {name.lower() for name in HEADERS}


@pytest.mark.parametrize(
    ("left", "said"), [(3600, "max-age=3600"), (1, "max-age=1"), (0, "max-age=0"), (-5, "max-age=0")]
)
def test_a_page_is_fresh_until_its_end_and_never_for_less_than_nothing(left: int, said: str) -> None:
    assert fresh_for(left) == f"public, {said}, must-revalidate"


def test_what_has_its_hash_in_its_name_is_kept_for_a_year() -> None:
    assert FOREVER == "public, max-age=31536000, immutable"
