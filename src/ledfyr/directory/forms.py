# SPDX-License-Identifier: EUPL-1.2
"""What a member of staff sends when confirming a service."""

from django import forms


class ConfirmForm(forms.Form):
    note = forms.CharField(required=False, max_length=600)
