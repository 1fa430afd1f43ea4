# SPDX-License-Identifier: EUPL-1.2
"""A refusal names the line that an editor shows, whatever way of writing TOML the file uses."""

import tomllib

import pytest

from ledfyr.factfiles.lines import LineMap, Where

NESTED_TABLES = """\
slug = "ale"

[municipality]
name = "Ale"
[municipality.programme]
name = "Trygghet"
"""

LISTS_OF_TABLES = """\
[[service]]
key = "112"

[[service.channel]]
value = "112"

[[service]]
key = "bris"
  [service.source]
  name = "Bris"
  [[service.channel]]
  value = "116 111"
  [[service.channel]]
  value = "chatt"
    [[service.channel.hours]]
    kind = "always"
"""

LONG_STRINGS = '''\
text = """
key = "not a key"
[not a table]
A quote \\""" inside.
"""
raw = \'\'\'
# """ opens nothing here
inner = 1\'\'\'
one_line = """also "long" strings"""
ends_in_quotes = """he said "no"""""
last = 1
'''

QUOTED_KEYS = """\
"two words" = 1
'single' = 2
"with.dot" = 3
dotted.key = 4
dotted . "quoted key" = 5
[ "a table"."b.c" ]
name = 6
"""

LONG_LISTS = """\
services = [  # ] closes nothing in a comment
  "112",
  "]",
]
nested = [
  ["a"],
  ["b"]
]
rows = [
  { day = "mon", opens = 08:00:00 },
]
last = 1
"""

IMPLIED_TABLES = """\
# The tables around it are never written.

[a.b.c]
name = 1
"""

# fmt: off
PLACES: list[tuple[str, Where, int]] = [
    (NESTED_TABLES, (), 1),
    (NESTED_TABLES, ("slug",), 1),
    (NESTED_TABLES, ("municipality",), 3),
    (NESTED_TABLES, ("municipality", "name"), 4),
    (NESTED_TABLES, ("municipality", "programme"), 5),
    (NESTED_TABLES, ("municipality", "programme", "name"), 6),
    (LISTS_OF_TABLES, ("service",), 1),
    (LISTS_OF_TABLES, ("service", 0), 1),
    (LISTS_OF_TABLES, ("service", 0, "channel", 0, "value"), 5),
    (LISTS_OF_TABLES, ("service", 1), 7),
    (LISTS_OF_TABLES, ("service", 1, "key"), 8),
    (LISTS_OF_TABLES, ("service", 1, "source", "name"), 10),
    (LISTS_OF_TABLES, ("service", 1, "channel", 1), 13),
    (LISTS_OF_TABLES, ("service", 1, "channel", 1, "hours", 0, "kind"), 16),
    (LONG_STRINGS, ("text",), 1),
    (LONG_STRINGS, ("raw",), 6),
    (LONG_STRINGS, ("one_line",), 9),
    (LONG_STRINGS, ("ends_in_quotes",), 10),
    (LONG_STRINGS, ("last",), 11),
    (QUOTED_KEYS, ("two words",), 1),
    (QUOTED_KEYS, ("single",), 2),
    (QUOTED_KEYS, ("with.dot",), 3),
    (QUOTED_KEYS, ("dotted",), 4),
    (QUOTED_KEYS, ("dotted", "key"), 4),
    (QUOTED_KEYS, ("dotted", "quoted key"), 5),
    (QUOTED_KEYS, ("a table", "b.c"), 6),
    (QUOTED_KEYS, ("a table", "b.c", "name"), 7),
    (LONG_LISTS, ("services",), 1),
    (LONG_LISTS, ("services", 1), 1),
    (LONG_LISTS, ("nested", 1, 0), 5),
    (LONG_LISTS, ("rows", 0, "opens"), 9),
    (LONG_LISTS, ("last",), 12),
    (IMPLIED_TABLES, ("a",), 3),
    (IMPLIED_TABLES, ("a", "b"), 3),
    (IMPLIED_TABLES, ("a", "b", "c", "name"), 4),
]
# fmt: on


@pytest.mark.parametrize(("text", "where", "line"), PLACES)
def test_a_value_is_found_on_its_line(text: str, where: Where, line: int) -> None:
    value: object = tomllib.loads(text)
    for step in where:
        value = value[step]  # type: ignore[index]  # the path leads through tables and lists, or the test fails

    assert LineMap(text).line_of(where) == line


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("service", 1, "name"), 7),
        (("service", 1, "channel", 0, "label"), 11),
        (("service", 7), 1),
        (("nothing", 0, "like", "it"), 1),
    ],
)
def test_what_is_missing_is_looked_for_where_it_should_stand(where: Where, line: int) -> None:
    assert LineMap(LISTS_OF_TABLES).line_of(where) == line


def test_signs_that_editors_show_inside_a_line_do_not_end_it() -> None:
    assert LineMap('a = "x\u2028y\x85z"\nb = 1\n').line_of(("b",)) == 2
