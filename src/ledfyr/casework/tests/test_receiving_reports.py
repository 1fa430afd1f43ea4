# SPDX-License-Identifier: EUPL-1.2
"""A report becomes a case when it tells something, has come, and is about a child or a young person."""

from datetime import date, timedelta

import pytest

from ledfyr.casework.rules.making import ReportMet, why_not_make_of_thread, why_not_receive_report
from ledfyr.casework.tests.stating import RECEIVED
from ledfyr.law.intake import ReportedUnder

TOLD = "Pojken verkar rädd."


@pytest.mark.parametrize(
    ("report", "because"),
    [
        (ReportMet(RECEIVED, TOLD), ""),
        (ReportMet(RECEIVED, " "), "vad anmälan säger"),
        (ReportMet(RECEIVED + timedelta(days=1), TOLD), "framtiden"),
        (ReportMet(RECEIVED, TOLD, date(2015, 1, 1)), ""),
        (ReportMet(RECEIVED, TOLD, date(2006, 1, 1)), ""),
        (ReportMet(RECEIVED, TOLD, date(2005, 3, 3)), ""),
        (ReportMet(RECEIVED, TOLD, date(2005, 3, 2)), "fyllt 21"),
        (ReportMet(RECEIVED, TOLD, date(2026, 3, 3)), "ligger efter"),
        (ReportMet(RECEIVED, TOLD, under=ReportedUnder.MANDATED), "inte vara anonym"),
        (ReportMet(RECEIVED, TOLD, under=ReportedUnder.MANDATED, says_who=True), ""),
    ],
)
def test_a_report_is_received(report: ReportMet, because: str) -> None:
    refusal = why_not_receive_report(report, RECEIVED)

    assert because in (refusal.reason if refusal else "")
    assert bool(refusal) is bool(because)


@pytest.mark.parametrize(
    ("handed_over", "in_a_case", "becomes"), [(True, False, True), (False, False, False), (True, True, False)]
)
def test_a_thread_becomes_a_case_once_it_is_handed_over(handed_over: bool, in_a_case: bool, becomes: bool) -> None:  # noqa: FBT001  # the table's own columns
    assert (why_not_make_of_thread(is_handed_over=handed_over, is_in_a_case=in_a_case) is None) is becomes
