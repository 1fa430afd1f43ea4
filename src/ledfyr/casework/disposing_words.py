# SPDX-License-Identifier: EUPL-1.2
"""The words in which the trail tells what was disposed of, tried, postponed or kept; never what a case was about."""

from ledfyr.trail.vocabulary import Reason, RecordKind, Verb, registered


@registered
class DisposingKind(RecordKind):
    """What somebody acted on."""

    PLAN = ("casework.plan", "gallring av ärenden i {number}")
    DISPOSAL = ("casework.disposal", "gallringslistan {number}")
    CASES = ("casework.cases", "ärenden i enhet {number}")


@registered
class DisposingVerb(Verb):
    """What somebody did."""

    PLAN_ENTERED = ("casework.plan_entered", "skrev in nämndens beslut om {what}")
    TRIED = ("casework.disposal_tried", "lät Ledfyr pröva gallring av {what}")
    DRAWN = ("casework.disposal_drawn", "föreslog {what}")
    WITHDRAWN = ("casework.disposal_withdrawn", "kastade {what} utan att gallra")
    APPROVED = ("casework.disposal_approved", "godkände {what}")
    DISPOSED = ("casework.case_disposed", "gallrade {what}")
    POSTPONED = ("casework.disposal_postponed", "bestämde att {what} ska vara kvar")
    LET_GO = ("casework.disposal_let_go", "bestämde att {what} inte längre måste vara kvar")
    CONTENTS_STATED = ("casework.contents_stated", "angav vad akten i {what} innehåller")


@registered
class DisposingReason(Reason):
    """Why."""

    BY_LAW = ("casework.by_law", "lagens gallringsfrist och kommunens plan")
    APPEAL = ("casework.appeal", "ett överklagande är inte avgjort")
    REQUESTED = ("casework.requested", "någon har begärt att få ut handlingar")
    SUPERVISION = ("casework.supervision", "tillsyn eller rättegång")
    DECIDED = ("casework.decided", "ett annat beslut")
