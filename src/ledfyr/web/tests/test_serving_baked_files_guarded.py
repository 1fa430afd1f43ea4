# SPDX-License-Identifier: EUPL-1.2
"""Every answer of the public face carries the guarding headers, sets no cookie and tells nothing of the server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from ledfyr.web.baked_site import BakedSite
from ledfyr.web.tests.serving import STYLE, ask, public_face

REQUESTS = {
    "a page": (200, "/ale/", "GET", {}),
    "a compressed page": (200, "/ale/", "GET", {"accept_encoding": "br"}),
    "a head": (200, "/ale/", "HEAD", {}),
    "the design": (200, STYLE, "GET", {}),
    "a known page": (304, "/ale/", "GET", {"if_none_match": "*"}),
    "a missing slash": (301, "/ale", "GET", {}),
    "a refused method": (405, "/ale/", "POST", {}),
    "a missing page": (404, "/ale/finns-inte/", "GET", {}),
    "a missing page of nobody": (404, "/finns-inte/", "GET", {}),
    "a refused method on a missing page": (404, "/ale/finns-inte/", "POST", {}),
    "the missing page itself": (404, "/ale/404/", "GET", {}),
    "a cookie that somebody brings": (404, "/x/", "GET", {"cookie": "sessionid=1; csrftoken=2"}),
}


@pytest.fixture
def site(tmp_path: Path, settings: Settings) -> Iterator[BakedSite]:
    with public_face(tmp_path, settings) as site:
        yield site


@pytest.mark.parametrize("request_", REQUESTS.values(), ids=REQUESTS.keys())
def test_every_answer_is_guarded(request_: tuple[int, str, str, dict[str, str]], site: BakedSite) -> None:
    status, path, method, headers = request_
    answer = ask(site, path, method, **headers)

    assert answer.status == status
    assert answer.is_guarded
    assert not {"Set-Cookie", "Server", "X-Powered-By", "Last-Modified"} & set(answer.headers)


def test_a_missing_page_is_answered_with_help_that_nobody_keeps(site: BakedSite) -> None:
    answer = ask(site, "/ale/finns-inte/")

    assert answer.words == "Finns inte."
    assert answer.headers["Cache-Control"] == "no-store"


def test_where_nothing_is_baked_there_is_help_all_the_same(tmp_path: Path, site: BakedSite) -> None:
    answer = ask(BakedSite(tmp_path / "empty", site.otherwise), "/")

    assert answer.status == 404
    assert answer.is_guarded
