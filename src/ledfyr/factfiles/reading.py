# SPDX-License-Identifier: EUPL-1.2
"""Opens one fact file and keeps what is needed to say, in Swedish, which line is wrong."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ledfyr.factfiles.lines import LineMap, Where

TOML_LINE = re.compile(r"at line (?P<line>\d+)")


@dataclass(frozen=True, order=True)
class Refusal:
    """One thing wrong in a file: where it stands, what is wrong and what to write instead."""

    file: str
    line: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}, rad {self.line}: {self.problem} {self.remedy}".rstrip()


class FileRefused(Exception):
    """A fact file that was not loaded; nothing of it was saved."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        self.refusals = tuple(sorted(refusals))
        super().__init__("\n".join(str(refusal) for refusal in self.refusals))


@dataclass(frozen=True)
class FactFile:
    """What one TOML file says, and on which line it says it."""

    path: Path
    content: dict[str, Any]
    lines: LineMap = field(repr=False)

    def refuse(self, where: Where, problem: str, remedy: str) -> Refusal:
        return Refusal(self.path.name, self.lines.line_of(where), problem, remedy)


def read_fact_file(path: Path) -> FactFile:
    """Read a TOML file; raises FileRefused when it is missing, is not UTF-8 text or is not TOML."""
    try:
        text = path.read_text(encoding="utf-8-sig")  # some editors begin a UTF-8 file with an invisible mark
        content = tomllib.loads(text)
    except OSError:
        raise _refused(path, 1, "Filen går inte att läsa.", "Kontrollera att den finns och får läsas.") from None
    except UnicodeDecodeError:
        raise _refused(path, 1, "Filen är inte skriven i UTF-8.", "Spara om den med teckenkodningen UTF-8.") from None
    except ValueError as error:  # TOML that is wrong, or a number with more digits than Python reads
        match = TOML_LINE.search(str(error))
        line = int(match["line"]) if match else text.rstrip().count("\n") + 1
        raise _refused(path, line, "Raden följer inte formatet TOML.", f"Rätta skrivsättet ({error}).") from None
    return FactFile(path, content, LineMap(text))


def _refused(path: Path, line: int, problem: str, remedy: str) -> FileRefused:
    return FileRefused([Refusal(path.name, line, problem, remedy)])
