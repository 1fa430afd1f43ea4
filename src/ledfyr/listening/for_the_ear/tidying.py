# SPDX-License-Identifier: EUPL-1.2
"""Keeps of a text what can be heard: letters, digits and the signs that a voice pauses at or that a rule reads."""

import re
import unicodedata

APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´", "'"))
HYPHENS = str.maketrans(dict.fromkeys("‐‑−", "-") | {"—": "–"})
SIGNS = frozenset(".,;:!?'()%§&/@+-–_…،؛؟۔\u200c")  # the last joins Persian word parts without a space
BETWEEN_SENTENCE_PARTS = re.compile(r"\s+–\s+")
SPACES = re.compile(r"\s+")
BEFORE_A_PAUSE = re.compile(r"[\s,]+([.,;:!?،؛؟۔])")
NOTHING_BEFORE = re.compile(r"^[\s.,;:!?،؛؟۔–-]+")
LETTER_OR_DIGIT = re.compile(r"\w")


def tidied(written: str) -> str:
    """The text without quotation marks, direction marks and drawings, in ordinary digits and spaces."""
    text = unicodedata.normalize("NFC", written).translate(APOSTROPHES).translate(HYPHENS).replace("\t", ", ")
    return SPACES.sub(" ", "".join(_heard(sign) for sign in text)).strip()


def _heard(sign: str) -> str:
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    if sign in SIGNS or unicodedata.category(sign)[0] in "LM":
        return sign
    return "" if unicodedata.category(sign) in {"Cf", "Pi", "Pf"} or sign in '"„“”«»' else " "


def ready_for_the_voice(text: str) -> str:
    """The words with pauses where they belong and an end to fall towards; nothing where nothing is to be heard."""
    text = BETWEEN_SENTENCE_PARTS.sub(", ", text).replace("…", ".").replace("_", " ").replace("@", " ")
    text = NOTHING_BEFORE.sub("", BEFORE_A_PAUSE.sub(r"\1", SPACES.sub(" ", text)).strip())
    if not LETTER_OR_DIGIT.search(text):
        return ""
    return text if text[-1] in ".!?؟۔" else f"{text.rstrip(',;:،؛ ')}."
