# SPDX-License-Identifier: EUPL-1.2
"""Takes rights off the record when nobody has to know any longer that they were held."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ledfyr.staff.actions.acting import tell_trail
from ledfyr.staff.models import AccessRight, Account
from ledfyr.staff.own_words import StaffKind, StaffVerb
from ledfyr.staff.queries.rights import rights_to_dispose_of


@transaction.atomic
def dispose_of_ended_rights(*, by: Account | None, at: datetime) -> Sequence[AccessRight]:
    """Take away every right whose time is over, and return what was taken; each stands in the trail by its number.

    Without `by` it is done from the command line. A right that renewed one of them stays, and no longer says so.
    """
    gone = rights_to_dispose_of(timezone.localdate(at))
    numbers = [right.pk for right in gone]
    for right in gone:
        tell_trail(StaffVerb.RIGHT_DISPOSED, StaffKind.ACCESS_RIGHT, right.pk, right.municipality, by=by, at=at)
    AccessRight.objects.filter(renews__in=numbers).update(renews=None)
    AccessRight.objects.filter(pk__in=numbers).delete()
    return gone
