# SPDX-License-Identifier: EUPL-1.2
"""Signs editors and staff in and out, always with a second factor. The same pages serve both guarded faces."""

from django.http import HttpRequest


def name_of(request: HttpRequest) -> str:
    """The name that colleagues and readers see; the faces let nobody in who is not signed in."""
    person = request.user
    return (person.get_full_name() if person.is_authenticated else "") or person.get_username()
