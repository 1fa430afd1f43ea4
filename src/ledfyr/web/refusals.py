# SPDX-License-Identifier: EUPL-1.2
"""Tells a person on a page why something was not done, in whichever room it was refused."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest

from ledfyr.law.sources import ActRefused


@contextmanager
def telling_refusals(request: HttpRequest) -> Iterator[None]:
    """End the acts inside at the first that is refused; the next page that is shown says why."""
    try:
        yield
    except ActRefused as refused:
        messages.error(request, str(refused))


@contextmanager
def refusals_in(form: Form) -> Iterator[None]:
    """The same on the page of a form, which keeps what was typed."""
    try:
        yield
    except ActRefused as refused:
        form.add_error(None, str(refused))
