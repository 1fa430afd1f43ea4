# SPDX-License-Identifier: EUPL-1.2
"""An inquiry has steps of its own, and a report says whether somebody asked to be told what became of it.

SQLite makes the table of steps anew for this, without its guard, so the guard is laid aside before and put back after.
"""

from importlib import import_module

from django.db import migrations, models

GUARD = import_module("ledfyr.casework.migrations.0002_steps_are_never_overwritten")


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0004_reminders_are_sent_once"),
    ]

    operations = [
        migrations.RunPython(GUARD.unguard, GUARD.guard, elidable=False),
        migrations.RemoveConstraint(
            model_name="step",
            name="an_extension_has_a_last_day",
        ),
        migrations.AddField(
            model_name="report",
            name="feedback_asked_on",
            field=models.DateField(null=True, verbose_name="besked begärt den"),
        ),
        migrations.AlterField(
            model_name="step",
            name="kind",
            field=models.CharField(
                choices=[
                    ("skyddsbedomning", "PROTECTION"),
                    ("forhandsbedomning", "PRELIMINARY"),
                    ("forlangning", "EXTENSION"),
                    ("vardnadshavare", "GUARDIAN"),
                    ("inledd", "OPENED"),
                    ("inte-inledd", "NOT_OPENED"),
                    ("information", "INFORMED"),
                    ("tillagd", "JOINED"),
                    ("barnets-utveckling", "DEVELOPMENT"),
                    ("foraldrarnas-formaga", "PARENTS"),
                    ("familj-och-miljo", "SURROUNDINGS"),
                    ("barnets-asikt", "CHILDS_VIEW"),
                    ("barnet-inte-hort", "NOT_HEARD"),
                    ("barnet-informerat", "CHILD_TOLD"),
                    ("langre-utredning", "INQUIRY_EXTENDED"),
                    ("kommunicering", "COMMUNICATED"),
                    ("analys", "ANALYSIS"),
                    ("beslut-insats", "MEASURES"),
                    ("utan-insats", "WITHOUT_MEASURE"),
                    ("uppfoljt", "FOLLOWED"),
                    ("uppfoljning", "FOLLOWING"),
                    ("uppfoljning-slut", "FOLLOWING_ENDED"),
                    ("aterkoppling", "FEEDBACK"),
                    ("avslutat", "CLOSED"),
                ],
                max_length=20,
                verbose_name="steg",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("kind__in", ["forlangning", "langre-utredning", "beslut-insats", "uppfoljning"]),
                        ("until__isnull", False),
                    ),
                    ("kind", "uppfoljt"),
                    models.Q(
                        models.Q(
                            (
                                "kind__in",
                                ["forlangning", "langre-utredning", "beslut-insats", "uppfoljning", "uppfoljt"],
                            ),
                            _negated=True,
                        ),
                        ("until", None),
                    ),
                    _connector="OR",
                ),
                name="what_goes_on_has_a_last_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.UniqueConstraint(
                condition=models.Q(("corrects", None), ("kind", "aterkoppling")),
                fields=("report",),
                name="a_report_is_answered_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.UniqueConstraint(
                condition=models.Q(("corrects", None), ("kind__in", ["beslut-insats", "utan-insats"])),
                fields=("case",),
                name="an_inquiry_ends_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.UniqueConstraint(
                condition=models.Q(("corrects", None), ("kind", "avslutat")),
                fields=("case",),
                name="a_case_is_closed_once",
            ),
        ),
        migrations.RunPython(GUARD.guard, GUARD.unguard, elidable=False),
    ]
