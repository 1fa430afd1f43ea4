# SPDX-License-Identifier: EUPL-1.2
"""What a thief does: copies every file and database, reads the memory of what runs, and searches for words."""

import sqlite3
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Places = Mapping[str, bytes]


def back_up(home: Path) -> None:
    """Copy each database as a backup does."""
    for database in home.glob("*.sqlite3"):
        with sqlite3.connect(database) as source, sqlite3.connect(home / f"{database.stem}.backup") as target:
            source.backup(target)


def files_below(home: Path) -> dict[str, bytes]:
    """Every file by its name."""
    return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def memory_below(parent: int, *, named: str) -> Iterator[tuple[str, bytes]]:
    """The memory of every process that descends from one and has this in its command."""
    children = subprocess.run(["pgrep", "-P", str(parent)], capture_output=True, text=True, check=False).stdout.split()  # noqa: S607
    for child in children:
        words = Path(f"/proc/{child}/cmdline").read_bytes().decode().replace("\0", " ")
        if named in words:
            yield child, _memory_of(child)
        yield from memory_below(int(child), named=named)


def _memory_of(process: str) -> bytes:
    parts = []
    with Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines():
            place, rights, *rest = line.split()
            if "w" not in rights or rest[-1] in ("[vvar]", "[vsyscall]"):
                continue
            first, last = (int(number, 16) for number in place.split("-"))
            memory.seek(first)
            parts.append(memory.read(last - first))
    return b"".join(parts)


def forms_of(word: str) -> tuple[bytes, ...]:
    """As it may lie in a file or in memory."""
    return (word.encode(), word.encode("utf-16-le"), word.encode("utf-32-le"))


def found_in(places: Places, words: Iterable[str]) -> list[str]:
    """Where which word was found, by its number."""
    numbered = list(enumerate(words))
    return [
        f"{place}: word {number}"
        for place, content in places.items()
        for number, word in numbered
        if any(form in content for form in forms_of(word))
    ]
