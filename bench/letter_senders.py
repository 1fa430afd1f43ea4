# SPDX-License-Identifier: EUPL-1.2
"""Senders who write to the letterbox and come back, each from a network of its own, timed by what they wait for."""

import random
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPConnection, HTTPException
from statistics import quantiles
from threading import Barrier
from urllib.parse import urlencode

from bench.processes import HOST

PATIENCE = 60.0  # seconds
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
RECEIPT = re.compile(r"^receipt=(.+)$", re.MULTILINE)
NONCE = re.compile(r"^nonce=(.+)$", re.MULTILINE)
LETTER = "Jag är orolig för min bror. " * 70  # 2 kB

chance = random.Random(1)  # noqa: S311  # networks, not secrets


class Lost(Exception):
    """An answer that is not what the sender came for."""


@dataclass
class Times:
    """What was done, how long each took, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    failed: int = 0

    @property
    def p95(self) -> float:
        """Nineteen of twenty waited no longer."""
        return quantiles(self.seconds, n=20)[-1] if len(self.seconds) > 1 else float("inf")

    def time(self, act: Callable[[], object]) -> object:
        """Do it, and keep how long it took or that it failed."""
        began = time.perf_counter()
        try:
            done = act()
        except (Lost, OSError, HTTPException):
            self.failed += 1
            return None
        self.seconds.append(time.perf_counter() - began)
        return done


@dataclass(frozen=True)
class Sender:
    """Somebody in a household of their own."""

    port: int
    network: str

    @classmethod
    def from_somewhere(cls, port: int) -> "Sender":
        """From any network of a great operator."""
        return cls(port, f"100.{chance.randrange(64, 128)}.{chance.randrange(256)}.1")

    def send(self, below: str, **fields: str) -> tuple[int, str]:
        """Send one form on a connection of its own, as nginx does; give the status and the words."""
        connection = HTTPConnection(HOST, self.port, timeout=PATIENCE)
        headers = {**FORM, "X-Ledfyr-Network": self.network}
        connection.request("POST", f"/ale/{below}", urlencode(fields), headers)
        answer = connection.getresponse()
        words = answer.read().decode()
        connection.close()
        return answer.status, words

    def write(self, text: str) -> str:
        """Read a letter through and send it; give the receipt. Raises Lost."""
        _, read = self.send("skriv/", door="fraga", act="las-igenom", text=text)
        _, sent = self.send("skriv/", door="fraga", act="skicka", text=text, nonce=_found(NONCE, read))
        return _found(RECEIPT, sent)

    def come_back(self, receipt: str, text: str) -> None:
        """Open the thread and find one's own letter in it. Raises Lost."""
        status, opened = self.send("skriv/las/", act="oppna", receipt=receipt)
        if status != 200 or text not in unescape(opened):
            raise Lost

    def try_wrong(self, receipt: str) -> int:
        """Try a receipt that opens nothing; give the status."""
        status, _ = self.send("skriv/las/", act="oppna", receipt=receipt)
        return status


def side_by_side(senders: int, seconds: float, act: Callable[[], object]) -> tuple[Times, float]:
    """Let so many do it over and over for so long; give every time and how long it really took."""
    times, began = Times(), time.perf_counter()

    def over_and_over(_sender: int) -> None:
        while time.perf_counter() - began < seconds:
            times.time(act)

    with ThreadPoolExecutor(senders) as pool:
        list(pool.map(over_and_over, range(senders)))
    return times, time.perf_counter() - began


def at_once(port: int, senders: int) -> tuple[Times, Iterator[tuple[str, str]]]:
    """Let so many write in the same moment; give the times, and each text with its receipt."""
    times, together = Times(), Barrier(senders)

    def write(number: int) -> tuple[str, str]:
        text = f"Brev nummer {number}. {LETTER}".strip()
        sender = Sender.from_somewhere(port)
        together.wait()
        return text, str(times.time(lambda: sender.write(text)) or "")

    with ThreadPoolExecutor(senders) as pool:
        return times, iter(list(pool.map(write, range(senders))))


def paced(a_second: float, seconds: float, act: Callable[[], object]) -> Times:
    """Do it so many times a second, whether or not the earlier ones have been answered."""
    times, began = Times(), time.perf_counter()
    with ThreadPoolExecutor(64) as pool:
        for number in range(round(a_second * seconds)):
            time.sleep(max(0.0, began + number / a_second - time.perf_counter()))
            pool.submit(times.time, act)
    return times


def _found(pattern: re.Pattern[str], words: str) -> str:
    found = pattern.search(words)
    if found is None:
        raise Lost
    return found[1]
