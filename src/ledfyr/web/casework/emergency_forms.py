# SPDX-License-Identifier: EUPL-1.2
"""What is asked of somebody who breaks the glass of a case, and of whoever reviews it afterwards."""

from django import forms

from ledfyr.casework.rules.emergencies import FOUND, WHY, Finding, Why
from ledfyr.staff.rules.roles import started
from ledfyr.web.casework.fields import line, written


class BreakForm(forms.Form):
    """Which case, and why it cannot wait."""

    mark = line("Ärendets märke", "Åtta tecken, till exempel 0619-A74E. Den som är ansvarig eller chefen kan säga det.")
    because = forms.ChoiceField(
        label="Varför kan det inte vänta?",
        choices=[(each.value, started(said)) for each, said in WHY.items()],
        widget=forms.RadioSelect,
        required=False,
    )

    def reason(self) -> Why | None:
        """As the rules name it."""
        typed = self.cleaned_data["because"]
        return Why(typed) if typed else None


class ReviewForm(forms.Form):
    """What the review came to."""

    words = written("Vad har du läst och frågat om?", "Vad loggen visar, vad den som öppnade säger, och vad ni gör.", 4)
    finding = forms.ChoiceField(
        label="Resultat",
        choices=[(each.value, started(said)) for each, said in FOUND.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vad du har kommit fram till."},
    )

    def found(self) -> Finding:
        """As the rules name it."""
        return Finding(self.cleaned_data["finding"])
