# SPDX-License-Identifier: EUPL-1.2
"""Small files, small functions, no import in hiding, no unfinished business: the rules that no linter checks for us."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    path
    for folder in ("src", "tests", "bench")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)
TEMPLATES = sorted((ROOT / "src").rglob("*.html"))
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_TEMPLATE = 300, 30, 80
EMPTY_NAMES = {"utils", "helpers", "helper", "common", "core", "base", "services", "managers", "misc"}
LEVELS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def functions_in(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}


def test_no_file_is_too_long_to_read_in_one_sitting() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen(trees: dict[Path, ast.Module]) -> None:
    too_long = [
        f"{name_of(path)}:{function.lineno} {function.name}"
        for path, tree in trees.items()
        for function in functions_in(tree)
        if (function.end_lineno or function.lineno) - function.lineno + 1 > LONGEST_FUNCTION
    ]

    assert too_long == []


def test_no_template_is_too_long() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in TEMPLATES}

    assert {name: length for name, length in lengths.items() if length > LONGEST_TEMPLATE} == {}


def test_no_import_hides_in_a_function(trees: dict[Path, ast.Module]) -> None:
    hidden = [
        f"{name_of(path)}:{node.lineno}"
        for path, tree in trees.items()
        for function in functions_in(tree)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert hidden == []


def test_every_module_opens_with_a_sentence(trees: dict[Path, ast.Module]) -> None:
    silent = [name_of(path) for path, tree in trees.items() if tree.body and not ast.get_docstring(tree)]

    assert silent == []


def test_names_say_what_a_module_is_about() -> None:
    assert [name_of(path) for path in SOURCES if path.stem in EMPTY_NAMES] == []


def test_nothing_is_left_for_later() -> None:
    own_name = Path(__file__)
    files = [path for path in [*SOURCES, *TEMPLATES, *ROOT.glob("*.md")] if path != own_name]

    assert [name_of(path) for path in files if UNFINISHED.search(path.read_text(encoding="utf-8"))] == []


def test_a_log_line_carries_a_code_and_no_value(trees: dict[Path, ast.Module]) -> None:
    telling = [
        f"{name_of(path)}:{node.lineno}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if _is_log_call(node) and not all(isinstance(argument, ast.Constant) for argument in node.args)
    ]

    assert telling == []


def _is_log_call(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"logger", "logging"}
        and node.func.attr in LEVELS
    )
