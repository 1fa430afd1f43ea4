# SPDX-License-Identifier: EUPL-1.2
"""The design reaches a reader as a few small files whose names change with their contents."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from ledfyr.places.models import Municipality
from ledfyr.places.rules.accent import accent_on_dark
from ledfyr.publishing.design_files import DesignFile, drawings, favicon, script, search_index, stylesheet

DESIGN: Path = settings.DESIGN
ALE = Municipality(slug="ale", accent_colour="#0b5c6b")
KUNGALV = Municipality(slug="kungalv", accent_colour="#7a2f4b")
FILES: dict[str, Callable[[], DesignFile]] = {
    "stylesheet": lambda: stylesheet(DESIGN, ALE),
    "script": lambda: script(DESIGN),
    "favicon": lambda: favicon(DESIGN),
    "search index": lambda: search_index(b"{}"),
}


@pytest.mark.parametrize("file", FILES.values(), ids=FILES.keys())
def test_the_address_holds_the_hash_of_the_content(file: Callable[[], DesignFile]) -> None:
    made = file()

    assert made.path.startswith("/design/")
    assert hashlib.sha256(made.content).hexdigest()[:12] in made.path
    assert made == file()


def test_a_municipality_brings_its_colour_and_an_address_of_its_own() -> None:
    ale, kungalv = stylesheet(DESIGN, ALE), stylesheet(DESIGN, KUNGALV)

    colour = f"--accent:#0b5c6b;--accent-on-dark:{accent_on_dark('#0b5c6b')}"
    assert colour.encode() in ale.content
    assert ale.path != kungalv.path


def test_the_order_of_the_layers_is_said_before_any_component() -> None:
    text = stylesheet(DESIGN, None).content.decode()

    assert text.startswith((DESIGN / "foundation" / "layers.css").read_text(encoding="utf-8"))


def test_every_component_is_in_the_stylesheet_once() -> None:
    text = stylesheet(DESIGN, None).content.decode()

    for path in DESIGN.glob("*/*.css"):
        assert text.count(path.read_text(encoding="utf-8")) == 1, path


def test_every_drawing_is_there_by_name() -> None:
    found = drawings(DESIGN)

    assert {path.stem for path in (DESIGN / "drawings").glob("*.svg")} == set(found)
    assert all(drawing.startswith("<svg") for drawing in found.values())
