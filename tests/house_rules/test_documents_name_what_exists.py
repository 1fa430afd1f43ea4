# SPDX-License-Identifier: EUPL-1.2
"""Every command, target, setting and file that a document names exists, so that no document rots unseen."""

import re
from pathlib import Path

import click
import pytest

from ledfyr.web.command_line.main import ledfyr

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "src").rglob("*.md")])
COMMAND = re.compile(r"`(?:\S*/)?ledfyr ([^`]*)`")
TARGET = re.compile(r"`(?:[A-Z_]+=\S+ )?make ([a-z]+)[^`]*`")
SETTING = re.compile(r"\bLEDFYR_[A-Z_]+\b")
LINK = re.compile(r"\]\((?!https?:|mailto:|tel:|#|/)([^)#\s]+)[^)]*\)")

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


def why_not_command(words: list[str]) -> str | None:
    """Follow the words through the groups; options are looked up where the words end."""
    command: click.Command = ledfyr
    options = [word for word in words if word.startswith("--")]
    for word in words:
        if not isinstance(command, click.Group) or word.startswith("-"):
            break
        found = command.commands.get(word)
        if found is None:
            return f"there is no “{word}” in {sorted(command.commands)}"
        command = found
    known = {name for parameter in command.params for name in parameter.opts} | {"--help", "--version"}
    unknown = [option for option in options if option.split("=")[0] not in known]
    return f"no option {unknown}" if unknown else None


@each_document
def test_every_command_exists(document: Path) -> None:
    named = COMMAND.findall(document.read_text(encoding="utf-8"))

    assert [(words, reason) for words in named if (reason := why_not_command(words.split()))] == []


@each_document
def test_every_make_target_exists(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert set(TARGET.findall(document.read_text(encoding="utf-8"))) - targets == set()


@each_document
def test_every_setting_exists(document: Path) -> None:
    settings = (ROOT / "src" / "ledfyr" / "web" / "settings.py").read_text(encoding="utf-8")

    assert set(SETTING.findall(document.read_text(encoding="utf-8"))) - set(SETTING.findall(settings)) == set()


@each_document
def test_every_linked_file_exists(document: Path) -> None:
    linked = LINK.findall(document.read_text(encoding="utf-8"))

    assert [target for target in linked if not (document.parent / target).exists()] == []


def test_every_setting_is_described() -> None:
    settings = (ROOT / "src" / "ledfyr" / "web" / "settings.py").read_text(encoding="utf-8")
    described = "".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)

    assert sorted(set(SETTING.findall(settings)) - set(SETTING.findall(described))) == []
