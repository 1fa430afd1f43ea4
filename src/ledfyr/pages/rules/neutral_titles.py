# SPDX-License-Identifier: EUPL-1.2
"""A title in a tab, a history list or a share sheet must not tell a bystander what the reader reads."""

# Parts of words that would give the subject away over somebody's shoulder.
TELLING = (
    "extrem",
    "våld",
    "terror",
    "radikal",
    "avhopp",
    "hoppa av",
    "orosanm",
    "nazis",
    "jihad",
    "vit makt",
    "hatbrott",
)


def telling_part(title: str) -> str | None:
    """The part of the title that gives the subject away, or None."""
    lowered = title.lower()
    return next((part for part in TELLING if part in lowered), None)


def why_not_neutral(title: str) -> str | None:
    """Say why the title cannot be used and what to change, or None."""
    part = telling_part(title)
    return f"Titeln syns i flikar och historik. Skriv den utan ”{part}”." if part else None
