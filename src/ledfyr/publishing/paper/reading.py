# SPDX-License-Identifier: EUPL-1.2
"""Reads what a baked page says: the inside of its `main`, as a small tree that can be put on paper."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Literal

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from ledfyr.publishing.paper.leaving_out import classes_of, is_off_paper
from ledfyr.publishing.paper.lines import inside, line_of
from ledfyr.publishing.paper.tree import (
    Answer,
    Block,
    Blocks,
    Bullets,
    Call,
    Document,
    Facts,
    Heading,
    Hours,
    Line,
    Note,
    Paragraph,
    Quote,
    Run,
    Separator,
    Service,
    Steps,
    Table,
)

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
IN_A_LINE = {
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
}  # fmt: skip
LOOKS: dict[str, Literal["lead", "quiet"]] = {"lf-lead": "lead", "lf-quiet": "quiet", "lf-review": "quiet"}


class NothingToPrint(ValueError):
    """The page has no `main`, or one that says nothing."""


def document_of(html: str) -> Document:
    """Return the page as it is put on paper; raises NothingToPrint."""
    main = BeautifulSoup(_main_part(html), "html.parser").find("main")
    blocks = _Reader().inside(main, Run("")) if isinstance(main, Tag) else ()
    if not blocks:
        raise NothingToPrint
    return Document(blocks)


def _main_part(html: str) -> str:
    """What stands around it is not put on paper; reading it took half of the time."""
    return html[max(html.find("<main"), 0) :].partition("</main>")[0]


class _Reader:
    """Remembers the last heading's level, so that no level is skipped, and how many answers are unfolded around it."""

    def __init__(self) -> None:
        self._last_level = 0
        self._unfolded = 0
        self._told: set[tuple[tuple[Call, ...], Blocks]] = set()
        self._readers: dict[str, Callable[[Tag, Run], Iterator[Block]]] = {
            **dict.fromkeys(HEADINGS, self._heading),
            "a": self._call,
            "article": self._service,
            "aside": self._note,
            "blockquote": self._quote,
            "details": self._unfolding,
            "hr": self._separator,
            "ol": self._steps,
            "p": self._paragraph,
            "section": self._section,
            "table": self._table,
            "ul": self._bullets,
        }

    def inside(self, element: Tag, around: Run) -> Blocks:
        """Read what is in this element; words that stand in it without a paragraph become one."""
        return tuple(self._blocks(element.children, inside(element, around)))

    def _blocks(self, nodes: Iterable[PageElement], around: Run) -> Iterator[Block]:
        waiting: list[PageElement] = []
        for node in nodes:
            if _is_in_a_line(node):
                waiting.append(node)
                continue
            yield from self._loose(waiting, around)
            waiting = []
            if isinstance(node, Tag) and not is_off_paper(node):
                yield from self._readers.get(node.name, self._through)(node, around)
        yield from self._loose(waiting, around)

    def _loose(self, nodes: list[PageElement], around: Run) -> Iterator[Block]:
        line = line_of(nodes, around)
        if line:
            yield Paragraph(line)

    def _through(self, element: Tag, around: Run) -> Iterator[Block]:
        yield from self.inside(element, around)

    def _heading(self, element: Tag, around: Run) -> Iterator[Block]:
        line = line_of(element.children, inside(element, around))
        if line:
            yield self._at_level(int(element.name[1]), line)

    def _at_level(self, level: int, line: Line) -> Heading:
        self._last_level = min(level + self._unfolded, self._last_level + 1, len(HEADINGS))
        return Heading(self._last_level, line)

    def _paragraph(self, element: Tag, around: Run) -> Iterator[Block]:
        classes = classes_of(element)
        look = next((look for name, look in LOOKS.items() if name in classes), None)
        line = line_of(element.children, inside(element, around))
        if line:
            paragraph = Paragraph(line, look or "plain")
            yield Note((paragraph,)) if "lf-note" in classes else paragraph

    def _call(self, element: Tag, around: Run) -> Iterator[Block]:
        """“Ring” and the number, which the page keeps apart with `bdi`; without one, all of it is the number."""
        number = element.find("bdi")
        label = [node for node in element.children if node is not number] if number else []
        said = (number or element).get_text(" ", strip=True)
        yield Call(line_of(label, around), said, str(element.get("href", "")))

    def _service(self, element: Tag, around: Run) -> Iterator[Block]:
        """Who has been told about above is named with the number, and not described anew."""
        blocks = self.inside(element, around)
        calls = tuple(block for block in blocks if isinstance(block, Call))
        told = tuple(block for block in blocks if not isinstance(block, Call))
        is_new = (calls, told[1:]) not in self._told
        self._told.add((calls, told[1:]))
        yield Service(told if is_new else told[:1], calls)

    def _section(self, element: Tag, around: Run) -> Iterator[Block]:
        is_note = "lf-note" in classes_of(element)
        yield from (self._note if is_note else self._through)(element, around)

    def _note(self, element: Tag, around: Run) -> Iterator[Block]:
        yield from _unless_empty(Note(self.inside(element, around)))

    def _quote(self, element: Tag, around: Run) -> Iterator[Block]:
        yield from _unless_empty(Quote(self.inside(element, around)))

    def _separator(self, _element: Tag, _around: Run) -> Iterator[Block]:
        yield Separator()

    def _bullets(self, element: Tag, around: Run) -> Iterator[Block]:
        of_kind = _facts if "lf-facts" in classes_of(element) else Bullets
        yield from (of_kind(entries) for entries in self._entries(element, around))

    def _steps(self, element: Tag, around: Run) -> Iterator[Block]:
        yield from (Steps(entries) for entries in self._entries(element, around))

    def _entries(self, element: Tag, around: Run) -> Iterator[tuple[Blocks, ...]]:
        """Yield the list once, or not at all when nothing in it is meant for paper."""
        style = inside(element, around)
        items = [item for item in element.find_all("li", recursive=False) if not is_off_paper(item)]
        entries = tuple(entry for item in items if (entry := self.inside(item, style)))
        if entries:
            yield entries

    def _unfolding(self, element: Tag, around: Run) -> Iterator[Block]:
        """An answer is a heading below its question's, and what it unfolds comes after; levels grow on the way."""
        answer, question = element.find("summary", recursive=False), element.find_previous_sibling(HEADINGS)
        line = line_of(answer.children if answer else [NavigableString("…")], inside(element, around))
        heading = self._at_level(int(question.name[1]) + 1 if question else self._last_level + 1, line)
        self._unfolded += 1
        unfolded = (node for node in element.children if node is not answer)
        yield Answer(heading, tuple(self._blocks(unfolded, inside(element, around))))
        self._unfolded -= 1

    def _table(self, element: Tag, around: Run) -> Iterator[Block]:
        found = [cells for row in element.find_all("tr") if (cells := row.find_all(["th", "td"], recursive=False))]
        rows = [tuple(line_of(cell.children, around) for cell in cells) for cells in found]
        if rows and all(cell.name == "th" for cell in found[0]):
            yield Table(rows[0], tuple(_as_wide(row, len(rows[0])) for row in rows[1:]))
        elif rows:
            yield Hours(tuple((row[0], _in_one(row[1:])) for row in rows))


def _facts(entries: tuple[Blocks, ...]) -> Facts | Bullets:
    """Entries of one line each go together on a line; others stay a list."""
    lines = tuple(block.line for entry in entries for block in entry if isinstance(block, Paragraph))
    return (
        Facts(lines) if all(len(entry) == 1 for entry in entries) and len(lines) == len(entries) else Bullets(entries)
    )


def _as_wide(row: tuple[Line, ...], columns: int) -> tuple[Line, ...]:
    """A row that lacks a cell must not pull up cells of the next one."""
    row = row + ((),) * (columns - len(row))
    return (*row[: columns - 1], _in_one(row[columns - 1 :]))


def _in_one(cells: tuple[Line, ...]) -> Line:
    first, *others = cells or ((),)
    return (*first, *chain.from_iterable((Run(", "), *cell) for cell in others))


def _unless_empty(block: Note | Quote) -> Iterator[Block]:
    if block.blocks:
        yield block


def _is_in_a_line(node: PageElement) -> bool:
    """Text is, and so is a link in it; a link that is a button of its own is not."""
    if isinstance(node, Tag):
        return node.name in IN_A_LINE and "lf-call" not in classes_of(node)
    return isinstance(node, NavigableString) and not isinstance(node, PreformattedString)
