# SPDX-License-Identifier: EUPL-1.2
"""Whatever a file says and whatever is asked for, an existing line is named, and the right one."""

import tomllib
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from ledfyr.factfiles.lines import LineMap, Where

# Values that hold what looks like keys, tables, comments and ends of strings.
TRICKY_VALUES = (
    "1",
    "08:00:00  # comment = 1",
    '"a = 1"',
    "'[table]'",
    '"# \\" not [[over]]"',
    '"""\nkey = "x"\n[table]\n"""',
    "'''\n[[table]] \"\"\"\n''' # '''",
    '"""\n\\""" key = 1\n""""',
    '[\n  "]", # ]\n  ["x"]\n]',
    "[\n  { key = 1 },\n  []\n]",
    "{ key = '}' }",
)
PARTS = st.sampled_from(["key", "name", "two words", "a.b", "åäö", "5"])
STRANGE_TOML = st.text(alphabet="ab=.[]{}\"'#\\\n\r \u2028,1", max_size=60)


class Written(NamedTuple):
    """A whole file and the line of each of its keys."""

    text: str
    lines: dict[Where, int]


@st.composite
def files(draw: st.DrawFn) -> Written:
    """A file of a few lists of tables, each with keys of every kind, blank lines and comments between."""
    text, lines, sizes = "", {}, dict[str, int]()
    for table in draw(st.lists(PARTS, max_size=4)):
        text += draw(st.sampled_from(["", "\n", "# [[comment]]\n"]))
        place: Where = (table, sizes.setdefault(table, 0))
        sizes[table] += 1
        lines[place] = text.count("\n") + 1
        text += f"[[ {quoted(draw, table)} ]]\n"
        for key in draw(st.lists(PARTS, max_size=3, unique=True)):
            lines[*place, key] = text.count("\n") + 1
            text += f"  {quoted(draw, key)} = {draw(st.sampled_from(TRICKY_VALUES))}\n"
    return Written(text, lines)


def quoted(draw: st.DrawFn, part: str) -> str:
    quote = draw(st.sampled_from(["", '"', "'"] if part.isascii() and part.isalnum() else ['"', "'"]))
    return f"{quote}{part}{quote}"


@given(file=files())
def test_every_key_of_any_file_is_found_on_its_line(file: Written) -> None:
    content = tomllib.loads(file.text)
    line_map = LineMap(file.text)

    assert {where: line_map.line_of(where) for where in file.lines} == file.lines
    assert {(name, place) for name, tables in content.items() for place in range(len(tables))} <= set(file.lines)


@given(text=STRANGE_TOML | st.text(), where=st.lists(PARTS | st.integers(-1, 3), max_size=4).map(tuple))
def test_an_existing_line_is_named_even_where_the_text_is_no_toml(text: str, where: Where) -> None:
    assert 1 <= LineMap(text).line_of(where) <= text.count("\n") + 1
