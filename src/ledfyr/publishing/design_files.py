# SPDX-License-Identifier: EUPL-1.2
"""Puts the design's small files together: one stylesheet a municipality, one script, one icon, the drawings."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ledfyr.places.models import Municipality
from ledfyr.places.rules.accent import accent_on_dark

FOUNDATION = ("layers", "tokens", "base")
SCRIPTS = ("quick_exit/quick_exit.js", "search/search.js", "listen/listen.js", "form/form.js")


@dataclass(frozen=True)
class DesignFile:
    """A file whose address holds the hash of its content, so that it may be kept for ever."""

    path: str
    content_type: str
    content: bytes
    is_compressed: bool = True


def stylesheet(design: Path, municipality: Municipality | None) -> DesignFile:
    """All components' CSS in one file, with the municipality's accent colour."""
    parts = [(design / "foundation" / f"{name}.css").read_text(encoding="utf-8") for name in FOUNDATION]
    components = (path for path in sorted(design.glob("*/*.css")) if path.parent.name != "foundation")
    parts += [path.read_text(encoding="utf-8") for path in components]
    if municipality:
        colour = municipality.accent_colour
        parts.append(f":root{{--accent:{colour};--accent-on-dark:{accent_on_dark(colour)}}}")
    return named("design", "css", "text/css; charset=utf-8", "\n".join(parts).encode())


def script(design: Path) -> DesignFile:
    """The scripts that add comfort; no page needs them."""
    parts = [(design / name).read_text(encoding="utf-8") for name in SCRIPTS]
    return named("ledfyr", "js", "text/javascript; charset=utf-8", "\n".join(parts).encode())


def favicon(design: Path) -> DesignFile:
    """The neutral icon of the tab."""
    return named("icon", "svg", "image/svg+xml", (design / "favicon.svg").read_bytes())


def search_index(content: bytes) -> DesignFile:
    """The index that the reader's browser searches in."""
    return named("search", "json", "application/json", content)


def drawings(design: Path) -> dict[str, str]:
    """Every drawing as SVG to stand in the page, by name."""
    return {path.stem: path.read_text(encoding="utf-8").strip() for path in sorted((design / "drawings").glob("*.svg"))}


def named(name: str, ending: str, content_type: str, content: bytes, *, is_compressed: bool = True) -> DesignFile:
    """A file of the design, at an address that changes with its content."""
    digest = hashlib.sha256(content).hexdigest()[:12]
    return DesignFile(f"/design/{name}.{digest}.{ending}", content_type, content, is_compressed)
