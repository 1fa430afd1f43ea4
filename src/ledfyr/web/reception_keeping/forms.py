# SPDX-License-Identifier: EUPL-1.2
"""What is asked for when a manager enters a line of the municipality's records plan."""

from django import forms

from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.keeping import KEPT_FOR, PlanAsked
from ledfyr.web.reception.wording import DOORS

NO_NUMBER = ("invalid", "min_value", "max_value")
WHOLE_MONTHS = f"Skriv ett helt antal månader, från {KEPT_FOR.start} till {KEPT_FOR.stop - 1}."


class PlanForm(forms.Form):
    """One door of the plan that the board has decided."""

    door = forms.ChoiceField(
        label="Väg in",
        choices=[(door.value, called) for door, called in DOORS.items()],
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Välj en av vägarna in."),
    )
    months = forms.IntegerField(
        label="Sparas så många månader",
        help_text="Räknas från den dag då tråden avslutades.",
        min_value=KEPT_FOR.start,
        max_value=KEPT_FOR.stop - 1,
        error_messages={"required": "Skriv hur många månader.", **dict.fromkeys(NO_NUMBER, WHOLE_MONTHS)},
    )
    decided_on = forms.DateField(
        label="Beslutad den",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Skriv vilken dag nämnden beslutade.", "invalid": "Skriv som 2026-11-30."},
    )
    decision = forms.CharField(
        label="Beslutets beteckning",
        help_text="Till exempel SN-2026-12. Utan mellanslag och utan namn.",
        max_length=40,
        error_messages={"required": "Skriv beslutets beteckning.", "max_length": "Högst 40 tecken."},
    )

    @property
    def chosen(self) -> Door:
        """The door that the line is for."""
        return Door(self.cleaned_data["door"])

    def asked(self, *, manages: bool) -> PlanAsked:
        """The line as the rules see it."""
        line = self.cleaned_data
        return PlanAsked(line["months"], line["decided_on"], line["decision"], manages)
