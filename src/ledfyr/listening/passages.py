# SPDX-License-Identifier: EUPL-1.2
"""What a person hears of a page: the passages of its main part in their order, without what is only for the eye."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from html.parser import HTMLParser

BETWEEN_CELLS = "\t"  # in a row's text; a voice pauses there
DIRECTION_MARKS_AND_SOFT_HYPHENS = re.compile("[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# No person hears these, nor what is inside them.
SILENT_TAGS = frozenset(
    {"script", "style", "template", "noscript", "nav", "form", "audio", "video", "svg", "figure", "button", "dialog"}
)
SILENT_CLASSES = frozenset({"lf-hidden", "lf-on-paper"})
ONLY_FOR_THE_EYE = frozenset({"screen", "eye"})

VOID_TAGS = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
# Inside a line. The cells of a row are parted by a tab, so that a row is one passage.
INLINE_TAGS = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark",
        "q", "s", "small", "span", "strong", "sub", "sup", "td", "th", "time", "u", "var", "wbr",
    }
)  # fmt: skip


class Kind(StrEnum):
    """What a passage is on the page, which decides the pauses around it."""

    HEADING = "heading"
    CHOICE = "choice"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    QUOTATION = "quotation"


KINDS = {
    **{f"h{level}": Kind.HEADING for level in range(1, 7)},
    "summary": Kind.CHOICE,
    "li": Kind.ITEM,
    "tr": Kind.ROW,
    "blockquote": Kind.QUOTATION,
}


@dataclass(frozen=True)
class Passage:
    """One passage as it is written. A heading has its level, and a numbered list's item its number."""

    kind: Kind
    text: str
    language: str
    level: int = 0
    number: int | None = None


@dataclass
class _Element:
    tag: str
    language: str
    is_silent: bool
    items: int = 0
    number: int | None = None


@dataclass
class _Reader(HTMLParser):
    """Collects text until a block begins or ends, and makes it a passage of the innermost element that has a kind."""

    passages: list[Passage] = field(default_factory=list)
    open_elements: list[_Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE_TAGS:
            self._finish()
        if tag in VOID_TAGS:
            return
        outer = self.open_elements[-1] if self.open_elements else _Element("", "", is_silent=True)
        given = {name: value or "" for name, value in attrs}
        silent = tag != "main" and (outer.is_silent or _is_silent(tag, given))
        element = _Element(tag, given.get("lang") or outer.language, silent)
        if tag == "li" and outer.tag == "ol":
            outer.items += 1
            element.number = outer.items
        if tag in {"td", "th"} and "".join(self.words).strip():
            self.words.append(BETWEEN_CELLS)
        self.open_elements.append(element)

    def handle_endtag(self, tag: str) -> None:
        place = next((at for at in reversed(range(len(self.open_elements))) if self.open_elements[at].tag == tag), None)
        if place is None:
            return
        if any(element.tag not in INLINE_TAGS for element in self.open_elements[place:]):
            self._finish()
        del self.open_elements[place:]

    def handle_data(self, data: str) -> None:
        if self.open_elements and not self.open_elements[-1].is_silent:
            self.words.append(" ".join(data.split("\t")))

    def close(self) -> None:
        super().close()
        self._finish()

    def _finish(self) -> None:
        text, self.words = _one_line("".join(self.words)), []
        if not text:
            return
        innermost = next((element for element in reversed(self.open_elements) if element.tag in KINDS), None)
        tag = innermost.tag if innermost else "p"
        kind = KINDS.get(tag, Kind.PARAGRAPH)
        number = innermost.number if innermost else None
        if innermost:
            innermost.number = None
        level = int(tag[1]) if kind is Kind.HEADING else 0
        self.passages.append(Passage(kind, text, self.open_elements[-1].language, level, number))


def passages_of(html: str) -> tuple[Passage, ...]:
    """Every passage of the page's `<main>`; a page without one has none."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.passages)


def _is_silent(tag: str, given: dict[str, str]) -> bool:
    return (
        tag in SILENT_TAGS
        or "hidden" in given
        or given.get("aria-hidden") == "true"
        or given.get("data-only") in ONLY_FOR_THE_EYE
        or not SILENT_CLASSES.isdisjoint(given.get("class", "").split())
    )


def _one_line(text: str) -> str:
    cells = DIRECTION_MARKS_AND_SOFT_HYPHENS.sub("", text).split(BETWEEN_CELLS)
    return BETWEEN_CELLS.join(" ".join(cell.split()) for cell in cells).strip()
