# SPDX-License-Identifier: EUPL-1.2
"""What a block of a page's file becomes in Wagtail, and everything a page says, for translations."""

from collections.abc import Iterator
from typing import Any

from ledfyr.pages.content_form import BlockForm, PageForm, ProseForm, StepsForm
from ledfyr.pages.markdown import to_html

# Keys of blocks that steer a page and say nothing.
NOT_SAID = {"type", "services", "doors", "name"}


def block_value(block: BlockForm) -> dict[str, Any]:
    value = block.model_dump(exclude={"kind"})
    if isinstance(block, ProseForm):
        value["text"] = to_html(block.text)
    if isinstance(block, StepsForm):
        value["step"] = [{"title": step.title, "text": to_html(step.text)} for step in block.step]
    return value


def texts_of_form(form: PageForm) -> list[str]:
    """The texts of a file as they are once Wagtail keeps them, so that both give the same fingerprints."""
    return [form.heading, form.summary, *strings_said([block_value(block) for block in form.block])]


def strings_said(value: Any) -> Iterator[str]:  # noqa: ANN401  # Wagtail's raw blocks are JSON of any shape
    """Every text in raw blocks that a reader meets."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in NOT_SAID:
                yield from strings_said(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_said(inner)
    elif isinstance(value, str):
        yield value
