# SPDX-License-Identifier: EUPL-1.2
"""A browser that has the page already is told so, and nothing is sent twice."""

from pathlib import Path

import pytest

from ledfyr.web.baked_site import BakedSite
from ledfyr.web.tests.serving import ask, lay_out, not_here


@pytest.fixture
def site(tmp_path: Path) -> BakedSite:
    lay_out(tmp_path)
    return BakedSite(tmp_path, not_here)


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', '"other",W/{} , "more"', "*", " * "])
def test_a_known_page_is_not_sent_again(form: str, site: BakedSite) -> None:
    etag = ask(site, accept_encoding="br").headers["ETag"]

    answer = ask(site, accept_encoding="br", if_none_match=form.format(etag))

    assert (answer.status, answer.body) == (304, b"")
    assert answer.headers["ETag"] == etag
    assert "Content-Length" not in answer.headers


@pytest.mark.parametrize("known", ["", '""', '"other"', "W/", "**", '"*"', "abc", '"52696e67206f7373"', "\xff\x00"])
def test_another_page_is_sent(known: str, site: BakedSite) -> None:
    assert ask(site, if_none_match=known).status == 200


def test_a_part_of_a_mark_is_not_the_mark(site: BakedSite) -> None:
    etag = ask(site).headers["ETag"]

    for known in (etag.strip('"'), etag[:-2] + '"', f'"x{etag[1:]}'):
        assert ask(site, if_none_match=known).status == 200


def test_each_encoding_has_a_mark_of_its_own(site: BakedSite) -> None:
    etags = [ask(site, accept_encoding=encoding).headers["ETag"] for encoding in ("br", "gzip", "")]

    assert len(set(etags)) == 3
    assert ask(site, accept_encoding="gzip", if_none_match=etags[0]).status == 200


def test_a_mark_is_strong_and_stands_in_quotes(site: BakedSite) -> None:
    etag = ask(site).headers["ETag"]

    assert etag.startswith('"')
    assert etag.endswith('"')
    assert etag.count('"') == 2


def test_what_is_not_sent_again_says_how_long_it_is_true_all_the_same(site: BakedSite) -> None:
    full, again = ask(site), ask(site, if_none_match="*")

    assert again.headers["Cache-Control"] == full.headers["Cache-Control"]
    assert again.headers["Vary"] == "Accept-Encoding"


def test_changed_words_have_another_mark(tmp_path: Path) -> None:
    lay_out(tmp_path, "first", words="Stängt.")
    first = ask(BakedSite(tmp_path, not_here)).headers["ETag"]
    lay_out(tmp_path, "second", words="Öppet.")

    assert ask(BakedSite(tmp_path, not_here), if_none_match=first).words == "Öppet."
