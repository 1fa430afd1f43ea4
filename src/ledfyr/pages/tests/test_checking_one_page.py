# SPDX-License-Identifier: EUPL-1.2
"""One page can be checked by itself while the others stand as they are."""

from pathlib import Path

import pytest

from ledfyr.factfiles import FileRefused
from ledfyr.pages.content_pack import check_page_file
from ledfyr.pages.tests.files import KNOWN, RIGHT


def written(folder: Path, text: str) -> Path:
    path = folder / "lyssna.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_page_that_is_right_is_not_refused(tmp_path: Path) -> None:
    check_page_file(written(tmp_path, RIGHT), KNOWN, {"lyssna", "vila"})


def test_a_link_to_a_page_that_is_not_among_the_others_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="Länken ”/vila/” leder ingenstans"):
        check_page_file(written(tmp_path, RIGHT), KNOWN, {"lyssna"})


def test_a_page_of_another_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="”order” saknas"):
        check_page_file(written(tmp_path, RIGHT.replace("order = 20\n", "")), KNOWN, {"lyssna", "vila"})
