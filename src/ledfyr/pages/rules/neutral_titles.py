# SPDX-License-Identifier: EUPL-1.2
"""A title in a tab, a history list or a share sheet must not tell a bystander what the reader reads."""

from ledfyr.languages.neutral import telling_word


def why_not_neutral(title: str) -> str | None:
    """Say why the title cannot be used and what to change, or None."""
    part = telling_word(title)
    return f"Titeln syns i flikar och historik. Skriv den utan ”{part}”." if part else None
