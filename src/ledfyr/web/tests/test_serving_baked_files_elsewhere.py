# SPDX-License-Identifier: EUPL-1.2
"""An address without its last slash leads to the page, and no address leads away from the site."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledfyr.web.baked_site import BakedSite
from ledfyr.web.tests.serving import ask, lay_out, not_here

HERE = "https://stod.example"


@pytest.fixture
def site(tmp_path: Path) -> BakedSite:
    lay_out(tmp_path)
    return BakedSite(tmp_path, not_here)


@pytest.mark.parametrize(
    ("path", "to"), [("/ale", "/ale/"), ("/ale/tecken", "/ale/tecken/"), ("", "/"), ("/ale/404", "/ale/404/")]
)
def test_a_missing_slash_leads_to_the_page(path: str, to: str, site: BakedSite) -> None:
    answer = ask(site, path)

    assert (answer.status, answer.headers["Location"], answer.body) == (301, to, b"")


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example",
        "//evil.example/",
        "//evil.example/ale",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/ale",
        "https:evil.example",
        "//ale",
        "/ale//",
        "/ale/..",
        "/ale/../ale",
        "/./ale",
        "/ale\r\nSet-Cookie: a=b",
        "/ale\x00",
        "/ALE",
        "/ale%2f",
        "ale",
    ],
)
def test_nothing_else_is_sent_anywhere(path: str, site: BakedSite) -> None:
    answer = ask(site, path)

    assert (answer.status, answer.body) == (404, b"not here")
    assert "Location" not in answer.headers


@given(path=st.text(alphabet="/\\.:@?#ale evilhtps\r\n") | st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_redirect_never_leaves_the_site(path: str, site: BakedSite) -> None:
    location = ask(site, path).headers.get("Location", "/")

    assert urljoin(HERE, location) in {f"{HERE}{baked}" for baked in site.files}


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_the_page_for_what_is_missing_is_never_found_at_its_own_address(method: str, site: BakedSite) -> None:
    assert ask(site, "/ale/404/", method).status == 404
    assert ask(site, "/ale/404/index.html", method).status == 404


@pytest.mark.parametrize(
    "path", ["/release.json", "/ale/index.html", "/ale/index.html.br", "/ale/tecken/index.html.gz"]
)
def test_a_file_is_only_found_at_the_address_of_its_page(path: str, site: BakedSite) -> None:
    assert ask(site, path).status == 404
