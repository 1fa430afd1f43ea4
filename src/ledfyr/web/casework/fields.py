# SPDX-License-Identifier: EUPL-1.2
"""The fields that forms of casework are made of, and how what was typed or ticked is written down."""

from collections.abc import Iterable
from datetime import date

from django import forms

from ledfyr.casework.rules.steps import YES
from ledfyr.contact.rules.doors import LONGEST_TEXT
from ledfyr.web.reception.forms import text_area

SHORT = 300
Choices = Iterable[tuple[str, str]]


def written(label: str, help_text: str = "", rows: int = 6) -> forms.CharField:
    """A field for running text. Whether it may stay empty is for the law to say."""
    return forms.CharField(
        label=label, help_text=help_text, required=False, max_length=LONGEST_TEXT, widget=text_area(rows)
    )


def day(label: str, help_text: str = "", *, required: bool = False) -> forms.DateField:
    """A day, which a browser helps to choose."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        widget=widget,
        error_messages={"required": "Skriv dagen.", "invalid": "Skriv dagen som 2026-11-30."},
    )


def line(label: str, help_text: str = "") -> forms.CharField:
    """A field for a few words."""
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=SHORT)


def ticked(label: str) -> forms.BooleanField:
    """A box. Whether it may stay empty is for the law to say."""
    return forms.BooleanField(label=label, required=False)


def as_written(value: object) -> str:
    """A tick as yes, a day as it sorts, choices as their codes and text as it is."""
    if isinstance(value, bool):
        return YES if value else ""
    if isinstance(value, list):
        return ",".join(value)
    return value.isoformat() if isinstance(value, date) else str(value)
