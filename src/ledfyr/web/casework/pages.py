# SPDX-License-Identifier: EUPL-1.2
"""Turns the leaves of a long list: which page is asked for, and plain links to the ones beside it."""

from dataclasses import dataclass

from django.http import HttpRequest

from ledfyr.casework.queries.paging import ON_A_PAGE, PageOfCases

PAGE = "sida"
MOST_DIGITS = 6


@dataclass(frozen=True)
class Paging:
    """Where in the list a page stands. A link is empty where there is nothing that way."""

    said: str
    before: str
    after: str
    total: int


def page_asked(request: HttpRequest) -> int:
    """The number in the address; whatever is none asks for the first page."""
    asked = request.GET.get(PAGE, "")
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) <= MOST_DIGITS else 1


def paging_of(page: PageOfCases, kept: str = "") -> Paging:
    """The links, with what else stands in the address."""
    first = (page.number - 1) * ON_A_PAGE + 1
    if not page.cases:
        back = _address(1, kept) if page.number > 1 else ""
        return Paging("", back, "", page.total)
    return Paging(
        said=f"{first}–{first + len(page.cases) - 1} av {page.total}",
        before=_address(page.number - 1, kept) if page.number > 1 else "",
        after=_address(page.number + 1, kept) if page.number < page.last else "",
        total=page.total,
    )


def _address(number: int, kept: str) -> str:
    return "?" + "&".join(part for part in (kept, f"{PAGE}={number}") if part)
