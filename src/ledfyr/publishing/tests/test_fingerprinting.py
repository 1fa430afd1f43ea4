# SPDX-License-Identifier: EUPL-1.2
"""A page's fingerprint is the same for the same page, and another as soon as anything that it shows is another."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.pages.public_page import PublicPage
from ledfyr.publishing.fingerprint import fingerprint, templates_fingerprint


@dataclass(frozen=True)
class Note:
    heading: str
    services: tuple["Prose", ...] = ()


@dataclass(frozen=True)
class Prose:
    heading: str
    services: tuple["Prose", ...] = ()


SHOWN = {
    "heading": "Tecken",
    "checked_on": date(2026, 11, 24),
    "opens": time(8),
    "note": Note("Läs först", (Prose("Ett"), Prose("Två"))),
}
PAGE = PublicPage("/ale/tecken/", "page.html", SHOWN, datetime(2026, 11, 25, tzinfo=UTC))
Change = Callable[[PublicPage], PublicPage]


def showing(**changed: object) -> Change:
    return lambda page: replace(page, context={**page.context, **changed})


CHANGES: dict[str, Change] = {
    "the address": lambda page: replace(page, path="/ale/annat/"),
    "the template": lambda page: replace(page, template="other.html"),
    "a word": showing(heading="Tecknen"),
    "a date": showing(checked_on=date(2026, 11, 25)),
    "an hour": showing(opens=time(8, 30)),
    "something deep inside": showing(note=Note("Läs först", (Prose("Ett"), Prose("Tre")))),
    "the order": showing(note=Note("Läs först", (Prose("Två"), Prose("Ett")))),
    "the kind of a block": showing(note=Prose("Läs först", (Prose("Ett"), Prose("Två")))),
    "nothing instead of an empty text": showing(heading=None),
    "one more fact": showing(number=1),
}
PLAIN = st.recursive(
    st.none() | st.integers() | st.text() | st.dates() | st.times(),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_page_that_shows_something_else_has_another_fingerprint(change: Change) -> None:
    assert fingerprint(change(PAGE), "t") != fingerprint(PAGE, "t")


def test_changed_templates_give_another_fingerprint() -> None:
    assert fingerprint(PAGE, "t") != fingerprint(PAGE, "u")


def test_the_order_in_which_the_facts_were_put_together_does_not_matter() -> None:
    turned = replace(PAGE, context=dict(reversed(SHOWN.items())))

    assert fingerprint(turned, "t") == fingerprint(PAGE, "t")


def test_how_long_a_page_stays_true_does_not_matter() -> None:
    longer = replace(PAGE, true_until=PAGE.true_until + timedelta(days=1), facts=frozenset({"112"}))

    assert fingerprint(longer, "t") == fingerprint(PAGE, "t")


def test_a_fingerprint_is_the_same_in_every_process() -> None:
    assert fingerprint(PAGE, "t")[:16] == "0b1e285c89896909"


@given(shown=PLAIN, other=PLAIN)
def test_different_contents_have_different_fingerprints(shown: object, other: object) -> None:
    marks = [fingerprint(replace(PAGE, context={"shown": value}), "t") for value in (shown, other)]

    assert (marks[0] == marks[1]) == (shown == other)


@pytest.mark.parametrize("value", [object(), {"a", "b"}, Path("x"), PublicPage, iter(())])
def test_what_could_change_unnoticed_may_not_be_shown(value: object) -> None:
    with pytest.raises(TypeError, match="Give it plain values"):
        fingerprint(showing(value=value)(PAGE), "t")


def test_any_template_that_changes_moves_or_changes_place_with_another_is_noticed(tmp_path: Path) -> None:
    seen = set[str]()
    for templates in (
        {"a.html": "one", "b.html": "two"},
        {"a.html": "one", "b.html": "two!"},
        {"a.html": "onetwo", "b.html": ""},
        {"a.html": "two", "b.html": "one"},
        {"a.html": "one", "c.html": "two"},
    ):
        folder = tmp_path / str(len(seen))
        folder.mkdir()
        for name, text in templates.items():
            (folder / name).write_text(text)
        seen.add(templates_fingerprint((folder,)))

    assert len(seen) == 5
