# SPDX-License-Identifier: EUPL-1.2
"""Has Typst set values in one of the fixed templates: an accessible PDF (PDF/UA-1), or a refusal with its reason.

What a page says reaches the template as values in JSON, never as Typst source, so that no text can become a command.
Only typefaces that come in wheels are used, never those of the machine: the same words make the same bytes anywhere.
"""

import json
import threading
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import typst

FOLDER = Path(__file__).parent / "templates"
TYPEFACES = ("fontpkg_source_sans_3", "fontpkg_amiri")

_of_this_thread = threading.local()  # a compiler serves one thread at a time, and reads the typefaces only once


class PaperRefused(Exception):
    """This paper cannot be made so that everybody can read it. Leave it out; the page itself is unharmed."""


def typeset(template: str, contents: Mapping[str, object]) -> bytes:
    """Return the PDF; raises PaperRefused, for one when no typeface has a letter that is needed."""
    values = {"paper": json.dumps(contents, ensure_ascii=False)}
    try:
        pdf = _compiler().compile(FOLDER / template, format="pdf", sys_inputs=values, pdf_standards=["ua-1"])
    except typst.TypstError as error:
        message = f"Det går inte att trycka: {error.message}"
        raise PaperRefused(message) from None
    assert isinstance(pdf, bytes)  # noqa: S101  # one file was asked for, not one for each page
    return pdf


def _compiler() -> typst.Compiler:
    if not hasattr(_of_this_thread, "compiler"):
        fonts = typst.Fonts(include_system_fonts=False, font_paths=typeface_folders())
        _of_this_thread.compiler = typst.Compiler(root=FOLDER, font_paths=fonts)
    compiler: typst.Compiler = _of_this_thread.compiler
    return compiler


def typeface_folders() -> list[str]:
    """Leave out a wheel that is not installed: Typst has letters for Latin and Cyrillic of its own, if less fine."""
    specs = (find_spec(name) for name in TYPEFACES)
    return [str(Path(spec.origin).parent / "files") for spec in specs if spec and spec.origin]


def primary(language: str) -> str:
    """Return the language without its region or variant, as typesetting and screen readers need it: “sv” of “sv-SE”."""
    return language.split("-", maxsplit=1)[0].lower()
