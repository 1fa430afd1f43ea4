# SPDX-License-Identifier: EUPL-1.2
"""Whoever comes to an address that is not there gets the nearest page that helps, and never a file from elsewhere."""

from pathlib import Path
from unittest.mock import Mock

import pytest

from ledfyr.publishing.missing import LAST_RESORT, missing_page
from ledfyr.publishing.tests.small_site import bake_site, page

ALE = page("/ale/404/", "Ales sida.", is_missing_page=True)
ENGLISH = page("/ale/en/404/", "Ale’s page.", is_missing_page=True)
SHARED = page("/404/", "Allas sida.", is_missing_page=True)


@pytest.fixture
def baked(tmp_path: Path) -> Path:
    """A baked site, beside which stands a page that nobody may see."""
    bake_site(tmp_path / "baked", ALE, ENGLISH, SHARED)
    for folder in (tmp_path / "404", tmp_path / "baked" / "404", tmp_path / "baked" / "releases" / "404"):
        folder.mkdir()
        (folder / "index.html").write_text("secret")
    return tmp_path / "baked"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/ale/finns-inte/", "Ales sida."),
        ("/ale", "Ales sida."),
        ("/ale/en", "Ale’s page."),
        ("/ale/en/missing/", "Ale’s page."),
        ("/ale/En/missing/", "Ales sida."),
        ("/ale/../en/", "Ales sida."),
        ("/ale/a/b/c", "Ales sida."),
        ("//ale//x", "Ales sida."),
        ("/kungalv/tecken/", "Allas sida."),
        ("/", "Allas sida."),
        ("", "Allas sida."),
        ("/404/", "Allas sida."),
        ("/Ale/", "Allas sida."),
        ("/åle/", "Allas sida."),
    ],
)
def test_the_municipality_in_the_address_answers_and_else_the_shared_page(path: str, words: str, baked: Path) -> None:
    assert words in missing_page(baked, path)


@pytest.mark.parametrize(
    "path",
    [
        "/../",
        "/../../",
        "/../404/",
        "/..",
        "/./",
        "/%2e%2e/",
        "/..%2f/",
        "/..\\/",
        "/ale/../../404/",
        "/ale\x00/",
        "/\x00",
        "/ale\n/",
        "/current/",
        "/releases/",
        "/" + "a" * 10_000,
        "/" + "a" * 250 + "/",
        "/\udcff/",
        "/\xff\xfe/",
        "/ale;/",
    ],
)
def test_no_address_leads_out_of_the_release(path: str, baked: Path) -> None:
    found = missing_page(baked, path)

    assert "Ales sida." in found or "Allas sida." in found
    assert "secret" not in found


def test_without_pages_for_it_the_one_thing_that_must_never_be_missing_is_said(tmp_path: Path) -> None:
    bake_site(tmp_path, page("/ale/"))

    assert missing_page(tmp_path, "/ale/x/") == LAST_RESORT
    assert missing_page(tmp_path / "nothing-baked", "/ale/x/") == LAST_RESORT
    assert 'href="tel:112"' in LAST_RESORT


def test_a_release_that_is_gone_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "current").symlink_to("releases/gone")

    assert missing_page(tmp_path, "/ale/x/") == LAST_RESORT


def test_a_disk_that_fails_is_no_reason_to_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bake_site(tmp_path, ALE)
    monkeypatch.setattr(Path, "read_text", Mock(side_effect=PermissionError))

    assert missing_page(tmp_path, "/ale/x/") == LAST_RESORT
