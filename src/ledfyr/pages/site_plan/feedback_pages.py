# SPDX-License-Identifier: EUPL-1.2
"""The form about accessibility, the page where its answer is fetched, and the shells that answers are made from.

A shell is baked like any page, so that the face that receives the form renders nothing. It has no address of its own,
and links to where the form stands in other languages.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ledfyr.feedback.addresses import FETCH, FORM, Place, Shell
from ledfyr.feedback.rules.writing import LONGEST
from ledfyr.pages.public_page import PublicPage
from ledfyr.pages.search.index import SearchDocument
from ledfyr.pages.site_plan.site import Site


@dataclass(frozen=True)
class FormShown:
    """A form with what stands in it, and what to do about it when it was sent and not received."""

    action: str
    reason: str = ""
    text: str = ""
    page: str = ""
    reference: str = ""


@dataclass(frozen=True)
class AnswerShown:
    """What the holder of a number is told."""

    reference: str
    heading: str = ""
    said: str = ""
    answer: str = ""


def plan_feedback_pages(site: Site) -> Iterator[PublicPage]:
    """The two pages with a form."""
    writing = site.page(
        below=FORM,
        template="pages/feedback/write.html",
        neutral_title=site.words("feedback.title"),
        document=_document(site),
        form=FormShown(site.address(FORM)),
        most=LONGEST,
    )
    fetching = site.page(
        below=FETCH,
        template="pages/feedback/fetch.html",
        neutral_title=site.words("feedback.fetch_title"),
        form=FormShown(site.address(FETCH)),
    )
    yield replace(writing, takes_post=True)
    yield replace(fetching, takes_post=True)


def plan_feedback_shells(site: Site) -> Iterator[PublicPage]:
    """What is answered to a form, with marks where something is filled in."""
    yield _shell_of_a_form(
        site,
        Shell.TO_CORRECT,
        FormShown(site.address(FORM), reason=Place.REASON.mark, text=Place.TEXT.mark, page=Place.PAGE.mark),
    )
    yield _shell_of_a_form(
        site,
        Shell.NOT_FOUND,
        FormShown(site.address(FETCH), reason=site.words("feedback.not_found"), reference=Place.REFERENCE.mark),
    )
    waiting = AnswerShown(
        Place.REFERENCE.mark,
        heading=site.words("feedback.waiting_heading"),
        said=site.words("feedback.waiting", date=Place.DAY.mark),
    )
    answered = AnswerShown(
        Place.REFERENCE.mark,
        heading=site.words("feedback.answered_heading"),
        said=site.words("feedback.answered", date=Place.DAY.mark),
        answer=Place.ANSWER.mark,
    )
    yield _shell_of_an_answer(site, Shell.WAITING, "answer", waiting)
    yield _shell_of_an_answer(site, Shell.ANSWERED, "answer", answered)
    yield _shell_of_an_answer(site, Shell.RECEIVED, "received", AnswerShown(Place.REFERENCE.mark))
    yield _shell_of_an_answer(site, Shell.NOT_ARRIVED, "not_arrived", AnswerShown(""))


def _shell_of_a_form(site: Site, shell: Shell, form: FormShown) -> PublicPage:
    page = site.page(
        below=FORM if shell is Shell.TO_CORRECT else FETCH,
        template="pages/feedback/write.html" if shell is Shell.TO_CORRECT else "pages/feedback/fetch.html",
        neutral_title=_title(site, shell),
        form=form,
        most=LONGEST,
    )
    return _without_address(page, site, shell)


def _shell_of_an_answer(site: Site, shell: Shell, template: str, shown: AnswerShown) -> PublicPage:
    page = site.page(
        below=FETCH if shell in (Shell.WAITING, Shell.ANSWERED) else FORM,
        template=f"pages/feedback/{template}.html",
        neutral_title=_title(site, shell),
        shown=shown,
    )
    return _without_address(page, site, shell)


def _without_address(page: PublicPage, site: Site, shell: Shell) -> PublicPage:
    return replace(page, path=site.address(shell.below), is_missing_page=True)


def _title(site: Site, shell: Shell) -> str:
    return site.words(f"feedback.{shell.name.lower()}_title")


def _document(site: Site) -> SearchDocument:
    return SearchDocument(
        path=site.address(FORM),
        title=site.words("feedback.heading"),
        summary=site.words("feedback.lead"),
        keywords=tuple(site.words("feedback.keywords").split(", ")),
        headings=(),
        text="",
    )
