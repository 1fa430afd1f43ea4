# SPDX-License-Identifier: EUPL-1.2
"""Opens a month's review of who opened what, takes down what the reviewer came to, and closes it; all in the trail."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.trail.actions.recording import hold_chain, record_act
from ledfyr.trail.models import AccessLogReview, ReviewedRow, TrailRow
from ledfyr.trail.own_words import StatedReason, TrailKind, TrailVerb
from ledfyr.trail.queries.windows import Window, newest_review, reviewed_acts, sample_of, window_until
from ledfyr.trail.rules.acts import Actor, Ground, Touched
from ledfyr.trail.rules.finding import Find, HouseAnswers, finds_in
from ledfyr.trail.rules.outcomes import digest_of, why_not_decide, why_not_finish, why_not_open


class ReviewRefused(Exception):
    """The reviewer cannot do this now; says why and what to do instead, in Swedish."""


def open_review(*, using: str, month: date, by: Actor, at: datetime, house: HouseAnswers) -> AccessLogReview:
    """List what chance draws and what the rules find, for the reviewer's municipality; raises ReviewRefused.

    The rows are looked at before the transaction begins: they cannot change, and others go on working meanwhile.
    """
    newest = _newest_before(month, using=using, by=by, at=at)
    window = window_until(month, newest, municipality=by.municipality, using=using)
    listed = _listed(window, house)
    with transaction.atomic(using=using):
        hold_chain(using)
        _newest_before(month, using=using, by=by, at=at)
        review = AccessLogReview.objects.using(using).create(
            municipality=by.municipality,
            month=month,
            first_sequence=window.first,
            last_sequence=window.last,
            last_hash=window.last_hash,
            opened_at=at,
            opened_by=_reviewer(by),
        )
        ReviewedRow.objects.using(using).bulk_create(
            ReviewedRow(review=review, sequence=sequence, finds=finds) for sequence, finds in sorted(listed.items())
        )
        _record(TrailVerb.REVIEW_OPENED, review, using=using, by=by, at=at)
    return review


def decide_row(*, using: str, review: AccessLogReview, sequence: int, outcome: str, by: Actor, at: datetime) -> None:
    """Take down the outcome for one row; raises ReviewRefused, also for a row of the reviewer's own."""
    with transaction.atomic(using=using):
        hold_chain(using)
        row = ReviewedRow.objects.using(using).select_related("review").get(review=review, sequence=sequence)
        refusal = why_not_decide(
            row_account=TrailRow.objects.using(using).get(sequence=sequence).acted_by,
            reviewer=_reviewer(by),
            finished=row.review.finished_at is not None,
            now=row.outcome,
            then=outcome,
        )
        _refuse(_why_not_here(row.review, by) or refusal)
        row.outcome, row.decided_at, row.decided_by = outcome, at, by.account
        row.save(update_fields=["outcome", "decided_at", "decided_by"])
        ground = Ground(StatedReason.LOG_REVIEW, reference=outcome)
        touched = Touched(TrailKind.ROW, str(sequence))
        record_act(using=using, verb=TrailVerb.ROW_DECIDED, by=by, at=at, touched=touched, ground=ground)


def finish_review(*, using: str, review: AccessLogReview, by: Actor, at: datetime) -> None:
    """Close the review when every row has its outcome, with a digest of them in the trail; raises ReviewRefused."""
    with transaction.atomic(using=using):
        hold_chain(using)
        now = AccessLogReview.objects.using(using).get(pk=review.pk)
        outcomes = list(now.rows.values_list("sequence", "outcome"))
        refusal = why_not_finish((outcome for _, outcome in outcomes), finished=now.finished_at is not None)
        _refuse(_why_not_here(now, by) or refusal)
        now.finished_at, now.finished_by = at, _reviewer(by)
        now.save(update_fields=["finished_at", "finished_by"])
        _record(TrailVerb.REVIEW_FINISHED, now, using=using, by=by, at=at, reference=digest_of(outcomes))


def _newest_before(month: date, *, using: str, by: Actor, at: datetime) -> AccessLogReview | None:
    newest = newest_review(by.municipality, using=using)
    _refuse(why_not_open(month, newest.month if newest else None, timezone.localdate(at)))
    return newest


def _listed(window: Window, house: HouseAnswers) -> dict[int, list[Find]]:
    listed: dict[int, list[Find]] = {sequence: [Find.SAMPLED] for sequence in sample_of(window)}
    for sequence, finds in finds_in(reviewed_acts(window), house).items():
        listed.setdefault(sequence, []).extend(finds)
    return listed


def _record(
    verb: TrailVerb, review: AccessLogReview, *, using: str, by: Actor, at: datetime, reference: str = ""
) -> None:
    touched = Touched(TrailKind.REVIEW, str(review))
    record_act(
        using=using,
        verb=verb,
        by=by,
        at=at,
        touched=touched,
        ground=Ground(StatedReason.LOG_REVIEW, reference=reference),
    )


def _why_not_here(review: AccessLogReview, by: Actor) -> str | None:
    if review.municipality != by.municipality:
        return "Loggkontrollen hör till en annan kommun. Bara den kommunen kan arbeta med den."
    return None


def _reviewer(by: Actor) -> int:
    if by.account is None:
        message = "En logg kontrolleras av en människa. Logga in och börja om."
        raise ReviewRefused(message)
    return by.account


def _refuse(reason: str | None) -> None:
    if reason:
        raise ReviewRefused(reason)
