# SPDX-License-Identifier: EUPL-1.2
"""Decides whether it can be kept from the person whom a report is about who has made it."""

from enum import StrEnum

from ledfyr.law.sources import Law, Refusal, Source, Standing

TWENTY_SIX_FIVE = Source(Law.OSL, "26:5", "B-16")
NOT_FOR_OFFICIALS = Source(Law.OSL, "26:5", "B-16", Standing.SECOND_HAND)


class Reporting(StrEnum):
    """As whom somebody has reported."""

    PRIVATELY = "privatperson"
    AT_WORK = "i sitt arbete"


REPORTED_AT_WORK = Refusal(
    "Den som anmäler i sitt arbete kan inte vara hemlig för den som anmälan gäller.",
    NOT_FOR_OFFICIALS,
    "Visa vem som har anmält.",
)
DANGER_NOT_ASSESSED = Refusal(
    "Ingen har bedömt om den som har anmält är i fara.",
    TWENTY_SIX_FIVE,
    "Bedöm faran för den som har anmält och för närstående, och skriv skälen, innan något visas.",
)
NO_DANGER = Refusal(
    "Det kan inte antas att den som har anmält, eller någon närstående, utsätts för våld eller annat allvarligt men.",
    TWENTY_SIX_FIVE,
    "Visa vem som har anmält, och berätta det först för den som har anmält.",
)


def why_not_hide_reporter(reporting: Reporting, *, danger_assumed: bool | None) -> Refusal | None:
    """Why the name may not be kept from the person reported, or None; `danger_assumed` is None until it is assessed."""
    if reporting is Reporting.AT_WORK:
        return REPORTED_AT_WORK
    if danger_assumed is None:
        return DANGER_NOT_ASSESSED
    return None if danger_assumed else NO_DANGER
