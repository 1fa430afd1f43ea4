# SPDX-License-Identifier: EUPL-1.2
"""What was to leave a case and what was decided; the database refuses to change either, but for a newer key."""

import uuid

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import ledfyr.keys.sealed_text

BESIDE = ("id", "record", "unit", "written", "made_on", "made_by")
FIXED = {
    "casework_disclosure": (*BESIDE, "case_id", "once"),
    "casework_disclosuredecision": (*BESIDE, "disclosure_id", "outcome"),
}


def rewritten(table: str, differs: str) -> str:
    changed = " OR ".join(f"NEW.{column} {differs} OLD.{column}" for column in FIXED[table])
    return f"{changed} OR (NEW.content {differs} OLD.content AND NEW.key_version <= OLD.key_version)"


SQLITE = [
    f"""
    CREATE TRIGGER {table}_not_rewritten BEFORE UPDATE ON {table}
    WHEN {rewritten(table, "IS NOT")}
    BEGIN SELECT RAISE(ABORT, 'casework: what left is never overwritten'); END
    """
    for table in FIXED
]
POSTGRESQL = [
    """
    CREATE FUNCTION casework_keeps_what_left() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'casework: what left is never overwritten' USING ERRCODE = 'restrict_violation';
    END $$
    """,
    *(
        f"""
        CREATE TRIGGER {table}_not_rewritten BEFORE UPDATE ON {table}
        FOR EACH ROW WHEN ({rewritten(table, "IS DISTINCT FROM")}) EXECUTE FUNCTION casework_keeps_what_left()
        """
        for table in FIXED
    ),
]
UNDONE = {
    "sqlite": [f"DROP TRIGGER {table}_not_rewritten" for table in FIXED],
    "postgresql": [
        *(f"DROP TRIGGER {table}_not_rewritten ON {table}" for table in FIXED),
        "DROP FUNCTION casework_keeps_what_left()",
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
        ("casework", "0005_an_inquiry_is_carried_to_its_end"),
    ]

    operations = [
        migrations.CreateModel(
            name="Disclosure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "record",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="postens märke"),
                ),
                ("unit", models.PositiveBigIntegerField(verbose_name="enhet")),
                ("key_version", models.PositiveIntegerField(verbose_name="nyckelns version")),
                ("written", models.PositiveIntegerField(default=0, verbose_name="gånger skriven")),
                ("made_on", models.DateField(verbose_name="dag")),
                ("made_by", models.PositiveBigIntegerField(verbose_name="undertecknat av kontot")),
                ("content", ledfyr.keys.sealed_text.SealedText(verbose_name="innehåll")),
                ("once", models.BinaryField(max_length=32, unique=True, verbose_name="märke mot dubbletter")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="disclosures", to="casework.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "utlämnande",
                "verbose_name_plural": "utlämnanden",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DisclosureDecision",
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
                    "outcome",
                    models.CharField(
                        choices=[("given", "utlämnat"), ("declined", "avböjt"), ("withdrawn", "tillbakataget")],
                        max_length=10,
                        verbose_name="beslut",
                    ),
                ),
                ("made_on", models.DateField(verbose_name="dag")),
                ("made_by", models.PositiveBigIntegerField(verbose_name="undertecknat av kontot")),
                ("content", ledfyr.keys.sealed_text.SealedText(verbose_name="innehåll")),
                (
                    "disclosure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="decision", to="casework.disclosure"
                    ),
                ),
            ],
            options={
                "verbose_name": "beslut om utlämnande",
                "verbose_name_plural": "beslut om utlämnande",
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="disclosure",
            index=models.Index(fields=["unit", "key_version"], name="disclosure_by_key"),
        ),
        migrations.AddIndex(
            model_name="disclosuredecision",
            index=models.Index(fields=["unit", "key_version"], name="disclosuredecision_by_key"),
        ),
        migrations.RunPython(guard, unguard, elidable=False),
    ]
