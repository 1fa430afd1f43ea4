# SPDX-License-Identifier: EUPL-1.2
"""The trail's own words: the reasons that every room may offer, and what is done with the log itself."""

from ledfyr.trail.vocabulary import Reason, RecordKind, Verb, registered


@registered
class StatedReason(Reason):
    """The reasons to choose from when a record is opened; a room may add its own beside them."""

    CASEWORK = ("trail.casework", "handläggning av ärendet")
    SUPERVISION = ("trail.supervision", "ledning och uppföljning av arbetet")
    STANDING_IN = ("trail.standing_in", "ersätter en kollega")
    URGENT_PROTECTION = ("trail.urgent_protection", "någon behöver skydd genast")
    ASKED_BY_THE_PERSON = ("trail.asked_by_the_person", "den som uppgifterna gäller har bett om det")
    ASKED_BY_AN_AUTHORITY = ("trail.asked_by_an_authority", "en myndighet har rätt att få uppgiften")
    LOG_REVIEW = ("trail.log_review", "loggkontroll")
    DISPOSAL = ("trail.disposal", "tiden som uppgifterna sparas har gått ut")


@registered
class TrailKind(RecordKind):
    """What in the log somebody acted on."""

    LOG = ("trail.log", "åtkomstloggen i {number}")
    ROW = ("trail.row", "rad {number} i åtkomstloggen")
    ROWS_THROUGH = ("trail.rows_through", "åtkomstloggens rader till och med rad {number}")
    REVIEW = ("trail.review", "loggkontrollen {number}")


@registered
class TrailVerb(Verb):
    """What somebody did with the log itself."""

    LOG_SHOWN = ("trail.log_shown", "läste åtkomstloggen för {what}")
    REVIEW_SHOWN = ("trail.review_shown", "läste {what}", False)
    REVIEW_OPENED = ("trail.review_opened", "började {what}", False)
    ROW_DECIDED = ("trail.row_decided", "bedömde {what}", False)
    REVIEW_FINISHED = ("trail.review_finished", "avslutade {what}", False)
    ROWS_DISPOSED = ("trail.rows_disposed", "gallrade {what}", False)
