# SPDX-License-Identifier: EUPL-1.2
"""Lets communicators of the whole installation work in Wagtail, and nobody else, without anyone being a superuser.

The group opens Wagtail's pages. Whether somebody comes in at all is asked of their rights at every request, so a right
that has run out opens nothing although the group still has its member.
"""

from datetime import date

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Page

from ledfyr.staff.models import Account
from ledfyr.staff.queries.rights import rights_not_ended
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION
from ledfyr.staff.rules.roles import Role

EDITORS = "Kommunikatörer"
ON_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")


def let_edit(account: Account, today: date) -> None:
    """Put the account into the group of editors or take it out, as its rights say."""
    edits = rights_not_ended(account).filter(
        role=Role.COMMUNICATOR, municipality=WHOLE_INSTALLATION, valid_until__gte=today
    )
    if edits.exists():
        account.groups.add(_editors())
    else:
        account.groups.remove(*account.groups.filter(name=EDITORS))


def _editors() -> Group:
    """The group with what it may do; made the first time, and mended if somebody has changed it."""
    group, _ = Group.objects.get_or_create(name=EDITORS)
    group.permissions.set(Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin"))
    root = Page.get_first_root_node()
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=ON_PAGES):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    return group
