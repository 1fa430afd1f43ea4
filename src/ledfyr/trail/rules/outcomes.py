# SPDX-License-Identifier: EUPL-1.2
"""Who may review which row and when, what may come of it, and when a month's review is finished."""

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256

IN_ORDER, ASKED, PASSED_ON, BREACH = "in_order", "asked", "passed_on", "breach"
UNDECIDED = ""
# The life of a row on the list. What is in order, or reported as a breach, stays so.
MAY_BECOME: Mapping[str, frozenset[str]] = {
    UNDECIDED: frozenset({IN_ORDER, ASKED, PASSED_ON, BREACH}),
    ASKED: frozenset({IN_ORDER, PASSED_ON, BREACH}),
    PASSED_ON: frozenset({IN_ORDER, BREACH}),
    IN_ORDER: frozenset(),
    BREACH: frozenset(),
}
UNANSWERED = frozenset({UNDECIDED, ASKED})


def why_not_open(month: date, newest: date | None, today: date) -> str | None:
    """Why the review of a month cannot begin, or None; `newest` is the last month that has a review."""
    if month.day != 1:
        return "En månad anges med sin första dag."
    if (month.year, month.month) >= (today.year, today.month):
        return "Månaden är inte slut. Börja loggkontrollen när den nya månaden har börjat."
    if newest is not None and month <= newest:
        return "Månaden, eller en senare månad, har redan en loggkontroll. Fortsätt med den."
    return None


def why_not_decide(*, row_account: int | None, reviewer: int, finished: bool, now: str, then: str) -> str | None:
    """Why the reviewer cannot give a row its outcome, or None."""
    if row_account == reviewer:
        return "Raden gäller dig själv. Be någon annan som kontrollerar loggen att bedöma den."
    if finished:
        return "Loggkontrollen är avslutad. Ta upp det nya med chefen."
    if then not in MAY_BECOME[now]:
        return "Bedömningen kan inte ändras på det sättet. Ladda om sidan och se vad som står där nu."
    return None


def why_not_finish(outcomes: Iterable[str], *, finished: bool) -> str | None:
    """Why the review cannot be finished, or None."""
    if finished:
        return "Loggkontrollen är redan avslutad."
    waiting = sum(outcome in UNANSWERED for outcome in outcomes)
    if waiting:
        rows = "En rad" if waiting == 1 else f"{waiting} rader"
        return f"{rows} väntar på en bedömning eller ett svar. Bedöm allt först."
    return None


def digest_of(outcomes: Iterable[tuple[int, str]]) -> str:
    """The outcomes of a review as one number, which the trail keeps: a later change in them is seen."""
    lines = (f"{sequence} {outcome}\n" for sequence, outcome in sorted(outcomes))
    return sha256("".join(lines).encode("ascii")).hexdigest()
