# SPDX-License-Identifier: EUPL-1.2
"""A small cast in two municipalities: a manager, a coordinator, an administrator, and Ida, who has nothing yet."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.utils import timezone

from ledfyr.places.actions import save_municipality
from ledfyr.places.municipality_form import MunicipalityForm
from ledfyr.staff.models import AccessRight, Account, NeedsAndRiskAnalysis, Qualification, Unit
from ledfyr.staff.rules.periods import last_day_of_a_year
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 30)
A_YEAR_ON = date(2027, 11, 29)
BOARD = "Socialnämnden den 24 november 2026, § 112"


def municipality(slug: str) -> str:
    """A municipality of the installation, with nothing but what it must have."""
    name = slug.capitalize()
    form = MunicipalityForm.model_validate(
        {
            "slug": slug,
            "name": f"{name} kommun",
            "genitive": f"{name} kommuns",
            "code": {"ale": "1440", "kungalv": "1482"}[slug],
            "county": "Västra Götalands län",
            "police_area": "lokalpolisområde Kungälv och Ale",
            "localities": ["Centrum"],
            "accent_colour": "#0b5c6b",
            "leave_to": "https://www.smhi.se/",
            "website": f"https://www.{slug}.se/",
        }
    )
    return save_municipality(form).slug


def unit(slug: str, kind: UnitKind, name: str = "") -> Unit:
    """A unit, the same one when it is asked for again."""
    return Unit.objects.get_or_create(municipality=slug, name=name or kind.swedish, defaults={"kind": kind})[0]


def account(name: str) -> Account:
    """An account without any right; nobody can sign in to it with a password."""
    address = f"{name.lower().replace(' ', '.')}@example.se"
    return Account.objects.get_or_create(username=address, defaults={"email": address, "first_name": name})[0]


def analysis(role: Role, slug: str, decided_on: date = TODAY) -> NeedsAndRiskAnalysis:
    """The newest analysis of the role there, or one that was decided on the day."""
    found = NeedsAndRiskAnalysis.objects.filter(role=role, municipality=slug).first()
    return found or NeedsAndRiskAnalysis.objects.create(
        role=role,
        municipality=slug,
        needs="Läsa det som kommer till enheten.",
        risks="Någon läser mer än arbetet kräver. Loggen granskas varje månad.",
        decided_by="Förvaltningschefen",
        decided_on=decided_on,
        next_review_on=last_day_of_a_year(decided_on),
        recorded_at=NOW,
    )


def holds(
    person: Account,
    role: Role,
    slug: str = "",
    within: Unit | None = None,
    since: date = TODAY,
    until: date | None = None,
) -> AccessRight:
    """Let the person hold the right, decided outside Ledfyr; no rule is asked."""
    return AccessRight.objects.create(
        account=person,
        role=role,
        municipality=slug,
        unit=within,
        valid_from=since,
        valid_until=until or last_day_of_a_year(since),
        analysis=analysis(role, slug, since),
        approved_elsewhere=BOARD,
        approved_at=NOW,
    )


def communicator(person: Account) -> Account:
    """The person, who may work with everything that the site says from today on."""
    holds(person, Role.COMMUNICATOR, since=timezone.localdate())
    return person


def qualified(person: Account, by: Account) -> Qualification:
    """Somebody has seen the person's degree."""
    return Qualification.objects.create(
        account=person,
        degree="social_work",
        seen="Examensbevis, Göteborgs universitet",
        seen_on=TODAY,
        recorded_by=by,
        recorded_at=NOW,
    )


@dataclass(frozen=True)
class Ale:
    """Ale's people and units, with Kungälv beside it."""

    children: Unit
    reception: Unit
    vera: Account  # manages the unit for children
    sam: Account  # coordinates security
    noa: Account  # administers the installation
    ida: Account  # has an account and nothing else


def ale(since: date = TODAY) -> Ale:
    """Everybody in place from the day."""
    municipality("ale")
    municipality("kungalv")
    cast = Ale(
        children=unit("ale", UnitKind.CHILD_CASEWORK),
        reception=unit("ale", UnitKind.RECEPTION),
        vera=account("Vera Holm"),
        sam=account("Sam Lind"),
        noa=account("Noa Berg"),
        ida=account("Ida Dahl"),
    )
    holds(cast.vera, Role.UNIT_MANAGER, "ale", cast.children, since=since)
    holds(cast.sam, Role.SECURITY_COORDINATOR, "ale", since=since)
    holds(cast.noa, Role.SYSTEM_ADMINISTRATOR, since=since)
    return cast
