# SPDX-License-Identifier: EUPL-1.2
"""How long one waits after wrong tries: longer each time, up to a limit, and never for ever."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Patience:
    """How many wrong tries are free, how long the wait grows, and after how long a quiet everything is forgotten."""

    free: int
    longest: float  # seconds
    forgotten_after: float  # seconds


class Count(Enum):
    """What wrong tries are counted for. None is an account alone: then a stranger could make its owner wait."""

    # A whole town hall may share one address.
    NETWORK = Patience(free=30, longest=30, forgotten_after=15 * 60)
    ACCOUNT_FROM_NETWORK = Patience(free=5, longest=5 * 60, forgotten_after=60 * 60)
    # A browser in which the person has signed in before. Nobody else's tries are counted with its own.
    ACCOUNT_IN_KNOWN_BROWSER = Patience(free=5, longest=60, forgotten_after=60 * 60)
    # Whoever is asked for a code has written the right password. Three of a million codes are right at a time; with at
    # most a hundred tries a day, a guess takes years. All unknown browsers are one, each known browser is one.
    CODE = Patience(free=5, longest=15 * 60, forgotten_after=24 * 60 * 60)

    @property
    def patience(self) -> Patience:
        return self.value


CODES_FOR_ONE_PASSWORD = 5  # then the password is asked for again


def wait_after(wrong: int, patience: Patience) -> float:
    """The seconds to wait after so many wrong tries: none, 1, 2, 4, 8 … up to the longest."""
    beyond = wrong - patience.free
    if beyond < 0:
        return 0.0
    return min(patience.longest, 2.0 ** min(beyond, 30))
