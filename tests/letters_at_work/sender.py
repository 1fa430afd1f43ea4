# SPDX-License-Identifier: EUPL-1.2
"""Somebody at a browser without scripts or cookies, who writes to Ale and comes back with the receipt."""

from dataclasses import dataclass
from html import unescape

import requests

PATIENCE = 60.0  # seconds


@dataclass(frozen=True)
class Sender:
    """`network` is what nginx would say of the address."""

    address: str
    network: str = ""

    def send(self, below: str, **fields: str) -> str:
        """Send a form and return the words of the answer."""
        said = {"X-Ledfyr-Network": self.network} if self.network else {}
        answer = requests.post(f"{self.address}/ale/{below}", data=fields, headers=said, timeout=PATIENCE)
        assert answer.status_code < 500, answer.status_code
        assert not answer.cookies
        return unescape(answer.text)

    def write(self, text: str) -> str:
        """Read the letter through, send it, and return the words of the receipt."""
        read = self.send("skriv/", door="fraga", act="las-igenom", text=text)
        assert text in read
        sent = self.send("skriv/", door="fraga", act="skicka", text=text, nonce=filled(read, "nonce"))
        return filled(sent, "receipt")

    def come_back(self, receipt: str, **fields: str) -> str:
        """The thread that the receipt opens."""
        return (
            self.send("skriv/las/", act="oppna", receipt=receipt)
            if not fields
            else self.send("skriv/las/", receipt=receipt, **fields)
        )


def filled(answer: str, place: str) -> str:
    """What stands in a place of the answer, as tests/letters_at_work/pages.py lays it out."""
    return answer.partition(f"\n{place}=")[2].partition("\n")[0]
