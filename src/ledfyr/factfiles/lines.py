# SPDX-License-Identifier: EUPL-1.2
"""Finds the line on which each value of a TOML file stands, which the standard parser does not tell."""

import re
from collections.abc import Iterator, Sequence

Where = tuple[str | int, ...]

# Brackets and line ends count only outside strings and comments, so those are recognised first and passed over whole.
TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' + r"|'''.*?'{3,5}" + r'|"(?:\\.|[^"\\\n])*"' + r"|'[^'\n]*'" + r"|#[^\n]*|[\[\]{}\n]",
    re.DOTALL,
)
PART = re.compile(r'[\w\-]+|"(?:\\.|[^"\\\n])*"' + r"|'[^'\n]*'")
NAME = rf"(?:{PART.pattern})(?:[ \t]*\.[ \t]*(?:{PART.pattern}))*"
HEAD = re.compile(rf"\s*(?P<open>\[?\[?)[ \t]*(?P<name>{NAME})[ \t]*[=\]]")


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Every key and table with its first line. What looks like one inside a long string or list is part of a value."""
    start, first_line, line, depth = 0, 1, 1, 0
    for token in TOKEN.finditer(text):
        sign = token[0]
        line += sign.count("\n")
        if sign in ("[", "{"):
            depth += 1
        elif sign in ("]", "}"):
            depth -= 1
        elif sign == "\n" and depth <= 0:
            yield first_line, text[start : token.start()]
            start, first_line, depth = token.end(), line, 0
    yield first_line, text[start:]


class LineMap:
    """The line of every table and key in one TOML text, asked for by its path, such as ("service", 2, "name")."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Where, int] = {(): 1}
        self._sizes: dict[Where, int] = {}
        here: Where = ()
        for number, statement in _statements(text):
            if head := HEAD.match(statement):
                parts = [part.strip("\"'") for part in PART.findall(head["name"])]
                if head["open"]:
                    here = self._enter(parts, number, in_list=head["open"] == "[[")
                else:
                    self._note(here, parts, number)

    def _enter(self, parts: Sequence[str], number: int, *, in_list: bool) -> Where:
        here: Where = ()
        for part in parts[:-1]:
            here = self._note(here, [part], number)
            if here in self._sizes:
                here = (*here, self._sizes[here] - 1)
        here = self._note(here, parts[-1:], number)
        if in_list:
            self._sizes[here] = self._sizes.get(here, 0) + 1
            here = (*here, self._sizes[here] - 1)
            self._lines.setdefault(here, number)
        return here

    def _note(self, here: Where, parts: Sequence[str], number: int) -> Where:
        for part in parts:
            here = (*here, part)
            self._lines.setdefault(here, number)
        return here

    def line_of(self, where: Where) -> int:
        """The line of the value at this path, or of the nearest table or key around it."""
        while where not in self._lines:
            where = where[:-1]
        return self._lines[where]
