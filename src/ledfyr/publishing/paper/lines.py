# SPDX-License-Identifier: EUPL-1.2
"""Reads what stands in a line of HTML: bold words, links with their addresses spelled out, numbers that stand alone."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from bs4 import Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from ledfyr.publishing.paper.leaving_out import classes_of, is_off_paper
from ledfyr.publishing.paper.tree import Direction, Line, Run, text_of

STRONG = {"b", "strong"}
NUMBER = re.compile(r"(\+?\d[\d-]*(?: [\d-]*\d)+|\b0\d+-\d+)")  # a telephone number that somebody has typed
SPACE = re.compile(r"[ \t\r\n\f]+")
SCHEME = re.compile(r"^(?:https?://|mailto:)")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=-|$)")  # “sv” of “sv-SE”
OWN_LINE = {"lf-sources__from"}  # the page's style begins a line with it
NEW_LINE = Run("\n")


def line_of(nodes: Iterable[PageElement], around: Run) -> Line:
    """One line of all these, as it is said on paper. `around` tells what the elements around it have decided."""
    runs = [run for node in nodes for run in _runs(node, around)]
    return _spelled_out(_tidied(runs))


def inside(element: Tag, around: Run) -> Run:
    """What this element decides about the text in it."""
    if element.name in STRONG:
        around = replace(around, strong=True)
    if element.name == "a" and element.get("href"):
        around = replace(around, href=str(element["href"]))
    if element.name == "bdi":
        around = replace(around, isolated=_direction_of(element))
    if language := LANGUAGE.match(str(element.get("lang", ""))):
        around = replace(around, language=language[0].lower())
    return around


def _runs(node: PageElement, around: Run) -> Iterator[Run]:
    if isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
        yield from _with_numbers_alone(replace(around, text=SPACE.sub(" ", node)))
    elif isinstance(node, Tag) and node.name == "br":
        yield NEW_LINE
    elif isinstance(node, Tag) and not is_off_paper(node):
        style = inside(node, around)
        if OWN_LINE & classes_of(node):
            yield NEW_LINE
        for child in node.children:
            yield from _runs(child, style)


def _with_numbers_alone(run: Run) -> Iterator[Run]:
    """“020-100 200” in an Arabic sentence is read as 200 020-100, unless it stands alone or follows a Latin word."""
    before = ""
    for index, text in enumerate([run.text] if run.isolated else NUMBER.split(run.text)):
        if index % 2 == 0:
            yield replace(run, text=text)
        elif _direction_at_last(before) == "L":
            yield replace(run, text=text.replace(" ", "\u00a0"))
        else:
            yield replace(run, text=text, isolated="ltr")
        before = text


def _direction_of(bdi: Tag) -> Direction:
    """As HTML has it: what `dir` says, else the first letter that has a direction, else left to right."""
    said = bdi.get("dir")
    if said in {"ltr", "rtl"}:
        return "rtl" if said == "rtl" else "ltr"
    return "rtl" if _direction_at_last(reversed(bdi.get_text())) in {"R", "AL"} else "ltr"


def _direction_at_last(letters: Iterable[str]) -> str:
    """The last direction in these letters: “L”, “R”, “AL” (Arabic), or none."""
    found = [kind for letter in letters if (kind := unicodedata.bidirectional(letter)) in {"L", "R", "AL"}]
    return found[-1] if found else ""


def _tidied(runs: Iterable[Run]) -> Line:
    """One space at most between two words, none at the ends or beside a new line, and no two runs that look alike."""
    tidy: list[Run] = []
    for run in runs:
        before = tidy[-1].text[-1] if tidy else "\n"
        text = run.text.lstrip(" ") if before in " \n" else run.text
        if text == "\n":
            tidy = _without_end(tidy)
        if text:
            tidy.append(replace(run, text=text))
    alike = groupby(_without_end(tidy), key=lambda run: replace(run, text=""))
    return tuple(replace(style, text="".join(run.text for run in group)) for style, group in alike)


def _without_end(runs: list[Run]) -> list[Run]:
    while runs and runs[-1].text.endswith((" ", "\n")):
        last = runs[-1].text.rstrip(" \n")
        runs = [*runs[:-1], replace(runs[-1], text=last)] if last else runs[:-1]
    return runs


def _spelled_out(line: Line) -> Line:
    """Nobody can press a link on paper: its address comes after it, unless the line already says it."""
    said = text_of(line)
    spelled: list[Run] = []
    for href, runs in groupby(line, key=lambda run: run.href):
        spelled += runs
        address = shown_address(href)
        if SCHEME.match(href) and address.removeprefix("www.") not in said:
            spelled += [Run(" ("), Run(address, isolated="ltr", href=href), Run(")")]
    return tuple(spelled)


def shown_address(href: str) -> str:
    """The address as one writes it by hand."""
    return SCHEME.sub("", href).removesuffix("/")
