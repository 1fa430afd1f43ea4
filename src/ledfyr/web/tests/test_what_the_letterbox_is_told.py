# SPDX-License-Identifier: EUPL-1.2
"""The letterbox is told what it needs: two rooms, one database, the pepper, and no key of anybody's session."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ledfyr.web.command_line.letterbox import letterbox

TOLD = """
import json
from ledfyr.web import settings as told
print(json.dumps({
    "apps": told.INSTALLED_APPS, "middleware": told.MIDDLEWARE,
    "databases": list(filter(told.DATABASES.get, told.DATABASES)),
    "urls": told.ROOT_URLCONF, "pepper": told.PEPPER.hex(), "signs": told.SECRET_KEY, "address": told.LETTERBOX_ADDRESS,
}))
"""


def told(home: Path, face: str, **settings: str) -> dict[str, Any]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LEDFYR_")}
    environment = {**kept, **settings, "LEDFYR_HOME": str(home), "LEDFYR_FACE": face}
    command = [sys.executable, "-c", TOLD]
    return dict(json.loads(subprocess.run(command, env=environment, capture_output=True, check=True).stdout))


def test_it_knows_two_rooms_and_one_database(tmp_path: Path) -> None:
    found = told(tmp_path, "letterbox")

    assert found["apps"] == ["ledfyr.keys", "ledfyr.contact"]
    assert (found["middleware"], found["databases"]) == ([], ["social"])
    assert found["urls"] == "ledfyr.web.letterbox_urls"


def test_it_shares_the_pepper_with_staff_and_no_key_of_sessions(tmp_path: Path) -> None:
    staff, box, public = (told(tmp_path, face) for face in ("staff", "letterbox", "public"))

    assert box["pepper"] == staff["pepper"]
    assert public["pepper"] == ""
    assert len({staff["signs"], box["signs"], public["signs"]}) == 3


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ({}, "http://localhost:8003"),
        ({"LEDFYR_PORT": "9100"}, "http://localhost:9103"),
        ({"LEDFYR_PUBLIC_ADDRESS": "https://stod.example"}, ""),
        ({"LEDFYR_LETTERBOX_ADDRESS": ""}, ""),
        ({"LEDFYR_LETTERBOX_ADDRESS": "https://brev.stod.example/"}, "https://brev.stod.example"),
    ],
)
def test_forms_are_sent_beside_the_site_on_ones_own_machine_alone(
    settings: dict[str, str], address: str, tmp_path: Path
) -> None:
    assert told(tmp_path, "public", **settings)["address"] == address


def test_what_its_role_may_is_printed_as_sql() -> None:
    printed = CliRunner().invoke(letterbox, ["grants", "letterbox"]).output

    assert 'GRANT SELECT, INSERT ON contact_letter TO "letterbox";' in printed
    assert "UPDATE" not in printed
    assert "DELETE" not in printed
    assert CliRunner().invoke(letterbox, ["grants", "Robert'); --"]).exit_code == 1
