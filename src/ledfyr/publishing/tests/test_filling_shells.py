# SPDX-License-Identifier: EUPL-1.2
"""A shell is filled in once, and whatever is written in it stays a text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.feedback.addresses import Place
from ledfyr.publishing.shells import ShellMissing, filled, read_shell
from ledfyr.publishing.tests.small_site import bake_site, page

SHELL = '<p id="[[page]]">[[text]]</p><p>[[reason]] [[text]]</p>'


def test_every_mark_is_filled_in_and_what_is_not_known_is_left_out() -> None:
    shown = filled(SHELL, {Place.TEXT: "a", Place.PAGE: "b"})

    assert shown == '<p id="b">a</p><p> a</p>'


@given(st.text(alphabet="<>&\"'[]textpag"))
def test_what_is_written_opens_no_tag_leaves_no_attribute_and_is_no_mark(written: str) -> None:
    shown = filled(SHELL, {Place.TEXT: written, Place.PAGE: written})
    first, _, _ = shown.partition("</p>")

    assert (shown.count("<"), shown.count(">")) == (SHELL.count("<"), SHELL.count(">"))
    assert first.count('"') == 2
    assert len(shown) >= len(SHELL) - len("[[page]][[text]][[reason]][[text]]") + 3 * len(written)


PARTS = "[[text]]<!--[[letters]]--><p>[[said]] [[text]]</p><!--[[/letters]]-->|<!--[[note]]-->[[said]]<!--[[/note]]-->"


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ({}, "a|"),
        ({"note": [{}]}, "a|"),
        ({"letters": [{"said": "1"}, {"said": "2"}]}, "a<p>1 a</p><p>2 a</p>|"),
        ({"letters": [{"text": "own"}], "note": [{"said": "n"}]}, "a<p> own</p>|n"),
    ],
)
def test_a_part_stands_there_as_often_as_it_is_filled_in(parts: dict[str, list[dict[str, str]]], shown: str) -> None:
    assert filled(PARTS, {"text": "a"}, parts) == shown


@given(st.text(alphabet="<>-!/&\"'[]letrsaidnox"))
def test_what_is_written_in_a_part_opens_no_part(written: str) -> None:
    shown = filled(PARTS, {"text": written}, {"letters": [{"said": written}, {"said": "<!--[[note]]-->"}]})

    assert shown.count("<p>") == 2
    assert "<!--" not in shown


def test_a_shell_is_read_from_what_readers_meet_now(tmp_path: Path) -> None:
    bake_site(tmp_path, page("/ale/404/sag-till/mottaget/", "Tack [[reference]]", is_missing_page=True))

    assert "Tack [[reference]]" in read_shell(tmp_path, "/ale/404/sag-till/mottaget/")


@pytest.mark.parametrize("address", ["/ale/404/sag-till/ratta/", "/x/"])
def test_what_is_not_baked_is_missing(tmp_path: Path, address: str) -> None:
    with pytest.raises(ShellMissing):
        read_shell(tmp_path, address)
    bake_site(tmp_path)
    with pytest.raises(ShellMissing):
        read_shell(tmp_path, address)
