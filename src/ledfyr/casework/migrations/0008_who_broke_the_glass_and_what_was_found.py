# SPDX-License-Identifier: EUPL-1.2
"""That somebody broke the glass of a case, and what its review came to; the database refuses to change either."""

import uuid

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import ledfyr.keys.sealed_text

OPENING, REVIEW = "casework_emergencyopening", "casework_emergencyreview"
FIXED = {
    OPENING: ("id", "case_id", "account", "because", "opened_at", "ends_at"),
    REVIEW: ("id", "record", "unit", "written", "opening_id", "finding", "made_on", "made_by"),
}


def rewritten(table: str, differs: str) -> str:
    changed = " OR ".join(f"NEW.{column} {differs} OLD.{column}" for column in FIXED[table])
    if table == OPENING:
        return changed
    return f"{changed} OR (NEW.content {differs} OLD.content AND NEW.key_version <= OLD.key_version)"


SQLITE = [
    f"""
    CREATE TRIGGER {table}_not_rewritten BEFORE UPDATE ON {table}
    WHEN {rewritten(table, "IS NOT")}
    BEGIN SELECT RAISE(ABORT, 'casework: a broken glass is never overwritten'); END
    """
    for table in FIXED
]
POSTGRESQL = [
    """
    CREATE FUNCTION casework_keeps_broken_glass() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'casework: a broken glass is never overwritten' USING ERRCODE = 'restrict_violation';
    END $$
    """,
    *(
        f"""
        CREATE TRIGGER {table}_not_rewritten BEFORE UPDATE ON {table}
        FOR EACH ROW WHEN ({rewritten(table, "IS DISTINCT FROM")}) EXECUTE FUNCTION casework_keeps_broken_glass()
        """
        for table in FIXED
    ),
]
UNDONE = {
    "sqlite": [f"DROP TRIGGER {table}_not_rewritten" for table in FIXED],
    "postgresql": [
        *(f"DROP TRIGGER {table}_not_rewritten ON {table}" for table in FIXED),
        "DROP FUNCTION casework_keeps_broken_glass()",
    ],
}


def guard(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def unguard(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, UNDONE)


def _run(schema_editor: BaseDatabaseSchemaEditor, statements: dict[str, list[str]]) -> None:
    with schema_editor.connection.cursor() as cursor:
        for statement in statements[schema_editor.connection.vendor]:
            cursor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0007_where_a_protected_person_is"),
    ]

    operations = [
        migrations.CreateModel(
            name="EmergencyOpening",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name="märke"
                    ),
                ),
                ("account", models.PositiveBigIntegerField(verbose_name="öppnat av kontot")),
                (
                    "because",
                    models.CharField(
                        choices=[
                            ("danger", "någon kan vara i fara nu"),
                            ("tonight", "något måste ordnas i natt"),
                            ("nobody", "den som är ansvarig går inte att nå, och det kan inte vänta"),
                        ],
                        max_length=10,
                        verbose_name="skäl",
                    ),
                ),
                ("opened_at", models.DateTimeField(verbose_name="öppnat")),
                ("ends_at", models.DateTimeField(verbose_name="öppnas till")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="emergency_openings",
                        to="casework.case",
                    ),
                ),
            ],
            options={
                "verbose_name": "nödöppning",
                "verbose_name_plural": "nödöppningar",
            },
        ),
        migrations.CreateModel(
            name="EmergencyReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "record",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="postens märke"),
                ),
                ("unit", models.PositiveBigIntegerField(verbose_name="enhet")),
                ("key_version", models.PositiveIntegerField(verbose_name="nyckelns version")),
                ("written", models.PositiveIntegerField(default=0, verbose_name="gånger skriven")),
                (
                    "finding",
                    models.CharField(
                        choices=[("needed", "det fanns skäl"), ("not_needed", "det fanns inte skäl")],
                        max_length=10,
                        verbose_name="resultat",
                    ),
                ),
                ("made_on", models.DateField(verbose_name="dag")),
                ("made_by", models.PositiveBigIntegerField(verbose_name="undertecknat av kontot")),
                ("content", ledfyr.keys.sealed_text.SealedText(verbose_name="innehåll")),
                (
                    "opening",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="review",
                        to="casework.emergencyopening",
                    ),
                ),
            ],
            options={
                "verbose_name": "granskad nödöppning",
                "verbose_name_plural": "granskade nödöppningar",
                "abstract": False,
                "indexes": [models.Index(fields=["unit", "key_version"], name="emergencyreview_by_key")],
            },
        ),
        migrations.RunPython(guard, unguard, elidable=False),
    ]
