# SPDX-License-Identifier: EUPL-1.2
"""How sensitive a stored field is and how long it is kept: every model states it for every field of its own."""

from dataclasses import dataclass
from enum import StrEnum


class Sensitivity(StrEnum):
    """What harm it would do if the field became known."""

    PUBLIC = "public: stands on the site or may stand there"
    INTERNAL = "internal: about how the municipality works, not about a person"
    STAFF = "staff: about somebody who works with Ledfyr"
    SEALED = "sealed: about a person, and only those who hold the unit's key can read it"
    SEALED_FOR_SENDER = "sealed: about a person, and only the receipt that its sender holds can open it"
    KEY = "key: opens nothing by itself, as it is locked, wrapped, or the public half of a pair"
    WRITTEN_BY_VISITOR = "written by a visitor without a name, who may have told of themselves or of others"


class KeptFor(StrEnum):
    """How long the field is kept."""

    UNTIL_REPLACED = "until the fact changes or is taken away"
    WITH_HISTORY = "for as long as the page or fact exists, as its history"
    WHILE_EMPLOYED = "until the account is closed"
    FIVE_YEARS_AFTER_IT_ENDED = "until five years after it ended"
    AS_LONG_AS_ITS_RECORD = "for as long as the record it belongs to, by its own rule of disposal"
    WHILE_IN_USE = "until the key is replaced and nothing is left under it"
    TWO_YEARS_AFTER_THE_ANSWER = "until two years after the municipality answered"
    NINETY_DAYS = "for ninety days"
    AS_PROOF = "for good, as the proof of what was disposed of, when and by whom"
    FOR_STATISTICS = "for good, as a count that nothing joins to a person or to a letter"


@dataclass(frozen=True)
class Kept:
    """The statement for one field."""

    sensitivity: Sensitivity
    kept_for: KeptFor


def all_public(*field_names: str) -> dict[str, Kept]:
    """Fields that anyone may read on the site and that a newer value replaces."""
    return dict.fromkeys(field_names, Kept(Sensitivity.PUBLIC, KeptFor.UNTIL_REPLACED))
