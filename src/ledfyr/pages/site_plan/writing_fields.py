# SPDX-License-Identifier: EUPL-1.2
"""The fields of the forms of letters, with what stands in them: empty on a page, and marked places in a shell."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ledfyr.contact.addresses import Part, Place, closing, opening
from ledfyr.contact.rules.doors import ASKED, Door, Field
from ledfyr.contact.rules.saying import hint_key, label_key
from ledfyr.languages import Words


class Kind(StrEnum):
    """How a field looks."""

    TEXT = "text"
    LINE = "line"
    TICK = "tick"


KINDS = {Field.TEXT: Kind.TEXT, Field.FEEDBACK: Kind.TICK}


@dataclass(frozen=True)
class FieldShown:
    """One field. `before` and `after` enclose it where it is a part of a shell."""

    id: str
    name: str
    kind: Kind
    label: str
    hint: str
    value: str = ""
    is_ticked: bool = False
    before: str = ""
    after: str = ""


def fields_of(door: Door, words: Words) -> tuple[FieldShown, ...]:
    """The empty fields of a door, in the order in which it asks."""
    return tuple(
        FieldShown(
            id=asked.field.value,
            name=asked.field.value,
            kind=kind_of(asked.field),
            label=words(label_key(asked.field, door)),
            hint=words.guard(words(hint_key(asked), most=asked.longest)),
        )
        for asked in ASKED[door]
    )


def marked_fields() -> Iterator[FieldShown]:
    """Every field that any door asks for, each a part of its own with marks for its words and for what was typed."""
    for field in Field:
        yield _marked(field, field.value)
    yield _marked(Field.FEEDBACK, Part.TICKED.value, is_ticked=True)


def kind_of(field: Field) -> Kind:
    """How the field looks at every door."""
    return KINDS.get(field, Kind.LINE)


def _marked(field: Field, part: str, *, is_ticked: bool = False) -> FieldShown:
    return FieldShown(
        id=part,
        name=field.value,
        kind=kind_of(field),
        label=Place.LABEL.mark,
        hint=Place.HINT.mark,
        value=Place.VALUE.mark,
        is_ticked=is_ticked,
        before=opening(part),
        after=closing(part),
    )
