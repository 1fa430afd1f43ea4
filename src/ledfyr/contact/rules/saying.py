# SPDX-License-Identifier: EUPL-1.2
"""Which words a form asks with, the same on the baked page and in the answer to it; each is the key of a word."""

from ledfyr.contact.rules.doors import Asked, Door, Field


def label_key(asked: Field, door: Door) -> str:
    """What the field asks; every door asks for the text in words of its own."""
    return f"contact.{door.value}_text" if asked is Field.TEXT else f"contact.{asked.value}"


def hint_key(asked: Asked) -> str:
    """Whether it may be left out, and what filling it in means."""
    match asked.field:
        case Field.TEXT | Field.FEEDBACK:
            return f"contact.{asked.field.value}_hint"
        case Field.WHO:
            return "contact.who_hint_needed" if asked.is_required else "contact.who_hint"
    return "contact.needed_hint" if asked.is_required else "contact.optional_hint"
