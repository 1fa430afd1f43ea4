# SPDX-License-Identifier: EUPL-1.2
"""Beside every baked file stand a Brotli and a gzip copy that say the same."""

import gzip
from pathlib import Path

import brotli

from ledfyr.publishing.tests.small_site import STYLE, bake_site, page


def test_every_copy_decodes_to_the_same_bytes(tmp_path: Path) -> None:
    release = bake_site(tmp_path).release

    for file in release.files.values():
        plain = release.bytes_of(file)
        assert brotli.decompress(release.bytes_of(file, ".br")) == plain, file.path
        assert gzip.decompress(release.bytes_of(file, ".gz")) == plain, file.path


def test_what_is_kept_from_the_release_before_has_all_its_copies(tmp_path: Path) -> None:
    before = bake_site(tmp_path).release
    after = bake_site(tmp_path, minutes_later=1).release

    for file in after.files.values():
        for suffix in ("", ".br", ".gz"):
            assert after.bytes_of(file, suffix) == before.bytes_of(file, suffix), file.path + suffix


def test_a_page_says_what_its_template_makes_of_its_context(tmp_path: Path) -> None:
    release = bake_site(tmp_path, page("/ale/", "Å < Ö")).release

    html = release.bytes_of(release.files["/ale/"]).decode()
    assert html == "<!doctype html><title>Råd</title><p>Å &lt; Ö</p>"


def test_compressed_copies_are_smaller(tmp_path: Path) -> None:
    release = bake_site(tmp_path).release

    sizes = [len(release.bytes_of(release.files[STYLE.path], suffix)) for suffix in (".br", ".gz", "")]
    assert sizes == sorted(set(sizes))


def test_equal_pages_give_equal_bytes_whenever_they_are_baked(tmp_path: Path) -> None:
    one, other = bake_site(tmp_path / "one").release, bake_site(tmp_path / "other", minutes_later=7).release

    for path, file in one.files.items():
        for suffix in ("", ".br", ".gz"):
            assert one.bytes_of(file, suffix) == other.bytes_of(other.files[path], suffix)
