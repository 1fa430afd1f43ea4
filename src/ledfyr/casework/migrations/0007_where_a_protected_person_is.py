# SPDX-License-Identifier: EUPL-1.2
"""That a person is protected, and in a record apart where they are."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

import ledfyr.keys.sealed_text


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0006_what_leaves_and_who_decided"),
    ]

    operations = [
        migrations.CreateModel(
            name="ProtectedContact",
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
                    "address",
                    ledfyr.keys.sealed_text.SealedText(verbose_name="adress och annat som visar var personen finns"),
                ),
                ("phone", ledfyr.keys.sealed_text.SealedText(verbose_name="telefon och e-post")),
                ("school", ledfyr.keys.sealed_text.SealedText(verbose_name="skola och arbetsplats")),
                (
                    "guardians",
                    ledfyr.keys.sealed_text.SealedText(
                        verbose_name="vårdnadshavare och andra anhöriga, och hur de nås"
                    ),
                ),
                ("former_identity", ledfyr.keys.sealed_text.SealedText(verbose_name="tidigare namn och nummer")),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="protected_contact",
                        to="casework.case",
                    ),
                ),
            ],
            options={
                "verbose_name": "skyddade kontaktuppgifter",
                "verbose_name_plural": "skyddade kontaktuppgifter",
                "abstract": False,
                "indexes": [models.Index(fields=["unit", "key_version"], name="protectedcontact_by_key")],
            },
        ),
        migrations.CreateModel(
            name="ProtectedPerson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "record",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="postens märke"),
                ),
                ("unit", models.PositiveBigIntegerField(verbose_name="enhet")),
                ("key_version", models.PositiveIntegerField(verbose_name="nyckelns version")),
                ("written", models.PositiveIntegerField(default=0, verbose_name="gånger skriven")),
                ("marked_on", models.DateField(verbose_name="markerad den")),
                ("marked_by", models.PositiveBigIntegerField(verbose_name="markerad av kontot")),
                ("kinds", ledfyr.keys.sealed_text.SealedText(verbose_name="slag av skydd")),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="protected_person", to="casework.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "skyddade personuppgifter",
                "verbose_name_plural": "skyddade personuppgifter",
                "abstract": False,
                "indexes": [models.Index(fields=["unit", "key_version"], name="protectedperson_by_key")],
            },
        ),
    ]
