# SPDX-License-Identifier: EUPL-1.2
"""One question that the law puts to whoever wants to disclose: what it asks, what it needs, and what a no means."""

from dataclasses import dataclass

from ledfyr.law.disclosure.needs import Need


@dataclass(frozen=True)
class Question:
    """`contrary` is why the ground does not carry when the answer is another than the law needs."""

    key: str
    asks: str
    needs: Need
    contrary: str = ""

    def __str__(self) -> str:
        return f"{self.asks} (Behövs: {self.needs}.)"
