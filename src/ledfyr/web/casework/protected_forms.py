# SPDX-License-Identifier: EUPL-1.2
"""What is asked about somebody with protected identity: which protection, where they are, why it is shown."""

from collections.abc import Mapping

from django import forms

from ledfyr.casework.own_words import CaseworkReason
from ledfyr.law.secrecy.protected_identity import ProtectedIdentity
from ledfyr.staff.rules.roles import started
from ledfyr.web.casework.fields import written

TEXTS: Mapping[str, str] = {
    "address": "Adress och annat som visar var personen finns",
    "phone": "Telefon och e-post",
    "school": "Skola och arbetsplats",
    "guardians": "Vårdnadshavare och andra anhöriga, och hur de nås",
    "former_identity": "Tidigare namn och nummer, om personen har fått nya",
}
WHY: Mapping[str, tuple[CaseworkReason, str]] = {
    "na": (CaseworkReason.REACH_PERSON, "Jag behöver nå eller träffa personen"),
    "fara": (CaseworkReason.IN_DANGER, "Någon kan vara i fara nu"),
    "ratta": (CaseworkReason.KEEP_RIGHT, "Uppgifterna behöver rättas"),
}


class ProtectedForm(forms.Form):
    """Which protection, and what is kept apart. All of it is sealed, and the law says what is missing."""

    kinds = forms.MultipleChoiceField(
        label="Vilket skydd har personen?",
        choices=[(kind.name, started(kind)) for kind in ProtectedIdentity],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    address = written(TEXTS["address"], rows=2)
    phone = written(TEXTS["phone"], rows=2)
    school = written(TEXTS["school"], rows=2)
    guardians = written(TEXTS["guardians"], rows=2)
    former_identity = written(TEXTS["former_identity"], rows=2)

    def chosen(self) -> frozenset[ProtectedIdentity]:
        """The kinds, as the law names them."""
        return frozenset(ProtectedIdentity[name] for name in self.cleaned_data["kinds"])

    def told(self) -> dict[str, str]:
        """As the act takes it."""
        return {name: self.cleaned_data[name] for name in TEXTS}


class WhyForm(forms.Form):
    """Why somebody has to know it now."""

    because = forms.ChoiceField(
        label="Varför behöver du veta det nu?",
        choices=[(code, said) for code, (_, said) in WHY.items()],
        widget=forms.RadioSelect,
        required=False,
    )

    def reason(self) -> CaseworkReason | None:
        """As the trail names it."""
        found = WHY.get(self.cleaned_data["because"])
        return found[0] if found else None
