# SPDX-License-Identifier: EUPL-1.2
"""What is written down about a release is what is read back, whatever it says."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.publishing.release import (
    BakedFile,
    Release,
    ReleaseUnreadable,
    Turn,
    current_folder,
    read_release,
    write_listing,
)
from ledfyr.publishing.tests.small_site import bake_site

moments = st.floats(0, 4e9)
baked_files = st.builds(
    BakedFile,
    path=st.text(),
    file=st.text(),
    content_type=st.text(),
    content_hash=st.text(),
    fingerprint=st.text(),
    true_until=st.none() | moments,
    is_missing_page=st.booleans(),
    facts=st.lists(st.text()).map(tuple),
    turn=st.none() | st.builds(Turn, st.integers(0), moments),
)


@given(files=st.lists(baked_files, max_size=4))
def test_any_listing_is_read_back_as_it_was_written(files: list[BakedFile]) -> None:
    with TemporaryDirectory() as folder:
        release = Release(Path(folder), {file.path: file for file in files})
        write_listing(release)

        assert read_release(Path(folder)) == release


def test_a_baked_release_is_read_back_as_it_was_baked(tmp_path: Path) -> None:
    release = bake_site(tmp_path).release

    assert read_release(release.folder) == release


def test_a_release_that_was_thrown_away_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ReleaseUnreadable, match=r"^20261124T120000000000$"):
        read_release(tmp_path / "20261124T120000000000")


def test_nothing_is_current_before_something_is_baked(tmp_path: Path) -> None:
    assert current_folder(tmp_path) is None
    assert current_folder(tmp_path / "not-there") is None
