# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a municipality's colour can be read on the paper-like ground, and what it becomes in dark mode."""

import re
from colorsys import hls_to_rgb, rgb_to_hls

Colour = tuple[float, float, float]

HEX = re.compile(r"#[0-9a-fA-F]{6}")
LEAST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3, level AA
LEAST_IN_DARK = 5.5  # thin light strokes on dark look fainter than they measure
# Must say the same as --ground, --surface and --light in web/design/foundation/tokens.css; a test compares them.
GROUNDS_IN_LIGHT = ("#f8f4ea", "#fffdf8", "#fcedc4")
GROUNDS_IN_DARK = ("#13191d", "#1c2429", "#3b3521")
INK_ON_ACCENT_IN_LIGHT, INK_ON_ACCENT_IN_DARK = "#ffffff", "#0d1316"
STEP = 0.01  # of lightness
CALMER = 0.6  # of the saturation is left in dark mode


def why_not_accent(colour: str) -> str | None:
    """Say why the colour cannot be used, and what to write instead, or None."""
    if not HEX.fullmatch(colour):
        return f"”{colour}” är ingen färg. Skriv till exempel accent_colour = ”#0b5c6b”."
    worst = min(contrast(colour, other) for other in (*GROUNDS_IN_LIGHT, INK_ON_ACCENT_IN_LIGHT))
    if worst < LEAST_CONTRAST:
        problem = f"Färgen {colour} går inte att läsa på ljus grund ({worst:.1f}:1, minst {LEAST_CONTRAST}:1)."
        return f"{problem} Välj en mörkare."
    return None


def accent_on_dark(colour: str) -> str:
    """Lighten the colour, hue kept, until it can be read on every dark ground; a strong colour glares there."""
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    while lightness < 1:
        lighter = _written(hls_to_rgb(hue, lightness, saturation * CALMER))
        if min(contrast(lighter, other) for other in (*GROUNDS_IN_DARK, INK_ON_ACCENT_IN_DARK)) >= LEAST_IN_DARK:
            return lighter
        lightness = lightness + STEP
    return "#ffffff"


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # WCAG's own numbers


def _parts(colour: str) -> Colour:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _written(parts: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
