# SPDX-License-Identifier: EUPL-1.2
"""Takes down that whoever reported asks, later, to be told what became of it; then they are told at once (SoL 19:6)."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.casework.acting import DATABASE, CaseActRefused, refuse, tell_trail_of
from ledfyr.casework.actions.due_days import keep_next_day
from ledfyr.casework.actions.reading import REPORTER_DAMAGED, stop_unless_open
from ledfyr.casework.models import Case, Report
from ledfyr.casework.own_words import CaseworkKind, CaseworkVerb
from ledfyr.casework.rules.ordering import why_not_ask_feedback
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.intake import ReportedUnder
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor


def ask_feedback(*, report: Report, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> None:
    """Remember the wish with the reporter, and its day where the day's list finds it; raises CaseActRefused."""
    stop_unless_open(case=report.case, reader=reader, by=by, at=at)
    today = timezone.localdate(at)
    with transaction.atomic(using=DATABASE):
        Case.objects.select_for_update().get(pk=report.case_id)
        report.refresh_from_db(fields=["feedback_asked_on"])
        reporter = report.reporter
        try:
            told = ring.read(reporter)
        except SealingRefused:
            raise CaseActRefused(REPORTER_DAMAGED) from None
        under = ReportedUnder[told["under"]]
        refuse(why_not_ask_feedback(under=under, asked_on=report.feedback_asked_on, on=today))
        report.feedback_asked_on = today
        report.save(update_fields=["feedback_asked_on"])
        ring.write(reporter, {**told, "wants_feedback": "ja"})
        reporter.save()
        keep_next_day(report.case)
        tell_trail_of(CaseworkVerb.FEEDBACK_ASKED, CaseworkKind.REPORT, report.record, by=by, at=at)
