# SPDX-License-Identifier: EUPL-1.2
"""Prints small pages for the tests: a municipality, an address and words in two languages, everything else as given."""

from ledfyr.publishing.paper import PaperWords, document_of, pdf_of

ADDRESS = "https://ledfyr.ale.se/ale/kontakter/orostelefonen/"
SWEDISH = PaperWords("Fara för liv: ring 112", "Sidan finns på", "QR-kod till sidan")
ARABIC = PaperWords("خطر على الحياة: اتصل بالرقم 112", "توجد الصفحة على العنوان", "رمز QR للصفحة")


def in_swedish(main: str, *, title: str = "Kontakt", municipality: str = "Ale kommun") -> bytes:
    return pdf_of(
        document_of(f"<main>{main}</main>"),
        title=title,
        language="sv",
        direction="ltr",
        municipality=municipality,
        address=ADDRESS,
        printed_text="Så här var det den 25 november 2026.",
        words=SWEDISH,
    )


def in_arabic(main: str, language: str = "ar") -> bytes:
    return pdf_of(
        document_of(f"<main>{main}</main>"),
        title="جهة اتصال",
        language=language,
        direction="rtl",
        municipality="Ale kommun",
        address=ADDRESS,
        printed_text="هكذا كان الأمر في 25 نوفمبر 2026.",
        words=ARABIC,
    )
