# SPDX-License-Identifier: EUPL-1.2
"""What is asked for about disposal: the board's decision, and why and for how long a case is kept."""

from django import forms

from ledfyr.casework.actions.keeping import Decision
from ledfyr.casework.queries.disposing import REASONS_TO_POSTPONE
from ledfyr.casework.rules.disposing import Contents
from ledfyr.web.casework.fields import day
from ledfyr.web.casework.wording import CONTENTS


class CasesPlanForm(forms.Form):
    """The decision by which the board lets cases go as the law says."""

    decided_on = day("Beslutad den", required=True)
    decision = forms.CharField(
        label="Beslutets beteckning",
        help_text="Till exempel SN-2026-12. Utan mellanslag och utan namn.",
        max_length=40,
        error_messages={"required": "Skriv beslutets beteckning.", "max_length": "Högst 40 tecken."},
    )

    def asked(self, *, manages: bool) -> Decision:
        """The decision as the rules see it."""
        return Decision(self.cleaned_data["decided_on"], self.cleaned_data["decision"], manages)


class PostponeForm(forms.Form):
    """Why a case stays, and to which day."""

    because = forms.ChoiceField(
        label="Varför ska ärendet vara kvar?",
        choices=[("", "Välj ett skäl"), *((code, label.capitalize()) for code, label in REASONS_TO_POSTPONE)],
        required=False,
    )
    until = day("Till och med", "Lämna tomt om ingen dag är bestämd. Då är det kvar tills någon släpper det.")


class ContentsForm(forms.Form):
    """What the file holds beside the inquiry."""

    contents = forms.ChoiceField(
        label="Finns något av det här i akten?",
        choices=[(each.value, CONTENTS[each]) for each in Contents],
        widget=forms.RadioSelect,
        error_messages={"required": "Välj ett av svaren.", "invalid_choice": "Välj ett av svaren."},
    )

    @property
    def chosen(self) -> Contents:
        """What was chosen."""
        return Contents(self.cleaned_data["contents"])
