# SPDX-License-Identifier: EUPL-1.2
"""A reader who kept a page from an hour ago still gets the stylesheet that it asks for."""

from datetime import timedelta
from pathlib import Path

from ledfyr.publishing.baking import bake
from ledfyr.publishing.design_files import DesignFile
from ledfyr.publishing.release import current_folder, read_release
from ledfyr.publishing.tests.small_site import NOON, SITE, STYLE, bake_site

NEXT_STYLE = DesignFile("/design/design.ba9876543210.css", "text/css; charset=utf-8", b"p{margin:1em}")


def styles_after(baked: Path, *, hours: int) -> dict[str, float | None]:
    """Bake with the next stylesheet so many hours later; give the stylesheets that readers then find."""
    bake(pages=SITE, design=[NEXT_STYLE], templates="first", baked=baked, at=NOON + timedelta(hours=hours))
    folder = current_folder(baked)
    assert folder is not None
    return {path: file.true_until for path, file in read_release(folder).files.items() if path.startswith("/design/")}


def test_a_superseded_stylesheet_stays_for_two_days(tmp_path: Path) -> None:
    bake_site(tmp_path)

    styles = styles_after(tmp_path, hours=1)

    assert styles[NEXT_STYLE.path] is None
    assert styles[STYLE.path] == (NOON + timedelta(hours=1, days=2)).timestamp()
    assert (tmp_path / "current" / STYLE.path.lstrip("/")).read_bytes() == STYLE.content


def test_its_two_days_are_counted_once(tmp_path: Path) -> None:
    bake_site(tmp_path)
    first = styles_after(tmp_path, hours=1)

    assert styles_after(tmp_path, hours=20) == first


def test_after_two_days_it_is_gone(tmp_path: Path) -> None:
    bake_site(tmp_path)
    styles_after(tmp_path, hours=1)

    assert set(styles_after(tmp_path, hours=50)) == {NEXT_STYLE.path}
