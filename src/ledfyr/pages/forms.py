# SPDX-License-Identifier: EUPL-1.2
"""What a member of staff sends when standing for a page."""

from datetime import date, timedelta
from typing import Any

from django import forms

from ledfyr.pages.fingerprints import content_fingerprint
from ledfyr.pages.models import CommonPage

LONGEST_UNTIL_NEXT = timedelta(days=2 * 365)


class ReviewForm(forms.Form):
    """When the page is read next, and the fingerprint of what was read, so that no unread change is stamped."""

    next_review_on = forms.DateField(error_messages={"required": "Skriv när sidan ska granskas nästa gång."})
    fingerprint = forms.CharField(max_length=64)

    def __init__(self, *arguments: Any, page: CommonPage, today: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **more)
        self.page = page
        self.today = today

    def clean_next_review_on(self) -> date:
        day: date = self.cleaned_data["next_review_on"]
        if not self.today < day <= self.today + LONGEST_UNTIL_NEXT:
            message = "Nästa granskning ska vara efter i dag och inom två år. Välj en annan dag."
            raise forms.ValidationError(message)
        return day

    def clean_fingerprint(self) -> str:
        said: str = self.cleaned_data["fingerprint"]
        if said != content_fingerprint(self.page):
            message = "Sidan ändrades medan du läste. Läs den igen innan du granskar den."
            raise forms.ValidationError(message)
        return said
