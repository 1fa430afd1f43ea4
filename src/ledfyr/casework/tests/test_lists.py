# SPDX-License-Identifier: EUPL-1.2
"""The lists that a municipality may change say why each part is there, and never sort people."""

from pathlib import Path

import pytest
from pytest_django import Settings

from ledfyr.casework.lists import entries_in, life_areas
from ledfyr.factfiles import FileRefused

ENTRY = '[[entry]]\ncode = "{code}"\ntitle = "{title}"\nquestion = "Hur är det?"\nreason = "Någon har bett om den."\n'


def written(folder: Path, *titles: str, code: str = "hem") -> Path:
    path = folder / "life_areas.toml"
    codes = [code] * len(titles)
    path.write_text("\n".join(ENTRY.format(code=code, title=title) for code, title in zip(codes, titles, strict=True)))
    return path


def test_what_comes_with_ledfyr_covers_the_whole_social_environment_with_reasons() -> None:
    codes = {entry.code for entry in life_areas()}

    assert {"familj", "relationer", "arbete", "boende", "samhalle", "trygghet", "annat"} <= codes
    assert all(entry.reason and entry.question.endswith("?") for entry in life_areas())


@pytest.mark.parametrize(
    "title", ["Min tro", "Politik", "Åsikter", "Vilken grupp", "Rörelsen", "Ideologi", "Risknivå", "Poäng"]
)
def test_a_list_that_would_sort_people_is_refused_with_its_line(tmp_path: Path, title: str) -> None:
    with pytest.raises(FileRefused, match=r"rad 3: .*sortera människor"):
        entries_in(written(tmp_path, title))


def test_a_code_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="står två gånger"):
        entries_in(written(tmp_path, "Hemmet", "Huset"))


def test_an_installation_has_a_list_of_its_own(tmp_path: Path, settings: Settings) -> None:
    settings.HOME = tmp_path
    (tmp_path / "lists").mkdir()
    written(tmp_path / "lists", "Hemmet")

    assert [entry.title for entry in life_areas()] == ["Hemmet"]
