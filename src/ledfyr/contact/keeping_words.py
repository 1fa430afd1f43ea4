# SPDX-License-Identifier: EUPL-1.2
"""The words in which the trail tells how long letters are kept, what was disposed of, and which sender left."""

from ledfyr.trail.vocabulary import Reason, RecordKind, Verb, registered


@registered
class KeepingKind(RecordKind):
    """What somebody acted on."""

    PLAN = ("contact.plan", "brev genom vägen {number}")
    DISPOSAL = ("contact.disposal", "gallringslistan {number}")


@registered
class KeepingVerb(Verb):
    """What somebody did."""

    PLAN_ENTERED = ("contact.plan_entered", "skrev in hur länge {what} sparas")
    DISPOSAL_DRAWN = ("contact.disposal_drawn", "tog fram {what}")
    DISPOSAL_WITHDRAWN = ("contact.disposal_withdrawn", "kastade {what} utan att gallra")
    DISPOSAL_APPROVED = ("contact.disposal_approved", "godkände {what}")
    THREAD_DISPOSED = ("contact.thread_disposed", "gallrade {what}")
    HELD_BACK = ("contact.held_back", "bestämde att {what} ska vara kvar")
    HELD_NO_LONGER = ("contact.held_no_longer", "bestämde att {what} inte längre måste vara kvar")
    COPIES_EMPTIED = ("contact.copies_emptied", "tömde avsändarens exemplar i {what}")


@registered
class KeepingReason(Reason):
    """Why."""

    BY_PLAN = ("contact.by_plan", "kommunens dokumenthanteringsplan")
    REQUESTED = ("contact.requested", "någon har begärt att få ut handlingen")
    SUPERVISION = ("contact.supervision", "tillsyn eller rättegång")
    DECIDED = ("contact.decided", "ett annat beslut")
    OWN_FAREWELL = ("contact.own_farewell", "avsändaren har lämnat tråden för gott")
