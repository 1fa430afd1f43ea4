# SPDX-License-Identifier: EUPL-1.2
"""What a reader sends, and what a member of staff answers."""

from django import forms
from django.core.exceptions import ValidationError

from ledfyr.feedback.rules.writing import LONGEST, tidied, why_not_feedback, why_not_page


class TidiedField(forms.CharField):
    """A text as it is kept; signs that nobody typed are taken away and no reason to refuse it."""

    def to_python(self, value: object) -> str:
        return tidied(str(value or ""))


class FeedbackForm(forms.Form):
    """An error is the key of a word, which the face says in the language of the page."""

    text = TidiedField(required=False)
    page = TidiedField(required=False)

    def clean_text(self) -> str:
        return _accepted(self.cleaned_data["text"], why_not_feedback(self.cleaned_data["text"]))

    def clean_page(self) -> str:
        return _accepted(self.cleaned_data["page"], why_not_page(self.cleaned_data["page"]))

    @property
    def reason(self) -> str:
        """The first thing to do about it."""
        return next((str(error) for errors in self.errors.values() for error in errors), "")

    def typed(self, field: str) -> str:
        """What was written in a field, whether or not it can be received."""
        return tidied(self.data.get(field, ""))


class AnswerForm(forms.Form):
    answer = TidiedField(
        max_length=LONGEST,
        error_messages={
            "required": "Svaret är tomt. Skriv några ord.",
            "max_length": f"Svaret är för långt. Korta det till högst {LONGEST} tecken.",
        },
    )


def _accepted(text: str, reason: str | None) -> str:
    if reason:
        raise ValidationError(reason)
    return text
