# SPDX-License-Identifier: EUPL-1.2
"""A file that cannot be read is refused with a sentence, and one that an editor has saved in its own way is read."""

from pathlib import Path

import pytest

from ledfyr.factfiles import FileRefused, Refusal, read_fact_file


def refused(path: Path) -> Refusal:
    with pytest.raises(FileRefused) as refused:
        read_fact_file(path)
    (refusal,) = refused.value.refusals
    return refusal


def write(folder: Path, content: bytes) -> Path:
    path = folder / "ale.toml"
    path.write_bytes(content)
    return path


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert str(refused(tmp_path / "ale.toml")) == (
        "ale.toml, rad 1: Filen går inte att läsa. Kontrollera att den finns och får läsas."
    )


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path).problem == "Filen går inte att läsa."


@pytest.mark.parametrize("coding", ["latin-1", "utf-16"])
def test_another_character_coding_is_refused(coding: str, tmp_path: Path) -> None:
    refusal = refused(write(tmp_path, 'name = "Ä"\n'.encode(coding)))

    assert (refusal.line, refusal.problem) == (1, "Filen är inte skriven i UTF-8.")
    assert refusal.remedy == "Spara om den med teckenkodningen UTF-8."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("name Ale\n", 1),
        ('a = 1\n\nname = "Ale\n', 3),
        ("a = 1\na = 2\n", 2),
        ("[a]\n[b]\n[a]\n", 3),
        ("on = 2026-02-30\n", 1),
        ('a = 1\ntext = """\nnever ends\n\n', 3),
        ("a = 1\nb =", 2),
        (f"a = {'9' * 5000}", 1),
    ],
)
def test_what_is_not_toml_is_refused_at_the_line_where_it_breaks(text: str, line: int, tmp_path: Path) -> None:
    refusal = refused(write(tmp_path, text.encode()))

    assert (refusal.file, refusal.line) == ("ale.toml", line), str(refusal)
    assert refusal.problem == "Raden följer inte formatet TOML."
    assert refusal.remedy.startswith("Rätta skrivsättet (")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_editors_line_ends_are_read(ending: str, tmp_path: Path) -> None:
    fact_file = read_fact_file(write(tmp_path, f'a = 1{ending}b = "å"{ending}'.encode()))

    assert fact_file.content == {"a": 1, "b": "å"}
    assert fact_file.refuse(("b",), "Fel.", "Rätt.") == Refusal("ale.toml", 2, "Fel.", "Rätt.")


def test_the_invisible_mark_that_some_editors_begin_a_file_with_is_passed_over(tmp_path: Path) -> None:
    assert read_fact_file(write(tmp_path, "a = 1".encode("utf-8-sig"))).content == {"a": 1}
