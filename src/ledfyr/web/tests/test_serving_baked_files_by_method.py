# SPDX-License-Identifier: EUPL-1.2
"""A baked page can be read and looked at, and nothing else can be done to it."""

from pathlib import Path

import pytest

from ledfyr.web.baked_site import BakedSite
from ledfyr.web.tests.serving import STYLE, ask, lay_out, not_here


@pytest.fixture
def site(tmp_path: Path) -> BakedSite:
    lay_out(tmp_path)
    return BakedSite(tmp_path, not_here)


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
def test_a_look_at_the_head_tells_the_same_without_the_body(accepted: str, site: BakedSite) -> None:
    page = ask(site, accept_encoding=accepted)
    head = ask(site, method="HEAD", accept_encoding=accepted)

    assert (head.status, head.body) == (200, b"")
    assert head.headers == page.headers


def test_a_look_at_the_head_of_a_known_page_says_that_it_is_known(site: BakedSite) -> None:
    assert ask(site, method="HEAD", if_none_match="*").status == 304


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "", "\x00"])
def test_anything_else_is_refused_with_what_is_allowed(method: str, site: BakedSite) -> None:
    for path in ("/ale/", STYLE):
        answer = ask(site, path, method)

        assert (answer.status, answer.body) == (405, b"")
        assert answer.headers["Allow"] == "GET, HEAD"
