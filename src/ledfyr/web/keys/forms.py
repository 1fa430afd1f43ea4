# SPDX-License-Identifier: EUPL-1.2
"""What is asked for on the pages about keys. A phrase is never written back into a page."""

import base64
import binascii
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ledfyr.web.keys import wording
from ledfyr.web.keys.passkeys import SALT_SIZE

LONGEST_PHRASE = 400  # characters typed; how long one may be is for the sealing room to say
LONGEST_LETTER = 500
LONGEST_BYTES = 1400  # characters of base64


class PhraseField(forms.CharField):
    """An unlocking phrase, which no browser fills in with the password of the sign-in page."""

    def __init__(self, label: str, help_text: str = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            strip=False,
            max_length=LONGEST_PHRASE,
            widget=forms.PasswordInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
            error_messages={"required": wording.NO_PHRASE},
        )


class SureField(forms.BooleanField):
    """A box that is ticked before something that cannot be undone."""

    def __init__(self, label: str, otherwise: str = wording.NOT_SURE) -> None:
        super().__init__(label=label, error_messages={"required": otherwise})


class BytesField(forms.CharField):
    """Bytes as scripts write them: base64 for addresses, without padding."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(max_length=LONGEST_BYTES, error_messages={"required": wording.NO_PRF})

    def clean(self, value: Any) -> bytes:  # noqa: ANN401  # Django's own hook
        text = super().clean(value)
        try:
            return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            raise ValidationError(wording.NO_PRF) from None


class NewPhraseForm(forms.Form):
    """A phrase, twice: whoever mistypes it once would be locked out."""

    phrase = PhraseField("Upplåsningsfras", "Fyra eller fem ord som inte hör ihop. Minst 16 tecken, mellanslag räknas.")
    again = PhraseField("Samma fras en gång till")

    def clean(self) -> None:
        phrase, again = self.cleaned_data.get("phrase"), self.cleaned_data.get("again")
        if phrase and again and phrase != again:
            self.add_error("again", wording.NOT_THE_SAME)


class OtherPhraseForm(NewPhraseForm):
    """Another phrase for the same key."""

    old = PhraseField("Den fras du har nu")
    phrase = PhraseField("Ny fras", "Fyra eller fem ord som inte hör ihop. Minst 16 tecken, mellanslag räknas.")
    again = PhraseField("Den nya frasen en gång till")
    field_order = ("old", "phrase", "again")

    def clean(self) -> None:
        super().clean()
        if self.cleaned_data.get("phrase") and self.cleaned_data.get("phrase") == self.cleaned_data.get("old"):
            self.add_error("phrase", wording.SAME_AS_BEFORE)


class ReplacingForm(NewPhraseForm):
    """A new key in place of one whose phrase is forgotten."""

    sure = SureField("Jag har läst vad som händer, och jag kan inte låsa upp den gamla nyckeln")


class UnlockForm(forms.Form):
    """The phrase."""

    phrase = PhraseField("Upplåsningsfras")


class PasskeyForm(forms.Form):
    """What a passkey gave in the browser."""

    credential = forms.CharField(max_length=LONGEST_BYTES, widget=forms.HiddenInput)
    secret = BytesField()


class NewPasskeyForm(PasskeyForm):
    """The same for a passkey that is to unlock, with the salt that it was asked with."""

    salt = BytesField()

    def clean_salt(self) -> bytes:
        salt: bytes = self.cleaned_data["salt"]
        if len(salt) != SALT_SIZE:
            raise ValidationError(wording.NO_PRF)
        return salt


class AdmittingForm(forms.Form):
    """That the number was compared, and which."""

    number = forms.CharField(max_length=60, widget=forms.HiddenInput)
    compared = SureField(
        "Vi har läst talet för varandra, i samma rum eller i ett samtal där jag kände igen rösten, och det är lika",
        wording.NOT_COMPARED,
    )


class RemovingForm(forms.Form):
    """That somebody is to leave."""

    sure = SureField("Ja, ta ut personen nu")


class LetterForm(forms.Form):
    """A letter about nobody."""

    text = forms.CharField(
        label="Text",
        help_text="Skriv något som inte handlar om någon, till exempel ”Provbrev, måndag”.",
        max_length=LONGEST_LETTER,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": wording.NO_LETTER, "max_length": f"Högst {LONGEST_LETTER} tecken. Korta texten."},
    )
