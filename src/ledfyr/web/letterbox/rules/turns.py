# SPDX-License-Identifier: EUPL-1.2
"""How much one network may ask for, and how many requests of each kind may be inside at once.

A network is what one household, school or operator shares. It is counted for itself alone: nothing is counted for a
municipality, a door or a receipt, so nobody can use up what is another's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

THREADS = 64  # of each process of the letterbox; most of them wait
RESERVED = 16  # of them, for whichever of writing and returning is not being flooded
AT_WORK = 1  # of each heavy kind in a process; more at once was measured to be slower on two cores, and takes memory
LONGEST_WAIT = 20.0  # seconds for a turn; a browser waits longer than that
TRY_AGAIN = 5.0  # seconds, when there is no place

CAPACITY = 120.0  # a whole school can share an address
A_SECOND = 2.0
WRONG = 10.0  # what a receipt costs besides that opens nothing: twelve tries, and then one in six seconds


@dataclass(frozen=True)
class Share:
    """What a request costs its network, how many of its kind are let in at once, and whether it is heavy work."""

    costs: float
    most_inside: int = THREADS
    most_of_a_network: int = THREADS
    is_heavy: bool = False


class Kind(StrEnum):
    """What a request is about to make the letterbox do."""

    LOOK = "look"  # check what was typed and show it again
    WRITE = "write"  # make a receipt and seal a first letter
    RETURN = "return"  # derive a key from a receipt
    FILE = "file"  # read a file from a line that may be slow
    WORDS = "words"  # read what was typed before a file that nobody can take now
    LONG = "long"  # show again what is too long to be received, which takes many times its own size in memory

    @property
    def share(self) -> Share:
        """What it costs."""
        return SHARES[self]


SHARES: Mapping[Kind, Share] = {
    Kind.LOOK: Share(1.0),
    Kind.WRITE: Share(2.0, is_heavy=True),
    Kind.RETURN: Share(2.0, is_heavy=True),
    Kind.FILE: Share(6.0, most_inside=8, most_of_a_network=2),  # or slow lines of one would take every place
    Kind.WORDS: Share(2.0, most_inside=8, most_of_a_network=2),
    Kind.LONG: Share(2.0, most_inside=8, most_of_a_network=2, is_heavy=True),
}


@dataclass(frozen=True)
class Bucket:
    """What a network had left at a moment. It fills by itself, so one that is full says no more than none."""

    left: float
    at: float

    def left_now(self, now: float) -> float:
        """What there is now; a clock that went backwards fills nothing."""
        return min(CAPACITY, self.left + max(0.0, now - self.at) * A_SECOND)

    def after(self, costs: float, now: float) -> "Bucket":
        """What is left when this has been taken; never less than nothing, so that no wait grows without end."""
        return Bucket(max(0.0, self.left_now(now) - costs), max(now, self.at))


def why_not_take(bucket: Bucket, costs: float, now: float) -> float | None:
    """The seconds until there is enough, or None when there is."""
    missing = costs - bucket.left_now(now)
    return missing / A_SECOND if missing > 0 else None


def why_not_enter(kind: Kind, inside: Mapping[Kind, int], of_the_network: int = 0) -> float | None:
    """The seconds after which to try again, or None; some places are kept for writing and some for returning.

    `of_the_network` is how many of the kind are inside that come from the same network.
    """
    full = [inside.get(kind, 0) >= kind.share.most_inside, of_the_network >= kind.share.most_of_a_network]
    for kept_for in {Kind.WRITE, Kind.RETURN} - {kind}:
        others = sum(number for other, number in inside.items() if other is not kept_for)
        full.append(others >= THREADS - RESERVED)
    return TRY_AGAIN if any(full) else None


def network_of(address: str) -> str | None:
    """The network that an address belongs to, /24 or /56; None for what is no address of a visitor."""
    try:
        read = ip_address(address.strip())
        if isinstance(read, IPv6Address):
            read = read.ipv4_mapped or read
        length = 24 if isinstance(read, IPv4Address) else 56
        return None if read.is_loopback else str(ip_network(f"{read}/{length}", strict=False))
    except ValueError:
        return None
