# SPDX-License-Identifier: EUPL-1.2
"""A row is worded as a Swedish sentence when it is shown, with the name that is looked up then."""

from dataclasses import replace

import pytest

from ledfyr.trail.presenting import FINDS, fault_as_sentence, listed_row_shown, row_shown, sentence_of
from ledfyr.trail.queries.reviews import ListedRow
from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.finding import Find
from ledfyr.trail.rules.verifying import Fault, FaultKind
from ledfyr.trail.tests.cast import NAMES
from ledfyr.trail.tests.house import opened

ANNA_OPENED = opened()


def name_of(account: int) -> str:
    return NAMES[account]


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (ANNA_OPENED, "Anna Exempel öppnade ärende 4711."),
        (
            replace(ANNA_OPENED, reason="trail.casework"),
            "Anna Exempel öppnade ärende 4711. Skäl: handläggning av ärendet.",
        ),
        (
            opened(breaks_glass=True),
            "Anna Exempel öppnade ärende 4711. Det var en nödöppning. Skäl: någon behöver skydd genast.",
        ),
        (replace(ANNA_OPENED, verb="example.signed_in", kind="", record=""), "Anna Exempel loggade in."),
        (opened(account=None), "Ett schemalagt arbete öppnade ärende 4711."),
        (
            replace(ANNA_OPENED, verb="trail.row_decided", kind="trail.row", record="9", reference="in_order"),
            "Anna Exempel bedömde rad 9 i åtkomstloggen. Hänvisning: in_order.",
        ),
        (
            replace(ANNA_OPENED, verb="trail.log_shown"),
            "Anna Exempel läste åtkomstloggen för ärende 4711.",
        ),
        (
            replace(ANNA_OPENED, verb="{later}.version", kind="later.kind"),
            "Anna Exempel gjorde något med later.kind 4711 som den här versionen saknar ord för ({later}.version).",
        ),
        (
            replace(ANNA_OPENED, verb="later.version", kind="", record=""),
            "Anna Exempel gjorde något som den här versionen saknar ord för (later.version).",
        ),
    ],
)
def test_a_row_is_a_sentence(act: RecordedAct, sentence: str) -> None:
    assert sentence_of(act, name_of) == sentence


def test_a_row_is_shown_with_its_moment_in_sweden() -> None:
    shown = row_shown(ANNA_OPENED, name_of)

    assert (shown.sequence, shown.moment) == (1, "2026-11-25 10.15.00")


def test_a_listed_row_says_why_it_is_looked_at_and_what_came_of_it() -> None:
    shown = listed_row_shown(ListedRow(ANNA_OPENED, (Find.SAMPLED, Find.ODD_HOUR), ""), name_of)

    assert shown.finds == ("slumpvis vald", "natt, helg eller helgdag")
    assert shown.outcome == "inte bedömd"


def test_every_find_has_its_words() -> None:
    assert set(FINDS) == set(Find)


def test_a_fault_is_a_sentence() -> None:
    assert fault_as_sentence(Fault(17, FaultKind.MISSING)) == "Rad 17: raden saknas."
