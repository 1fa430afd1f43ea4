# SPDX-License-Identifier: EUPL-1.2
"""Headings never skip a level on the way down, however a page's answers are folded into each other."""

import pytest

from ledfyr.publishing.paper import document_of
from ledfyr.publishing.paper.tree import Answer, Blocks, Heading, Note, text_of

DOOR = """<main><h1>Du är orolig</h1>
<h2>För vem?</h2>
<details><summary>Ett barn</summary>
  <h3>Hur bråttom är det?</h3>
  <details><summary>Genast</summary><h4>Ring i dag</h4><h5>Så kan du börja</h5></details>
  <details><summary>Det kan vänta</summary><h4>Fråga om råd</h4></details>
</details>
<details><summary>En vuxen</summary><h4>Prata</h4></details></main>"""


def levels(blocks: Blocks) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for block in blocks:
        if isinstance(block, Heading):
            found.append((block.level, text_of(block.line)))
        if isinstance(block, Answer):
            found += [(block.heading.level, text_of(block.heading.line)), *levels(block.blocks)]
        if isinstance(block, Note):
            found += levels(block.blocks)
    return found


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>", [1, 2, 3, 2]),
        ("<h1>A</h1><h4>B</h4><h4>C</h4>", [1, 2, 3]),
        ("<h3>A</h3><h2>B</h2>", [1, 2]),
        ("<h1>A</h1><section class=lf-note><h3>B</h3></section>", [1, 2]),
    ],
)
def test_no_level_is_skipped_on_the_way_down(html: str, expected: list[int]) -> None:
    assert [level for level, _ in levels(document_of(f"<main>{html}</main>").blocks)] == expected


def test_an_unfolded_answer_is_below_its_question_and_above_what_it_unfolds() -> None:
    assert levels(document_of(DOOR).blocks) == [
        (1, "Du är orolig"),
        (2, "För vem?"),
        (3, "Ett barn"),
        (4, "Hur bråttom är det?"),
        (5, "Genast"),
        (6, "Ring i dag"),
        (6, "Så kan du börja"),
        (5, "Det kan vänta"),
        (6, "Fråga om råd"),
        (3, "En vuxen"),
        (4, "Prata"),
    ]
