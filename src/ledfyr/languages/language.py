# SPDX-License-Identifier: EUPL-1.2
"""Which languages and variants there are, what each calls itself, and which way it runs."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Language:
    """A language, or a variant of Swedish. `code` names its files and its part of an address."""

    code: str
    html: str
    locale: str
    own_name: str
    swedish_name: str
    direction: Literal["ltr", "rtl"] = "ltr"

    @property
    def segment(self) -> str:
        """What stands in the address after the municipality: “en/”, and nothing for the source language."""
        return "" if self.code == "sv" else f"{self.code}/"

    @property
    def hreflang(self) -> str:
        """How other programs are told of the version; the variants of Swedish carry a private part of their own."""
        return self.html if self.code == self.html else f"{self.html}-x-{self.code}"

    @property
    def is_source(self) -> bool:
        return self.code == "sv"


class LanguageMissing(LookupError):
    """The site has no such language."""


SWEDISH = Language("sv", "sv", "sv", "Svenska", "svenska")
LANGUAGES = (
    SWEDISH,
    Language("lattlast", "sv", "sv", "Lätt svenska", "lätt svenska"),
    Language("ung", "sv", "sv", "För unga", "svenska för unga"),
    Language("en", "en", "en_GB", "English", "engelska"),
    Language("ar", "ar", "ar", "العربية", "arabiska", "rtl"),
    Language("so", "so", "so", "Soomaali", "somaliska"),
    Language("fa", "fa", "fa_AF", "دری / فارسی", "dari och persiska", "rtl"),
    Language("fi", "fi", "fi", "Suomi", "finska"),
    Language("uk", "uk", "uk", "Українська", "ukrainska"),
)
HTML_CODES = tuple(sorted({language.html for language in LANGUAGES}))  # the variants of Swedish share one


def language_of(code: str) -> Language:
    """The language with this code; raises LanguageMissing."""
    for language in LANGUAGES:
        if language.code == code:
            return language
    raise LanguageMissing(code)
