# SPDX-License-Identifier: EUPL-1.2
"""What a screen reader meets, in its order: the accessibility tree as text, at 23:40 on a Wednesday."""

import re

import pytest

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

NAMED = re.compile(
    r"""- '?(heading|link|region|navigation|article|banner|main|contentinfo)(?: "(.*?)")?(?: \[.*\])?'?:?$"""
)
FIRST_OF_ALL = [
    "link Hoppa till innehållet",
    "region Vid fara",
    "link Fara för liv: ring 1 1 2",
    "link Lämna sidan",
    "banner",
    "link Ale kommun",
    "main",
]
START = [
    "heading Är du orolig för någon? Eller vill du själv ut?",
    "region Just nu svarar",
    "heading Just nu svarar",
    "link Socialjouren",
    "link Ring 0 3 1, 3 6 5, 8 7, 0 0",
    "link Socialtjänsten i Ale",
    "region Svarar också nu",
    "heading Svarar också nu",
    "link Polisen 114 14",
    "link Ring 1 1 4, 1 4",
    "link Skriv i stället för att ringa",
    "navigation Vad gäller det?",
    "heading Vad gäller det?",
    "link Jag är orolig för att någon dras in",
]
DOORS_END = [
    "heading Så kan du göra för ditt barn",
    "article",
    "heading Socialjouren",
    "link Socialjouren",
    "link Ring 0 3 1, 3 6 5, 8 7, 0 0",
    "article",
    "heading Socialtjänsten i Ale",
    "link Socialtjänsten i Ale",
    "link Ring 0 3 0 3, 7 0, 3 0, 0 0",
    "article",
    "heading Orostelefonen",
    "link Orostelefonen",
    "link Ring 0 2 0, 1 0 0, 2 0 0",
    "heading Vill du hellre skriva?",
    "link Jag vill fråga något",
    "link Jag är orolig för ett barn eller en ungdom",
    "heading Så kan du börja",
    "heading Det här händer",
    "heading Det här leder det inte till",
]


def read_aloud(open_page: Open, path: str) -> list[str]:
    """The parts of the page that have a role to go to, each with its name."""
    page = open_page(java_script_enabled=False)
    page.goto(path)
    lines = page.locator("body").aria_snapshot().splitlines()
    found = (NAMED.match(line.strip()) for line in lines)
    return [" ".join(filter(None, match.groups())) for match in found if match]


@pytest.mark.parametrize(("path", "told"), [("/ale/", START), ("/ale/vagar/orolig/eget-barn/", DOORS_END)])
def test_a_screen_reader_meets_help_first(open_page: Open, path: str, told: list[str]) -> None:
    heard = read_aloud(open_page, path)

    assert heard[: len(FIRST_OF_ALL)] == FIRST_OF_ALL
    assert heard[len(FIRST_OF_ALL) : len(FIRST_OF_ALL) + len(told)] == told
