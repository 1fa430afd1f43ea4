# SPDX-License-Identifier: EUPL-1.2
"""Nobody is answered more than the law allows, and no reporter at work hides."""

from datetime import date

import pytest

from ledfyr.law.intake import (
    Feedback,
    ReportedUnder,
    mandated_reporters,
    why_not_give_feedback,
    why_not_report_anonymously,
)

IN_MARCH = date(2026, 3, 2)


def test_there_are_three_answers_and_no_fourth() -> None:
    assert [outcome.value for outcome in Feedback] == [
        "En utredning har inletts.",
        "En utredning har inte inletts.",
        "En utredning pågick redan.",
    ]


@pytest.mark.parametrize("under", ReportedUnder)
def test_whoever_may_be_anonymous_is_never_answered(under: ReportedUnder) -> None:
    may_hide = why_not_report_anonymously(under=under, on=IN_MARCH) is None
    is_answered = why_not_give_feedback(under=under, on=IN_MARCH) is None

    assert not (may_hide and is_answered)


@pytest.mark.parametrize("on", [date(2026, 1, 14), date(2026, 1, 15)])
def test_nobody_stands_twice_in_the_list(on: date) -> None:
    named = mandated_reporters(on)

    assert len(set(named)) == len(named)
