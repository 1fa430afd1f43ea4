# SPDX-License-Identifier: EUPL-1.2
"""What is asked for when a person words a part of their plan: how it is, the goal, and who does what by when."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django import forms

from ledfyr.casework.lists import Entry
from ledfyr.casework.rules.planning import PartOfPlan, Piece, Task
from ledfyr.web.casework.fields import day, line, written
from ledfyr.web.reception.forms import NonceField

MORE_ROWS = 2  # empty ones, each time the page is shown
MOST_ROWS = 40


class PartForm(forms.Form):
    """One part of the plan. `seen` is the entry that the page showed."""

    nonce = NonceField()
    seen = forms.UUIDField(required=False, widget=forms.HiddenInput)
    rows = forms.IntegerField(required=False, min_value=0, max_value=MOST_ROWS, widget=forms.HiddenInput)
    words = written("Så här är det, med personens egna ord")
    goal = written("Dit vill personen", "Skriv målet som personen säger det.", 4)
    is_left_out = forms.BooleanField(label="Personen vill inte ha med den här delen i sin plan", required=False)
    is_agreed = forms.BooleanField(label="Personen har läst eller hört det här och vill ha det så", required=False)
    signed = forms.BooleanField(label="Jag skriver under med mitt namn och dagens datum", required=False)

    def __init__(self, *arguments: Any, entry: Entry, rows: int, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        self.entry = entry
        self.fields["words"].help_text = entry.question
        if entry.code == "annat":
            self.fields["title"] = line("Vad ska delen heta?", "Med personens ord.")
        self.count = min(rows, MOST_ROWS)
        for number in range(1, self.count + 1):
            self.fields[f"who_{number}"] = line(f"{number}. Vem", "Personen själv, ni, eller någon annan.")
            self.fields[f"what_{number}"] = line("Gör vad")
            self.fields[f"by_{number}"] = day("Till när")
        last = ("is_left_out", "is_agreed", "signed")
        self.order_fields(
            ["nonce", "seen", "rows", "title", *(name for name in self.fields if name not in last), *last]
        )

    def part(self) -> PartOfPlan:
        """As the rules read it."""
        typed = self.cleaned_data
        title = typed.get("title") if "title" in self.fields else self.entry.title
        return PartOfPlan(
            Piece.AREA,
            self.entry.code,
            title or "",
            typed["words"],
            typed["goal"],
            tasks=tuple(self._tasks()),
            is_left_out=typed["is_left_out"],
            is_agreed=typed["is_agreed"],
            is_signed=typed["signed"],
        )

    def seen_entry(self) -> UUID | None:
        """What the page showed."""
        seen: UUID | None = self.cleaned_data["seen"]
        return seen

    def _tasks(self) -> Iterator[Task]:
        typed = self.cleaned_data
        for number in range(1, self.count + 1):
            yield Task(typed[f"who_{number}"], typed[f"what_{number}"], typed[f"by_{number}"])


def as_it_stands(part: PartOfPlan) -> dict[str, Any]:
    """What the plan says now, to be changed."""
    initial: dict[str, Any] = {"title": part.title, "words": part.words, "goal": part.goal}
    for number, task in enumerate(part.tasks, 1):
        initial |= {f"who_{number}": task.who, f"what_{number}": task.what, f"by_{number}": task.by_when}
    return initial
