# SPDX-License-Identifier: EUPL-1.2
"""Lets the running text of a page lead to the list of hard words."""

from collections.abc import Sequence
from dataclasses import replace

from django.utils.safestring import mark_safe

from ledfyr.pages.shown import BlockShown, LocalShown, NoteShown, ProgrammeShown, ProseShown, StepsShown
from ledfyr.pages.site_plan.site import Site
from ledfyr.pages.site_plan.word_list_page import BELOW
from ledfyr.pages.word_links import WordLinks
from ledfyr.pages.word_list_file import word_list


def with_word_links(site: Site, blocks: Sequence[BlockShown]) -> tuple[BlockShown, ...]:
    """The blocks of one page, in which each hard word leads to its explanation once."""
    links = WordLinks(word_list(site.language), site.address(BELOW))
    return tuple(_linked(block, links) for block in blocks)


def _linked(block: BlockShown, links: WordLinks) -> BlockShown:
    if isinstance(block, ProseShown | NoteShown | ProgrammeShown | LocalShown):
        return replace(block, html=_safe(links, block.html))
    if isinstance(block, StepsShown):
        return replace(block, steps=tuple(replace(step, html=_safe(links, step.html)) for step in block.steps))
    return block


def _safe(links: WordLinks, html: str) -> str:
    return mark_safe(links.link(html))  # noqa: S308  # cleaned before; a link to our own list is all that is added
