# SPDX-License-Identifier: EUPL-1.2
"""The tag {% word "page.leave" %} with which every template says the words of the language being rendered."""

from django import template

from ledfyr.languages.current import current_words

register = template.Library()


@register.simple_tag
def word(key: str, **facts: object) -> str:
    """The words with their facts filled in; Django escapes them like any other text."""
    return current_words()(key, **facts)
