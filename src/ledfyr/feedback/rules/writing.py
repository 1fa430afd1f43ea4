# SPDX-License-Identifier: EUPL-1.2
"""What a reader may send, how much is received in a day, and for how long it is kept."""

import re
from datetime import date

SHORTEST, LONGEST = 10, 4000  # characters
LONGEST_PAGE = 200  # characters
LARGEST_BODY = 20_000  # bytes; four thousand characters of any script fit, as the form does not write them in percent
MOST_UNANSWERED_A_DAY = 200  # of one municipality
LIMITS = {"least": SHORTEST, "most": LONGEST, "most_page": LONGEST_PAGE}

NEW_LINE = re.compile(r"\r\n?")
# Letters of no script, which no database keeps or no reader sees. Line breaks and tabs stay.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def tidied(text: str) -> str:
    """The text as it is kept: browsers send a line break as two characters, and it was typed as one."""
    return CONTROL.sub("", NEW_LINE.sub("\n", text)).strip()


def why_not_feedback(text: str) -> str | None:
    """The word that tells what to do about a tidied text that cannot be received, or None."""
    if len(text) < SHORTEST:
        return "feedback.too_short"
    return "feedback.too_long" if len(text) > LONGEST else None


def why_not_page(page: str) -> str | None:
    """The word that tells what to do about the tidied name of a page, or None; it may be empty."""
    return "feedback.page_too_long" if len(page) > LONGEST_PAGE else None


def answered_before(today: date) -> date:
    """What was answered before this day is disposed of: both are kept for two years after the answer."""
    is_leap_day = (today.month, today.day) == (2, 29)
    return today.replace(year=today.year - 2, day=28 if is_leap_day else today.day)
