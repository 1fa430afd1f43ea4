# SPDX-License-Identifier: EUPL-1.2
"""Turns a tree into the plain values that a template is given: whole addresses, and letters as they are printed."""

import re
from dataclasses import fields, is_dataclass
from urllib.parse import urljoin

# Printed Arabic does without the small signs above and below its letters (from fathatan to sukun). Typst 0.15 writes a
# letter and its sign so that a screen reader meets the letters of the whole word in another order.
VOWEL_SIGNS = re.compile("[\u064b-\u0652]")


def plain(value: object, base: str = "") -> object:
    """Return the value as JSON has it. Addresses are whole, counted from the page at `base`."""
    if is_dataclass(value) and not isinstance(value, type):
        told = {field.name: plain(getattr(value, field.name), base) for field in fields(value)}
        if told.get("href"):
            told["href"] = _whole(str(told["href"]), base)
        return {"kind": type(value).__name__.lower(), **told}
    if isinstance(value, tuple):
        return [plain(part, base) for part in value]
    return printed(value) if isinstance(value, str) else value


def _whole(href: str, base: str) -> str:
    """An address that is none leaves its words as they are."""
    try:
        return urljoin(base, href)
    except ValueError:
        return ""


def printed(text: str) -> str:
    return VOWEL_SIGNS.sub("", text)
