# SPDX-License-Identifier: EUPL-1.2
"""The table of the staff face: each address, the roles that enter, and what they meet who hold a role elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ledfyr.staff.rules.roles import Role


class Place(StrEnum):
    """Where somebody holds the role, seen from the unit for children in Ale."""

    OWN_UNIT = "egen enhet"
    OTHER_UNIT = "annan enhet"
    OTHER_MUNICIPALITY = "annan kommun"
    WHOLE_INSTALLATION = "hela installationen"


class Met(StrEnum):
    """What somebody meets at an address."""

    OPEN = "öppen"
    LOCKED = "öppnas först med den egna nyckeln"
    NOT_THERE = "finns inte"
    CLOSED = "stängd"


@dataclass(frozen=True)
class Expected:
    """Which roles enter, and what those meet who hold the role somewhere else."""

    roles: frozenset[Role]
    meet: Met = Met.OPEN
    elsewhere: Mapping[Place, Met] = field(default_factory=dict)

    def at(self, role: Role, place: Place) -> Met:
        return self.elsewhere.get(place, self.meet) if role in self.roles else Met.CLOSED


def only(*roles: Role, meet: Met = Met.OPEN, **elsewhere: Met) -> Expected:
    return Expected(frozenset(roles), meet, {Place[name.upper()]: met for name, met in elsewhere.items()})


FOR_ALL_SIGNED_IN = only(*Role)
# How one signs in oneself. These have rules of their own in web/sign_in/tests, and show nothing of anybody else.
ONES_OWN = {
    f"/konto/{below}"
    for below in (
        "",
        "andra-steget/",
        "bekrafta/",
        "losenord/",
        "kodapp/",
        "kodapp/ta-bort/",
        "nycklar/ny/",
        "nycklar/<int:pk>/ta-bort/",
        "reservkoder/",
        "reservkoder/nya/",
    )
}
# These pages show every municipality at once, so a right in one municipality does not open them.
ALL_MUNICIPALITIES = only(Role.COMMUNICATOR, own_unit=Met.CLOSED, other_municipality=Met.CLOSED)
# The same, met in a database where no page and no service has been loaded.
ALL_MUNICIPALITIES_BUT_EMPTY = replace(ALL_MUNICIPALITIES, meet=Met.NOT_THERE)
KEY_HOLDERS = (
    Role.RECEPTION,
    Role.CHILD_CASEWORKER,
    Role.ADULT_CASEWORKER,
    Role.UNIT_MANAGER,
    Role.EMERGENCY,
)
IN_THE_UNIT = only(*KEY_HOLDERS, other_unit=Met.NOT_THERE, other_municipality=Met.NOT_THERE)
WITH_A_KEY = only(*KEY_HOLDERS, meet=Met.LOCKED)
READERS = (Role.RECEPTION, Role.UNIT_MANAGER, Role.EMERGENCY)  # of letters; there are none in the test's database
AT_THE_DESK = only(*READERS, other_unit=Met.NOT_THERE, other_municipality=Met.NOT_THERE)
NO_SUCH_LETTER = only(*READERS, meet=Met.NOT_THERE)
WITH_A_KEY_TO_LETTERS = only(*READERS, meet=Met.LOCKED)
NOT_BEGUN = only(Role.LOG_REVIEWER, meet=Met.NOT_THERE)  # nobody has begun a review in the test's database
THREAD = "/brevladan/enheter/<int:number>/trad/<slug:key>/"
KEEPING = "/brevladan/enheter/<int:number>/bevarande/"
UNIT_OF_CASES = "/arenden/enheter/<int:number>/"
CASE = f"{UNIT_OF_CASES}arende/<slug:key>/"  # there are none in the test's database
CASEWORKERS = (Role.RECEPTION, Role.CHILD_CASEWORKER, Role.UNIT_MANAGER)
WITH_A_KEY_TO_CASES = only(*CASEWORKERS, meet=Met.LOCKED)
WITH_A_KEY_OR_IN_AN_EMERGENCY = only(*CASEWORKERS, Role.EMERGENCY, meet=Met.LOCKED)
WITH_A_KEY_TO_BOTH = only(Role.RECEPTION, Role.UNIT_MANAGER, meet=Met.LOCKED)  # to letters and to cases
NO_SUCH_CASE = only(*CASEWORKERS, meet=Met.NOT_THERE)
DECIDES_ON_LETTERS = only(Role.UNIT_MANAGER, other_unit=Met.NOT_THERE, other_municipality=Met.NOT_THERE)
KEEPERS_OF_LETTERS = only(Role.RECEPTION, Role.UNIT_MANAGER, other_unit=Met.NOT_THERE, other_municipality=Met.NOT_THERE)
KEEPERS = (Role.UNIT_MANAGER, Role.SECURITY_COORDINATOR, Role.SYSTEM_ADMINISTRATOR)
# An account belongs to no municipality.
FOR_THE_INSTALLATIONS_ADMINISTRATOR = only(
    Role.SYSTEM_ADMINISTRATOR, own_unit=Met.CLOSED, other_municipality=Met.CLOSED
)
EXPECTED: dict[str, Expected] = {
    "/": FOR_ALL_SIGNED_IN,
    "/webbplatsen/": ALL_MUNICIPALITIES,
    "/kontakter/<slug:key>/bekrafta/": ALL_MUNICIPALITIES_BUT_EMPTY,
    "/sidor/<slug:slug>/granska/": ALL_MUNICIPALITIES_BUT_EMPTY,
    "/oversattningar/": ALL_MUNICIPALITIES,
    "/oversattningar/<slug:code>/": ALL_MUNICIPALITIES,
    "/oversattningar/<slug:code>/<slug:slug>/stammer/": ALL_MUNICIPALITIES_BUT_EMPTY,
    "/oversattningar/<slug:code>/<slug:slug>/granska/": ALL_MUNICIPALITIES_BUT_EMPTY,
    "/synpunkter/<slug:reference>/svara/": ALL_MUNICIPALITIES,
    "/behorigheter/": only(*KEEPERS),
    "/behorigheter/ge/": only(*KEEPERS),
    "/behorigheter/<int:number>/godkann/": only(*KEEPERS, other_municipality=Met.NOT_THERE),
    "/behorigheter/<int:number>/avsluta/": only(*KEEPERS, other_municipality=Met.NOT_THERE),
    "/behorigheter/analys/": only(*KEEPERS),
    "/behorigheter/examen/": only(Role.UNIT_MANAGER),
    "/behorigheter/examen/<int:number>/aterkalla/": only(Role.UNIT_MANAGER, other_municipality=Met.NOT_THERE),
    "/behorigheter/undantag/": only(Role.UNIT_MANAGER, Role.SECURITY_COORDINATOR),
    "/behorigheter/enhet/": only(*KEEPERS),
    "/konton/": FOR_THE_INSTALLATIONS_ADMINISTRATOR,
    "/konton/oppna/": FOR_THE_INSTALLATIONS_ADMINISTRATOR,
    "/konton/<int:number>/stang/": FOR_THE_INSTALLATIONS_ADMINISTRATOR,
    "/loggkontroll/": only(Role.LOG_REVIEWER),
    "/loggkontroll/<slug:log>/<slug:month>/borja/": only(Role.LOG_REVIEWER),
    "/loggkontroll/<slug:log>/<slug:month>/": NOT_BEGUN,
    "/loggkontroll/<slug:log>/<slug:month>/rad/<int:sequence>/": NOT_BEGUN,
    "/loggkontroll/<slug:log>/<slug:month>/avsluta/": NOT_BEGUN,
    # Three roles have no log in the matrix. What it says of them they ask for: decision 0015.
    "/min-logg/": only(*(set(Role) - {Role.REGISTRAR, Role.POLICE_PARTNER, Role.COMMUNICATOR})),
    "/nycklar/": only(*KEY_HOLDERS),
    "/nycklar/lasta/": only(*KEY_HOLDERS),
    "/nycklar/egen/": only(*KEY_HOLDERS),
    "/nycklar/egen/fras/": only(*KEY_HOLDERS),
    "/nycklar/egen/ny/": WITH_A_KEY,
    "/nycklar/las-upp/": WITH_A_KEY,
    "/nycklar/las-upp/passkey/": WITH_A_KEY,
    "/nycklar/las/": only(*KEY_HOLDERS),
    "/nycklar/passkeys/": WITH_A_KEY,
    "/nycklar/passkeys/<int:number>/ta-bort/": only(*KEY_HOLDERS),
    "/nycklar/enheter/<int:number>/": IN_THE_UNIT,
    "/nycklar/enheter/<int:number>/skapa/": WITH_A_KEY,
    "/nycklar/enheter/<int:number>/slapp-in/<int:right>/": WITH_A_KEY,
    "/nycklar/enheter/<int:number>/ta-ut/<int:part>/": WITH_A_KEY,
    "/nycklar/enheter/<int:number>/byte/": IN_THE_UNIT,
    "/nycklar/enheter/<int:number>/byte/fortsatt/": WITH_A_KEY,
    "/nycklar/enheter/<int:number>/skadade/": WITH_A_KEY,
    "/nycklar/enheter/<int:number>/provbrev/": IN_THE_UNIT,
    "/nycklar/enheter/<int:number>/provbrev/<int:letter>/oppna/": WITH_A_KEY,
    "/brevladan/": only(*READERS),
    "/brevladan/register/": only(Role.REGISTRAR, Role.RECEPTION, Role.UNIT_MANAGER),
    "/brevladan/statistik/": only(Role.UNIT_MANAGER, Role.DATA_PROTECTION_OFFICER),
    "/brevladan/statistik/csv/": only(Role.UNIT_MANAGER, Role.DATA_PROTECTION_OFFICER),
    KEEPING: KEEPERS_OF_LETTERS,
    f"{KEEPING}plan/": DECIDES_ON_LETTERS,
    f"{KEEPING}gallring/": KEEPERS_OF_LETTERS,
    f"{KEEPING}gallring/ta-fram/": KEEPERS_OF_LETTERS,
    f"{KEEPING}gallring/godkann/": DECIDES_ON_LETTERS,
    f"{KEEPING}gallring/kasta/": KEEPERS_OF_LETTERS,
    f"{KEEPING}gallring/behall/": KEEPERS_OF_LETTERS,
    f"{KEEPING}gallring/slapp/": KEEPERS_OF_LETTERS,
    "/brevladan/enheter/<int:number>/": AT_THE_DESK,
    "/brevladan/enheter/<int:number>/oppna/": only(
        Role.UNIT_MANAGER, other_unit=Met.NOT_THERE, other_municipality=Met.NOT_THERE
    ),
    "/brevladan/enheter/<int:number>/skriv-in/": AT_THE_DESK,
    "/brevladan/enheter/<int:number>/skrap/": AT_THE_DESK,
    "/brevladan/enheter/<int:number>/fraser/": AT_THE_DESK,
    "/brevladan/enheter/<int:number>/fraser/ta-bort/": AT_THE_DESK,
    "/brevladan/enheter/<int:number>/franvaro/": AT_THE_DESK,
    "/brevladan/enheter/<int:number>/franvaro/avsluta/": AT_THE_DESK,
    THREAD: WITH_A_KEY_TO_LETTERS,
    f"{THREAD}fil/<slug:reference>/": WITH_A_KEY_TO_LETTERS,
    f"{THREAD}fil/<slug:reference>/bild/<int:sequence>/": WITH_A_KEY_TO_LETTERS,
    f"{THREAD}fil/<slug:reference>/ljud/": WITH_A_KEY_TO_LETTERS,
    f"{THREAD}anteckna/": WITH_A_KEY_TO_LETTERS,
    f"{THREAD}ta/": NO_SUCH_LETTER,
    f"{THREAD}lamna-over/": NO_SUCH_LETTER,
    f"{THREAD}andra-lasare/": NO_SUCH_LETTER,
    f"{THREAD}jav/": NO_SUCH_LETTER,
    f"{THREAD}skrap/": NO_SUCH_LETTER,
    f"{THREAD}tillbaka/": NO_SUCH_LETTER,
    f"{THREAD}avsluta/": NO_SUCH_LETTER,
    f"{THREAD}akut/": WITH_A_KEY_TO_LETTERS,
    f"{THREAD}akut/over/": NO_SUCH_LETTER,
    f"{THREAD}skyddsbedomning/": WITH_A_KEY_TO_LETTERS,
    f"{THREAD}annan-enhet/": WITH_A_KEY_TO_LETTERS,
    f"{THREAD}annan-enhet/dra-tillbaka/": WITH_A_KEY_TO_LETTERS,
    f"{THREAD}annan-enhet/gor/": WITH_A_KEY_TO_LETTERS,
    f"{THREAD}annan-enhet/text/": WITH_A_KEY_TO_LETTERS,
    f"{THREAD}anmalan/": WITH_A_KEY_TO_LETTERS,
    "/arenden/": only(*CASEWORKERS),
    "/arenden/statistik/": only(Role.UNIT_MANAGER, Role.DATA_PROTECTION_OFFICER),
    "/arenden/statistik/csv/": only(Role.UNIT_MANAGER, Role.DATA_PROTECTION_OFFICER),
    "/arenden/statistik/lagesbild/": only(Role.UNIT_MANAGER),
    "/arenden/nodoppning/": only(Role.EMERGENCY),
    f"{UNIT_OF_CASES}nodoppning/": only(Role.EMERGENCY, meet=Met.LOCKED),
    f"{UNIT_OF_CASES}nodoppning/<slug:key>/": only(Role.UNIT_MANAGER, meet=Met.LOCKED),
    UNIT_OF_CASES: only(*CASEWORKERS, other_unit=Met.NOT_THERE, other_municipality=Met.NOT_THERE),
    f"{UNIT_OF_CASES}inget-aterstar/": only(*CASEWORKERS, other_unit=Met.NOT_THERE, other_municipality=Met.NOT_THERE),
    f"{UNIT_OF_CASES}skriv-in/": WITH_A_KEY_TO_CASES,
    f"{UNIT_OF_CASES}sok/": WITH_A_KEY_TO_CASES,
    f"{UNIT_OF_CASES}anmalan/<slug:key>/": WITH_A_KEY_TO_BOTH,
    f"{UNIT_OF_CASES}anmalan/<slug:key>/lagg-till/": WITH_A_KEY_TO_BOTH,
    CASE: WITH_A_KEY_OR_IN_AN_EMERGENCY,
    f"{CASE}ansvarig/": NO_SUCH_CASE,
    f"{CASE}jav/": NO_SUCH_CASE,
    f"{CASE}ny-anmalan/": WITH_A_KEY_TO_CASES,
    f"{CASE}anmalare/<slug:reference>/besked/": WITH_A_KEY_TO_CASES,
    f"{CASE}gallring/": NO_SUCH_CASE,
    f"{CASE}gallring/innehall/": NO_SUCH_CASE,
    f"{CASE}gallring/slapp/": NO_SUCH_CASE,
    f"{UNIT_OF_CASES}gallring/": only(*CASEWORKERS, other_unit=Met.NOT_THERE, other_municipality=Met.NOT_THERE),
    f"{UNIT_OF_CASES}gallring/beslut/": DECIDES_ON_LETTERS,
    f"{UNIT_OF_CASES}gallring/prova/": WITH_A_KEY_TO_CASES,
    f"{UNIT_OF_CASES}gallring/ta-fram/": WITH_A_KEY_TO_CASES,
    f"{UNIT_OF_CASES}gallring/godkann/": only(Role.UNIT_MANAGER, meet=Met.LOCKED),
    f"{UNIT_OF_CASES}gallring/kasta/": only(*CASEWORKERS, other_unit=Met.NOT_THERE, other_municipality=Met.NOT_THERE),
    f"{UNIT_OF_CASES}gallring/bevis/<slug:key>/": NO_SUCH_CASE,
    f"{CASE}anmalare/<slug:reference>/": WITH_A_KEY_OR_IN_AN_EMERGENCY,
    f"{CASE}steg/<slug:code>/": WITH_A_KEY_OR_IN_AN_EMERGENCY,
    f"{CASE}ratta/<slug:reference>/": WITH_A_KEY_TO_CASES,
    f"{CASE}utlamnanden/": WITH_A_KEY_OR_IN_AN_EMERGENCY,
    f"{CASE}utlamnanden/<slug:reference>/": WITH_A_KEY_OR_IN_AN_EMERGENCY,
    f"{CASE}utlamnanden/<slug:reference>/ta-tillbaka/": WITH_A_KEY_OR_IN_AN_EMERGENCY,
    f"{CASE}utlamnanden/<slug:reference>/kopia/": WITH_A_KEY_OR_IN_AN_EMERGENCY,
    f"{CASE}skyddade/": WITH_A_KEY_OR_IN_AN_EMERGENCY,
    f"{CASE}skyddade/andra/": WITH_A_KEY_TO_CASES,
    f"{CASE}lamna-ut/": WITH_A_KEY_OR_IN_AN_EMERGENCY,
    f"{CASE}lamna-ut/<slug:code>/": WITH_A_KEY_OR_IN_AN_EMERGENCY,
}
