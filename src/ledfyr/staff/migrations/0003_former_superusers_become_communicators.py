# SPDX-License-Identifier: EUPL-1.2
"""Whoever could do everything becomes a communicator for the whole installation, for a year at most.

Until now each account was a superuser, opened to edit pages and confirm facts; that is a communicator's work, and the
right says that nobody in Ledfyr approved it. No other role is given: whoever needs one is given it by a manager.
"""

from datetime import date, timedelta

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Model
from django.utils import timezone

ROLE = "communicator"
EDITORS = "Kommunikatörer"
ON_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
DECISION = "Kontot fanns innan behörigheter infördes i Ledfyr"
NEEDS = "Bekräfta kontakter, granska sidor och översättningar och svara läsare. Så arbetade alla konton förut."
RISKS = "Fel uppgifter på sidorna. Varje ändring har ett namn, och rollen ser inget som gäller enskilda personer."


def last_day_of_a_year(first: date) -> date:
    is_leap_day = (first.month, first.day) == (2, 29)
    return (date(first.year + 1, 3, 1) if is_leap_day else first.replace(year=first.year + 1)) - timedelta(days=1)


def become_communicators(apps: Apps, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    accounts = apps.get_model("staff", "Account").objects.filter(is_superuser=True)
    active = [account for account in accounts if account.is_active]
    if active:
        analysis = analysed(apps)
        editors = editors_of(apps)
        for account in active:
            apps.get_model("staff", "AccessRight").objects.create(
                account=account,
                role=ROLE,
                municipality="",
                valid_from=analysis.decided_on,
                valid_until=analysis.next_review_on,
                analysis=analysis,
                approved_elsewhere=DECISION,
                approved_at=analysis.recorded_at,
            )
            account.groups.add(editors)
    accounts.update(is_superuser=False, is_staff=False)


def analysed(apps: Apps) -> Model:
    now = timezone.now()
    today = timezone.localdate(now)
    return apps.get_model("staff", "NeedsAndRiskAnalysis").objects.create(
        role=ROLE,
        municipality="",
        needs=NEEDS,
        risks=RISKS,
        decided_by=DECISION,
        decided_on=today,
        next_review_on=last_day_of_a_year(today),
        recorded_at=now,
    )


def editors_of(apps: Apps) -> Model:
    """The group that Wagtail lets in; its permissions were made by Wagtail's own migrations."""
    permissions = apps.get_model("auth", "Permission").objects
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=EDITORS)
    group.permissions.set(permissions.filter(content_type__app_label="wagtailadmin", codename="access_admin"))
    root = apps.get_model("wagtailcore", "Page").objects.filter(depth=1).first()
    for permission in permissions.filter(content_type__app_label="wagtailcore", codename__in=ON_PAGES):
        apps.get_model("wagtailcore", "GroupPagePermission").objects.get_or_create(
            group=group, page=root, permission=permission
        )
    return group


class Migration(migrations.Migration):
    dependencies = [
        ("staff", "0002_access_rights_and_what_they_rest_on"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0086_populate_grouppagepermission_permission"),
    ]
    operations = [migrations.RunPython(become_communicators, migrations.RunPython.noop)]
