# SPDX-License-Identifier: EUPL-1.2
"""What the form of every step has: the page's own mark, the signature and, where a degree is asked for, experience."""

from uuid import UUID

from django import forms

from ledfyr.casework.rules.steps import Part, Stated
from ledfyr.web.casework.fields import as_written
from ledfyr.web.reception.forms import NonceField


class StepForm(forms.Form):
    """What every step has: the page's own mark, and the signature."""

    nonce = NonceField()
    signed = forms.BooleanField(
        label="Jag har läst igenom och skriver under med mitt namn och dagens datum", required=False
    )

    def stated(self, report: UUID | None = None) -> Stated:
        """As the rules read it."""
        answers = {part: as_written(self.cleaned_data[part.value]) for part in Part if part.value in self.cleaned_data}
        return Stated(answers, self.cleaned_data.get("until"), report)


class OfReportForm(StepForm):
    """A step that is taken for one report, which the page names so that nobody answers for another."""

    about = forms.CharField(widget=forms.HiddenInput, required=False)


class DegreeForm(StepForm):
    """A step that takes a degree and enough experience."""

    experienced = forms.BooleanField(
        label="Jag har tillräcklig erfarenhet, eller gör det här tillsammans med en erfaren kollega", required=False
    )
