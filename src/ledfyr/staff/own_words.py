# SPDX-License-Identifier: EUPL-1.2
"""The words in which the trail tells who was given which right, and what the right rests on."""

from ledfyr.trail.vocabulary import RecordKind, Verb, registered


@registered
class StaffKind(RecordKind):
    """What somebody acted on."""

    ACCOUNT = ("staff.account", "konto {number}")
    UNIT = ("staff.unit", "enhet {number}")
    ANALYSIS = ("staff.analysis", "behovs- och riskanalys {number}")
    ACCESS_RIGHT = ("staff.access_right", "behörighet {number}")
    QUALIFICATION = ("staff.qualification", "examen {number}")
    HOUSE_EXCEPTION = ("staff.house_exception", "undantag mellan husen {number}")


@registered
class StaffVerb(Verb):
    """What somebody did."""

    ACCOUNT_OPENED = ("staff.account_opened", "öppnade {what}")
    ACCOUNT_CLOSED = ("staff.account_closed", "stängde {what}")
    UNIT_SET_UP = ("staff.unit_set_up", "lade upp {what}")
    NEED_ANALYSED = ("staff.need_analysed", "registrerade {what}")
    RIGHT_GRANTED = ("staff.right_granted", "gav {what}")
    RIGHT_RE_APPROVED = ("staff.right_re_approved", "godkände på nytt {what}")
    RIGHT_ENDED = ("staff.right_ended", "avslutade {what}")
    RIGHT_DISPOSED = ("staff.right_disposed", "gallrade {what}")
    DEGREE_RECORDED = ("staff.degree_recorded", "registrerade {what}")
    DEGREE_WITHDRAWN = ("staff.degree_withdrawn", "återkallade {what}")
    HOUSES_EXCEPTED = ("staff.houses_excepted", "registrerade {what}")
