# SPDX-License-Identifier: EUPL-1.2
"""What a page shows, as one number: a page is baked anew exactly when this changes, for whatever reason."""

import dataclasses
import hashlib
import json
from datetime import date, time
from pathlib import Path

from ledfyr.pages.public_page import PublicPage


def fingerprint(page: PublicPage, templates: str) -> str:
    """Hash of everything the page shows and of the templates that arrange it."""
    said = [page.path, page.template, page.language.code, page.context]
    shown = json.dumps(said, default=_plain, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256((templates + shown).encode()).hexdigest()


def templates_fingerprint(folders: tuple[Path, ...]) -> str:
    """Hash of all templates, read once a run: a changed template bakes every page anew."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted([*folder.rglob("*.html"), *folder.rglob("words/*.toml")]):
            digest.update(str(path.relative_to(folder)).encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        # The class is part of what is shown: a note and a text hold the same, and each has a template of its own.
        facts = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return [type(value).__qualname__, facts]
    if isinstance(value, date | time):
        return [type(value).__qualname__, value.isoformat()]
    message = f"A page shows a {type(value).__name__}, and nobody would notice when it changes. Give it plain values."
    raise TypeError(message)
