# SPDX-License-Identifier: EUPL-1.2
"""Ale's desk seen from two browsers, and what somebody writes to it."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.utils import timezone

from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.models import Thread
from ledfyr.contact.queries.for_senders import open_thread
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.ways_in import way_in
from ledfyr.staff.models import Account
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests import cast
from ledfyr.web.keys.tests.cast import Reception

PEPPER = bytes(range(32))
WORRIED = "Min bror har slutat prata med oss."


@dataclass
class Letters:
    """The desk and its people."""

    reception: Reception
    vera: Account
    anna: Client
    berit: Client
    pages: int = field(default=0)

    @property
    def queue(self) -> str:
        return f"/brevladan/enheter/{self.reception.unit.pk}/"

    def at(self, thread: Thread, rest: str = "") -> str:
        return f"{self.queue}trad/{thread.pk.hex}/{rest}"

    def post(self, text: str = WORRIED, door: Door = Door.QUESTION, **answers: str) -> Receipt:
        """Somebody writes."""
        self.pages += 1
        told = {Field.TEXT: text, **{Field(name): said for name, said in answers.items()}}
        posted = Posted("ale", door, "sv", self.pages.to_bytes(32, "big"), told)
        return post_letter(posted, pepper=PEPPER, at=timezone.now())

    def thread_of(self, receipt: Receipt) -> Thread:
        return Thread.objects.get(lookup=way_in(receipt, PEPPER).lookup)

    def taken(self, text: str = WORRIED, door: Door = Door.QUESTION) -> Thread:
        """A letter that Anna has taken care of."""
        thread = self.thread_of(self.post(text, door))
        assert self.anna.post(self.at(thread, "ta/")).status_code == 302
        return thread

    def read_by_sender(self, receipt: Receipt) -> list[str]:
        shown = open_thread(receipt, municipality="ale", pepper=PEPPER)
        return [letter.content.text for letter in shown.letters if letter.content]

    def form_on(self, page: Any) -> dict[str, str]:  # noqa: ANN401  # the client's own answer
        """The hidden fields with which the page's answer is sent."""
        found = re.findall(r'name="(nonce|seen)" value="([0-9a-f]+)"', page.text)
        return dict(reversed(found))


def opened_desk(reception: Reception, anna: Client, berit: Client) -> Letters:
    """Vera opens the desk on its page."""
    vera = cast.account("Vera Holm")
    cast.holds(vera, Role.UNIT_MANAGER, "ale", reception.unit, since=timezone.localdate())
    letters = Letters(reception, vera, anna, berit)
    answer = reception.browser(vera).post(f"{letters.queue}oppna/", {"answers_within": "3"})
    assert answer.status_code == 302, answer.text
    return letters
