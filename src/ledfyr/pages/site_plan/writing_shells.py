# SPDX-License-Identifier: EUPL-1.2
"""The shells from which the letterbox answers: baked like any page, with marks where something is filled in.

They are shown by the letterbox alone, so their forms are sent to where they came from.
"""

from collections.abc import Iterator
from dataclasses import replace

from ledfyr.contact.addresses import RETURN, WRITE, Act, Part, Place, Shell
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.site_plan.site import Site
from ledfyr.pages.site_plan.writing_fields import marked_fields
from ledfyr.pages.site_plan.writing_pages import who_answers

TEMPLATES = {
    Shell.TO_CORRECT: "to_correct",
    Shell.READ_THROUGH: "read_through",
    Shell.RECEIPT: "receipt",
    Shell.KEPT: "kept",
    Shell.THREAD: "thread",
    Shell.NOT_FOUND: "fetch",
    Shell.FAREWELL: "farewell",
    Shell.NOT_ARRIVED: "not_arrived",
    Shell.NOT_NOW: "not_now",
}
OF_WRITING = (Shell.TO_CORRECT, Shell.READ_THROUGH, Shell.RECEIPT, Shell.NOT_ARRIVED, Shell.NOT_NOW)
WITHOUT_TELEPHONES = (Shell.RECEIPT, Shell.KEPT, Shell.FAREWELL)  # somebody who has written waits for the answer


def plan_writing_shells(site: Site) -> Iterator[PublicPage]:
    """Every answer to a form of letters, with marks."""
    for shell, template in TEMPLATES.items():
        now = None if shell in WITHOUT_TELEPHONES else who_answers(site)
        page = site.page(
            below=WRITE if shell in OF_WRITING else RETURN,
            template=f"pages/writing/{template}.html",
            neutral_title=site.words(f"contact.{shell.name.lower()}_title"),
            services=now.services if now else (),
            answer=now.answer if now else None,
            opening_next=now.opening_next if now else None,
            action=site.address(WRITE if shell in OF_WRITING else RETURN),
            fetch=site.address(RETURN),
            fields=tuple(marked_fields()) if shell is Shell.TO_CORRECT else (),
            typed=Place.RECEIPT.mark,
            reason=Place.REASON.mark,
            act={act.name.lower(): act.value for act in Act},
            part={part.name.lower(): (part.opening, part.closing) for part in Part},
            place={place.name.lower(): place.mark for place in Place},
        )
        yield replace(page, path=site.address(shell.below), is_missing_page=True)
