# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a tab, an address or a history list would tell a bystander what the reader reads."""

# Parts of words, so that compounds and inflections are caught as well.
TELLING = (
    "extrem", "våld", "orosanmäl", "avhopp", "hoppa av", "hoppa-av", "radikal", "terror", "nazis", "fascis", "jihad",
    "islamis", "rasis", "vit makt", "vit-makt", "hatbrott",
    "violen", "radical", "hate crime", "white power", "report of concern",
    "väkival", "ääriliik", "ekstrem", "huoli-ilmoit", "viharikos",
    "تطرف", "متطرف", "عنف", "إرهاب", "افراط", "خشونت", "تروری",
    "xagjir", "rabshad", "argagixis",
    "екстрем", "насил", "терор", "радикал",
)  # fmt: skip
WITHOUT_RINGS = str.maketrans("åäö", "aao")


def telling_word(text: str) -> str | None:
    """Find a telling word in a text, or None; addresses are read without the rings and dots of å, ä and ö."""
    lowered = text.casefold()
    return next((word for word in TELLING if word in lowered or _is_in_address(word, lowered)), None)


def _is_in_address(word: str, lowered: str) -> bool:
    """”vald” is also the ordinary word for chosen, so plain letters count only in what has the form of an address."""
    return lowered.isascii() and " " not in lowered and word.translate(WITHOUT_RINGS) in lowered
