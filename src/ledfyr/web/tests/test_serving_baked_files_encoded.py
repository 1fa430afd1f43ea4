# SPDX-License-Identifier: EUPL-1.2
"""Each browser gets the smallest copy that it takes, and whatever it says it gets the page."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledfyr.web.baked_site import BakedSite
from ledfyr.web.tests.serving import STYLE, ask, lay_out, not_here

ACCEPTED = {
    "gzip, deflate, br, zstd": "br",
    "br": "br",
    "gzip, deflate": "gzip",
    "GZIP": "gzip",
    "Br;q=1": "br",
    "gzip;q=1.0,br;q=0.1": "br",
    "br ; Q = 0.5 , gzip": "br",
    "br;q=0, gzip": "gzip",
    "br;q=0.0, gzip; q=0.001": "gzip",
    "br;q=0.000, gzip; q=0": "",
    "gzip;q=0": "",
    "gzip, *;q=0": "gzip",
    "*": "",
    "identity": "",
    "deflate, zstd": "",
    "": "",
    "brr, xgzip, br-x": "",
    "br;q=much": "",
    "br;q": "",
    "br gzip": "",
    ",,;q=,": "",
    "br\x00": "",
    "bŕ": "",
    " " * 20_000 + "x": "",
    "x," * 20_000: "",
}


@pytest.fixture
def site(tmp_path: Path) -> BakedSite:
    lay_out(tmp_path)
    return BakedSite(tmp_path, not_here)


@pytest.mark.parametrize(("accepted", "encoding"), ACCEPTED.items(), ids=range(len(ACCEPTED)))
def test_the_smallest_copy_that_the_browser_takes_is_sent(accepted: str, encoding: str, site: BakedSite) -> None:
    answer = ask(site, accept_encoding=accepted)

    assert (answer.status, answer.headers.get("Content-Encoding", "")) == (200, encoding)
    assert answer.words == "Ring oss."


def test_a_browser_that_says_nothing_gets_the_plain_page(site: BakedSite) -> None:
    answer = ask(site)

    assert "Content-Encoding" not in answer.headers
    assert answer.body == b"Ring oss."


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
def test_the_answer_says_how_long_it_is_what_it_is_and_what_it_depends_on(accepted: str, site: BakedSite) -> None:
    page = ask(site, accept_encoding=accepted)
    style = ask(site, STYLE, accept_encoding=accepted)

    assert page.headers["Content-Length"] == str(len(page.body))
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert style.headers["Content-Type"] == "text/css; charset=utf-8"
    assert page.headers["Vary"] == style.headers["Vary"] == "Accept-Encoding"


@given(accepted=st.text(alphabet="brgzip;q=0.1,* \t") | st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_browser_says_it_gets_the_page(accepted: str, site: BakedSite) -> None:
    answer = ask(site, accept_encoding=accepted)

    assert (answer.status, answer.words) == (200, "Ring oss.")
