# SPDX-License-Identifier: EUPL-1.2
"""What a caseworker does on the pages of a case again and again."""

import re
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from ledfyr.casework.models import Case
from ledfyr.contact.models import Thread
from ledfyr.contact.rules.doors import Door
from ledfyr.web.reception.tests.letters import Letters

TOLD = "Pojken på Ekvägen verkar rädd och har blåmärken."
SIGNED = {"signed": "on", "experienced": "on"}


@dataclass
class Cases:
    """The unit's pages, through the desk and its people."""

    letters: Letters

    @property
    def unit(self) -> str:
        return f"/arenden/enheter/{self.letters.reception.unit.pk}/"

    def at(self, case: Case, rest: str = "") -> str:
        return f"{self.unit}arende/{case.pk.hex}/{rest}"

    def handed_over(self, text: str = TOLD) -> Thread:
        """A report of a child that Anna has handed over."""
        thread = self.letters.taken(text, Door.CHILD)
        assert self.letters.anna.post(self.letters.at(thread, "anmalan/"), {"danger": ""}).status_code == 302
        return thread

    def of_thread(self, thread: Thread, **typed: str) -> Case:
        """Anna makes a case of it with one press."""
        address = f"{self.unit}anmalan/{thread.pk.hex}/"
        answer = self.letters.anna.post(address, {**self._nonce(self.letters.anna.get(address)), **typed})
        assert answer.status_code == 302, answer.text
        return Case.objects.get(reports__thread=thread.pk)

    def told(self, **typed: str) -> Any:  # noqa: ANN401  # the client's own answer
        """Anna writes in what somebody has told on the telephone."""
        now = timezone.localtime()
        page = self.letters.anna.get(f"{self.unit}skriv-in/")
        form = {
            **self._nonce(page),
            "came_by": "telephone",
            "arrived_on": now.date().isoformat(),
            "arrived_at": "00:01",
            "text": TOLD,
            "under": "ANYONE",
            "name": "Nils Ek",
            **typed,
        }
        return self.letters.anna.post(f"{self.unit}skriv-in/", form)

    def case(self, **typed: str) -> Case:
        assert self.told(**typed).status_code == 302
        return Case.objects.get()

    def step(self, case: Case, kind: str, **typed: str) -> Any:  # noqa: ANN401
        """Anna takes a step on its page, signed unless the form says otherwise."""
        address = self.at(case, f"steg/{kind}/")
        form = {**self._nonce(self.letters.anna.get(address)), **SIGNED, **typed}
        return self.letters.anna.post(address, {name: text for name, text in form.items() if text}, follow=True)

    def read(self, case: Case) -> str:
        return str(self.letters.anna.get(self.at(case)).text)

    def _nonce(self, page: Any) -> dict[str, str]:  # noqa: ANN401
        return dict(re.findall(r'name="(nonce)" value="([0-9a-f]+)"', page.text))
