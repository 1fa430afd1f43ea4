# SPDX-License-Identifier: EUPL-1.2
"""How long a person stays signed in: while working, and at most one working day."""

from datetime import timedelta

# A telephone call or a visit may take half an hour; an office left for lunch should not stand open.
IDLE_AT_MOST = timedelta(minutes=30)
SIGNED_IN_AT_MOST = timedelta(hours=9)  # one working day
# What changes how one signs in asks who one is, unless that was said this recently.
SURE_FOR = timedelta(minutes=10)
CLOCK_MAY_GO_BACK = timedelta(minutes=5)

IDLE = "Du har varit borta i mer än en halvtimme, så Ledfyr har loggat ut dig."
DAY_OVER = "Du har varit inloggad en hel arbetsdag, så Ledfyr har loggat ut dig."
CLOCK_WENT_BACK = "Klockan i Ledfyr har ställts om, så du behöver logga in igen."


def why_not_go_on(signed_in_at: float, seen_at: float, now: float) -> str | None:
    """Why somebody has to sign in again, or None. All three are seconds since the epoch."""
    if max(signed_in_at, seen_at) - now > CLOCK_MAY_GO_BACK.total_seconds():
        return CLOCK_WENT_BACK
    if now - signed_in_at > SIGNED_IN_AT_MOST.total_seconds():
        return DAY_OVER
    if now - seen_at > IDLE_AT_MOST.total_seconds():
        return IDLE
    return None


def is_still_sure(said_at: float, now: float) -> bool:
    """Whether a person has shown so recently who they are that they need not do it again."""
    return abs(now - said_at) <= SURE_FOR.total_seconds()
